import { expect, test } from "vitest";
import { proxyFor, proxyText } from "./proxy.ts";

const ec2 = { protocol: "https:", hostname: "ec2.eu-west-1.amazonaws.com" };

test.each([
  [{ HTTPS_PROXY: "http://proxy:3128" }, "the proxy http://proxy:3128 (HTTPS_PROXY)"],
  [{ https_proxy: "http://low:1", HTTPS_PROXY: "http://up:1" }, "the proxy http://low:1 (https_proxy)"],
  [{ HTTPS_PROXY: "proxy:3128" }, "the proxy http://proxy:3128 (HTTPS_PROXY)"],
  [{ HTTPS_PROXY: "https://user:secret@proxy" }, "the proxy https://proxy (HTTPS_PROXY)"],
  [{ HTTP_PROXY: "http://proxy:3128" }, undefined],
  [{ HTTPS_PROXY: "" }, undefined],
])("for an HTTPS endpoint %j means %s", (env, text) => {
  const proxy = proxyFor(ec2, env);
  expect(proxy === undefined ? undefined : proxyText(proxy)).toBe(text);
});

test.each([
  ["*", ec2.hostname, undefined],
  [".amazonaws.com", ec2.hostname, undefined],
  ["*.amazonaws.com", ec2.hostname, undefined],
  ["amazonaws.com", ec2.hostname, undefined],
  ["localhost,  EC2.eu-west-1.amazonaws.com", ec2.hostname, undefined],
  ["localhost ec2.eu-west-1.amazonaws.com:443", ec2.hostname, undefined],
  ["10.0.0.0/8", "10.1.2.3", undefined],
  ["10.1.2.3", "10.1.2.3", undefined],
  ["fd00::/8", "[fd00:ec2::254]", undefined],
  ["[fd00:ec2::254]:8443", "[fd00:ec2::254]", 8443],
])("NO_PROXY=%s exempts %s", (list, hostname, port) => {
  const env = { HTTPS_PROXY: "http://proxy:3128", NO_PROXY: list };
  expect(proxyFor({ protocol: "https:", hostname, port }, env)).toBeUndefined();
});

test.each([
  ["amazonaws.com:8443", ec2.hostname],
  ["zonaws.com", ec2.hostname],
  ["other.com,, ", ec2.hostname],
  ["10.0.0.0/33", "10.1.2.3"],
  ["10.0.0.0/16", "10.1.2.3"],
  ["10.1.2", "10.1.2.3"],
  ["fd00::/8", "10.1.2.3"],
])("NO_PROXY=%s does not exempt %s", (list, hostname) => {
  const env = { HTTPS_PROXY: "http://proxy:3128", no_proxy: list };
  expect(proxyFor({ protocol: "https:", hostname }, env)).toBeDefined();
});

test("a proxy of another kind than HTTP is refused", () => {
  expect(() => proxyFor(ec2, { HTTPS_PROXY: "socks5://proxy:1080" })).toThrow("HTTPS_PROXY is not the URL");
});
