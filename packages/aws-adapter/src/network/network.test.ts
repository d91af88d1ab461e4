import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type Simulator, createSimulator } from "@vpce-hub/simulator";
import { type Aws, observe, openAws } from "../index.ts";
import { selfSigned } from "../../../../tests/support/certificate.ts";
import { type Served, type TestProxy, openProxy, serveTls } from "../../../../tests/support/network.ts";
import { first, hubAccount, hubVpc, region, roleArn, scene } from "../testing/scene.ts";

// No name of AWS resolves here: what reaches the simulator has come through the proxy.

const clock = { now: () => Date.now(), sleep: () => Promise.resolve() };
const { cert, key } = selfSigned(["*.amazonaws.com", `*.${region}.amazonaws.com`, "*.sso.us-west-2.amazonaws.com"]);
const proxied = [
  `sts.${region}.amazonaws.com:443`,
  `ec2.${region}.amazonaws.com:443`,
  "route53.amazonaws.com:443",
  `route53profiles.${region}.amazonaws.com:443`,
];

let folder: string;
let simulator: Simulator;
let keys: { readonly accessKeyId: string; readonly secretAccessKey: string };
let plain: { readonly url: string; readonly close: () => Promise<void> };
let tls: Served;
let proxy: TestProxy;
let aws: Aws;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "vpce-hub-"));
  writeFileSync(join(folder, "ca.pem"), cert);
  simulator = createSimulator();
  keys = simulator.addAccount(hubAccount);
  simulator.addRole({ account: hubAccount, name: "vpce-hub" });
  simulator.addVpc({ account: hubAccount, region, id: hubVpc, cidrs: ["10.0.0.0/16"] });
  plain = await simulator.listen();
  tls = await serveTls(plain.url, { cert, key });
});

afterAll(async () => {
  tls.close();
  await plain.close();
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  proxy = await openProxy(tls.port);
  for (const name of ["HTTPS_PROXY", "HTTP_PROXY", "NO_PROXY", "https_proxy", "http_proxy", "no_proxy"]) unset(name);
  for (const name of ["AWS_PROFILE", "AWS_SESSION_TOKEN", "AWS_ENDPOINT_URL", "AWS_CA_BUNDLE"]) unset(name);
  vi.stubEnv("AWS_ACCESS_KEY_ID", keys.accessKeyId);
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", keys.secretAccessKey);
  vi.stubEnv("AWS_CONFIG_FILE", "/dev/null");
  vi.stubEnv("AWS_SHARED_CREDENTIALS_FILE", "/dev/null");
  vi.stubEnv("AWS_EC2_METADATA_DISABLED", "true");
  vi.stubEnv("AWS_CA_BUNDLE", join(folder, "ca.pem"));
  aws = openAws({ clock });
});

afterEach(() => {
  aws.close();
  proxy.close();
  vi.unstubAllEnvs();
});

test.each(["HTTPS_PROXY", "https_proxy"])(
  "every client goes through the proxy of %s, on a few connections",
  async (name) => {
    vi.stubEnv(name, `http://127.0.0.1:${proxy.port}`);
    const { topology } = scene({ spokes: [] });
    const { environment, state } = await observe(topology, aws);
    expect(environment.hubVpc).toMatchObject({ kind: "present", value: { id: hubVpc } });
    expect(state.zones).toEqual({ kind: "present", value: [] });
    expect(new Set(proxy.tunnels)).toEqual(new Set(proxied));
    const before = proxy.tunnels.length;
    await aws.read("ec2:DescribeVpcs", origin(), {});
    expect(proxy.tunnels).toHaveLength(before);
  },
);

test("a proxy gets the user and the password of its URL, and without them says what it wants", async () => {
  const strict = await openProxy(tls.port, "user:s3cret");
  vi.stubEnv("HTTPS_PROXY", `http://user:s3cret@127.0.0.1:${strict.port}`);
  expect(await aws.ambientAccount(region)).toBe(hubAccount);
  vi.stubEnv("HTTPS_PROXY", `http://user:other@127.0.0.1:${strict.port}`);
  const error: unknown = await openAws({ clock })
    .ambientAccount(region)
    .catch((refused: unknown) => refused);
  expect(error).toMatchObject({
    code: "aws.unreachable",
    message: expect.stringContaining("407"),
    hint: `put the user and the password of the proxy http://127.0.0.1:${strict.port} (HTTPS_PROXY) into its URL`,
    call: { reason: "proxy-refused" },
  });
  strict.close();
});

test("a proxy that is not there is named, with its variable and without its password", async () => {
  vi.stubEnv("https_proxy", "http://user:s3cret@127.0.0.1:9");
  const error: unknown = await aws.ambientAccount(region).catch((refused: unknown) => refused);
  expect(error).toMatchObject({
    code: "aws.unreachable",
    hint: "check the network and the proxy http://127.0.0.1:9 (https_proxy); list in NO_PROXY the hosts that need none",
  });
  expect(JSON.stringify(error)).not.toContain("s3cret");
});

