import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSimulator } from "@vpce-hub/simulator";
import { afterEach, expect, test, vi } from "vitest";
import { observe, openAws } from "../index.ts";
import { hubAccount, hubVpc, region, scene } from "../testing/scene.ts";

afterEach(() => vi.unstubAllEnvs());

const clock = { now: () => Date.now(), sleep: () => Promise.resolve() };

test("credentials and the endpoint come from the environment, over HTTP, without a Region there", async () => {
  const { topology } = scene({ spokes: [] });
  const simulator = createSimulator();
  const { accessKeyId, secretAccessKey } = simulator.addAccount(hubAccount);
  simulator.addVpc({ account: hubAccount, region, id: hubVpc, cidrs: ["10.0.0.0/16"] });
  const server = await simulator.listen();
  vi.stubEnv("AWS_ACCESS_KEY_ID", accessKeyId);
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", secretAccessKey);
  vi.stubEnv("AWS_ENDPOINT_URL", server.url);
  const aws = openAws({ clock });
  const { environment, state } = await observe(topology, aws);
  expect(environment.hubVpc).toMatchObject({ kind: "present", value: { id: hubVpc } });
  expect(state.zones).toEqual({ kind: "present", value: [] });
  aws.close();
  await server.close();
});

test("a service can have an endpoint of its own, and one that does not answer makes unknown what it would say", async () => {
  const { topology } = scene({ spokes: [] });
  const simulator = createSimulator();
  const { accessKeyId, secretAccessKey } = simulator.addAccount(hubAccount);
  const server = await simulator.listen();
  vi.stubEnv("AWS_ACCESS_KEY_ID", accessKeyId);
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", secretAccessKey);
  vi.stubEnv("AWS_ENDPOINT_URL", server.url);
  vi.stubEnv("AWS_ENDPOINT_URL_ROUTE_53", "http://127.0.0.1:9");
  const aws = openAws({ clock });
  const { environment, state } = await observe(topology, aws);
  expect(environment.hubVpc).toEqual({ kind: "absent" });
  expect(state.zones).toMatchObject({
    kind: "unknown",
    reason: { code: "aws.unreachable", action: "route53:ListHostedZones" },
  });
  aws.close();
  await server.close();
});

test.each([
  ["an SSO session that is over", "sso_session = s\nsso_account_id = 111111111111\nsso_role_name = r", "log in again"],
  [
    "a code of MFA",
    "role_arn = arn:aws:iam::111111111111:role/r\nsource_profile = s\nmfa_serial = m",
    "MFA code first",
  ],
])("a profile that needs %s says so", async (_, lines, hint) => {
  const { topology } = scene({ spokes: [] });
  useProfile(`[profile p]\n${lines}\n[profile s]\naws_access_key_id = a\naws_secret_access_key = b\n${session}`);
  await expect(observe(topology, openAws({ clock }))).rejects.toMatchObject({
    code: "aws.credentials",
    hint: expect.stringContaining(hint),
  });
});

test("without any credentials the error says so", async () => {
  const { topology } = scene({ spokes: [] });
  for (const name of ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_PROFILE"])
    vi.stubEnv(name, undefined);
  vi.stubEnv("AWS_EC2_METADATA_DISABLED", "true");
  vi.stubEnv("AWS_CONFIG_FILE", "/dev/null");
  vi.stubEnv("AWS_SHARED_CREDENTIALS_FILE", "/dev/null");
  await expect(observe(topology, openAws({ clock }))).rejects.toMatchObject({
    code: "aws.credentials",
    hint: expect.stringContaining("AWS_PROFILE"),
  });
});

const session = "[sso-session s]\nsso_region = us-east-1\nsso_start_url = https://example.invalid/start\n";

/** Makes `p` of this text the profile in use, with nothing else that could give keys. */
function useProfile(text: string): void {
  const file = join(mkdtempSync(join(tmpdir(), "vpce-hub-")), "config");
  writeFileSync(file, text);
  for (const name of ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"]) vi.stubEnv(name, undefined);
  vi.stubEnv("AWS_PROFILE", "p");
  vi.stubEnv("AWS_EC2_METADATA_DISABLED", "true");
  vi.stubEnv("AWS_CONFIG_FILE", file);
  vi.stubEnv("AWS_SHARED_CREDENTIALS_FILE", "/dev/null");
}