test("where no proxy is set the hint speaks of none", async () => {
  vi.stubEnv("AWS_ENDPOINT_URL", "https://127.0.0.1:9");
  await expect(aws.ambientAccount(region)).rejects.toMatchObject({
    code: "aws.unreachable",
    hint: "check the network and AWS_ENDPOINT_URL",
  });
});

test("a variable that is no URL of a proxy is an error that does not show its value", async () => {
  vi.stubEnv("HTTPS_PROXY", "socks5://user:s3cret@127.0.0.1:9");
  const error: unknown = await aws.ambientAccount(region).catch((refused: unknown) => refused);
  expect(error).toMatchObject({ code: "aws.unreachable", message: expect.stringContaining("HTTPS_PROXY is not") });
  expect(JSON.stringify(error)).not.toContain("s3cret");
});

test("what NO_PROXY lists is reached without the proxy", async () => {
  vi.stubEnv("HTTPS_PROXY", `http://127.0.0.1:${proxy.port}`);
  vi.stubEnv("AWS_ENDPOINT_URL", `https://127.0.0.1:${tls.port}`);
  vi.stubEnv("NO_PROXY", "10.0.0.0/8, 127.0.0.0/8");
  expect(await aws.ambientAccount(region)).toBe(hubAccount);
  expect(proxy.tunnels).toEqual([]);
});

test("HTTP_PROXY is for endpoints without TLS", async () => {
  vi.stubEnv("HTTP_PROXY", `127.0.0.1:${proxy.port}`);
  vi.stubEnv("AWS_ENDPOINT_URL", plain.url);
  expect(await aws.ambientAccount(region)).toBe(hubAccount);
  expect(proxy).toMatchObject({ tunnels: [], forwarded: [`${plain.url}/`] });
});

test("the role of a profile is assumed through the proxy, in the Region of the profile", async () => {
  vi.stubEnv("HTTPS_PROXY", `http://127.0.0.1:${proxy.port}`);
  useProfile(
    `role_arn = ${roleArn(hubAccount)}\nsource_profile = s\nregion = ap-northeast-1\n[profile s]\n` +
      `aws_access_key_id = ${keys.accessKeyId}\naws_secret_access_key = ${keys.secretAccessKey}`,
  );
  expect(await aws.ambientAccount(region)).toBe(hubAccount);
  expect(new Set(proxy.tunnels)).toEqual(new Set([first(proxied)]));
  expect(simulator.log.map(({ action }) => action)).toContain("AssumeRole");
});

test("SSO is asked through the proxy, in the Region of its session and not in the hub's", async () => {
  vi.stubEnv("HTTPS_PROXY", `http://127.0.0.1:${proxy.port}`);
  vi.stubEnv("HOME", folder);
  const start = "https://example.invalid/start";
  useProfile(`sso_start_url = ${start}\nsso_region = us-west-2\nsso_account_id = ${hubAccount}\nsso_role_name = r`);
  mkdirSync(join(folder, ".aws/sso/cache"), { recursive: true });
  const token = { accessToken: "t", expiresAt: new Date(Date.now() + 3_600_000).toISOString(), startUrl: start };
  const name = createHash("sha1").update(start).digest("hex");
  writeFileSync(join(folder, ".aws/sso/cache", `${name}.json`), JSON.stringify(token));
  await expect(aws.ambientAccount(region)).rejects.toMatchObject({ code: "aws.credentials" });
  expect(new Set(proxy.tunnels)).toEqual(new Set(["portal.sso.us-west-2.amazonaws.com:443"]));
});

test("a web identity is exchanged through the proxy", async () => {
  vi.stubEnv("HTTPS_PROXY", `http://127.0.0.1:${proxy.port}`);
  writeFileSync(join(folder, "token"), "t");
  vi.stubEnv("AWS_ACCESS_KEY_ID", undefined);
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", undefined);
  vi.stubEnv("AWS_WEB_IDENTITY_TOKEN_FILE", join(folder, "token"));
  vi.stubEnv("AWS_ROLE_ARN", roleArn(hubAccount));
  await expect(aws.ambientAccount(region)).rejects.toMatchObject({ code: "aws.credentials" });
  expect(new Set(proxy.tunnels)).toEqual(new Set([first(proxied)]));
});

test("container credentials are local and pass no proxy", async () => {
  const keep = {
    AccessKeyId: "AKIAIOSFODNN7EXAMPLE",
    SecretAccessKey: "s",
    Token: "t",
    Expiration: "2099-01-01T00:00:00Z",
  };
  const container = createServer((_, answer) => answer.end(JSON.stringify(keep)));
  await new Promise<void>((resolve) => container.listen(0, "127.0.0.1", resolve));
  const address = container.address();
  const port = typeof address === "object" ? address?.port : undefined;
  vi.stubEnv("HTTP_PROXY", `http://127.0.0.1:${proxy.port}`);
  vi.stubEnv("AWS_ENDPOINT_URL", `https://127.0.0.1:${tls.port}`);
  vi.stubEnv("AWS_ACCESS_KEY_ID", undefined);
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", undefined);
  vi.stubEnv("AWS_CONTAINER_CREDENTIALS_FULL_URI", `http://127.0.0.1:${port}/credentials`);
  // They are none that the simulator knows, so it has seen them.
  await expect(aws.ambientAccount(region)).rejects.toMatchObject({ call: { reason: "keys-refused" } });
  expect(proxy.forwarded).toEqual([]);
  container.close();
});

test("credentials of an instance come from its own metadata and pass no proxy", async () => {
  const keep = {
    Code: "Success",
    AccessKeyId: "AKIAIOSFODNN7EXAMPLE",
    SecretAccessKey: "s",
    Token: "t",
    Expiration: "2099-01-01T00:00:00Z",
  };
  const asked: string[] = [];
  const metadata = createServer(({ url = "" }, answer) => {
    asked.push(url);
    if (url.endsWith("/api/token")) answer.end("token");
    else answer.end(url.endsWith("/security-credentials/") ? "a-role" : JSON.stringify(keep));
  });
  await new Promise<void>((resolve) => metadata.listen(0, "127.0.0.1", resolve));
  const address = metadata.address();
  const port = typeof address === "object" ? address?.port : undefined;
  vi.stubEnv("HTTP_PROXY", `http://127.0.0.1:${proxy.port}`);
  vi.stubEnv("AWS_ENDPOINT_URL", `https://127.0.0.1:${tls.port}`);
  for (const name of ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_EC2_METADATA_DISABLED"]) unset(name);
  vi.stubEnv("AWS_EC2_METADATA_SERVICE_ENDPOINT", `http://127.0.0.1:${port}`);
  // They are none that the simulator knows, so it has seen them.
  await expect(aws.ambientAccount(region)).rejects.toMatchObject({ call: { reason: "keys-refused" } });
  expect(asked.at(-1)).toContain("/security-credentials/a-role");
  expect(proxy.forwarded).toEqual([]);
  metadata.close();
});

test("the ca_bundle of a profile is trusted, and so is NODE_EXTRA_CA_CERTS beside AWS_CA_BUNDLE", async () => {
  vi.stubEnv("AWS_ENDPOINT_URL", `https://127.0.0.1:${tls.port}`);
  vi.stubEnv("AWS_CA_BUNDLE", undefined);
  await expect(aws.ambientAccount(region)).rejects.toMatchObject({
    code: "aws.unreachable",
    hint: expect.stringContaining("AWS_CA_BUNDLE"),
    call: { reason: "untrusted-certificate" },
  });
  useProfile(`ca_bundle = ${join(folder, "ca.pem")}`, keys);
  expect(await openAws({ clock }).ambientAccount(region)).toBe(hubAccount);
  writeFileSync(join(folder, "other.pem"), selfSigned(["other"]).cert);
  vi.stubEnv("AWS_CA_BUNDLE", join(folder, "other.pem"));
  await expect(openAws({ clock }).ambientAccount(region)).rejects.toMatchObject({ code: "aws.unreachable" });
  vi.stubEnv("NODE_EXTRA_CA_CERTS", join(folder, "ca.pem"));
  expect(await openAws({ clock }).ambientAccount(region)).toBe(hubAccount);
});

test.each(["nowhere.pem", "token.pem"])("a bundle that cannot be used (%s) is named", async (name) => {
  writeFileSync(join(folder, "token.pem"), "no certificate");
  vi.stubEnv("AWS_CA_BUNDLE", join(folder, name));
  await expect(openAws({ clock }).ambientAccount(region)).rejects.toMatchObject({
    code: "aws.unreachable",
    message: expect.stringContaining(`${join(folder, name)} (AWS_CA_BUNDLE)`),
    call: { reason: "unreadable-ca-bundle" },
  });
});

function origin() {
  return { caller: { account: hubAccount, access: { kind: "ambient" } }, region } as const;
}

function unset(name: string): void {
  vi.stubEnv(name, undefined);
}

let profiles = 0;

/** Makes a profile of these lines the one in use; without keys it brings along its own. */
function useProfile(lines: string, own?: typeof keys): void {
  profiles += 1;
  const file = join(folder, `config-${profiles}`);
  const given =
    own === undefined ? "" : `aws_access_key_id = ${own.accessKeyId}\naws_secret_access_key = ${own.secretAccessKey}\n`;
  writeFileSync(file, `[profile p]\n${given}${lines}\n`);
  vi.stubEnv("AWS_PROFILE", "p");
  vi.stubEnv("AWS_CONFIG_FILE", file);
  vi.stubEnv("AWS_ACCESS_KEY_ID", undefined);
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", undefined);
}
