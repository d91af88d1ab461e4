import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "@vpce-hub/runner";
import { afterAll, beforeAll, expect, test } from "vitest";
import { selfSigned } from "./support/certificate.ts";
import { openProxy, serveTls } from "./support/network.ts";
import { runCommand } from "./support/command.ts";
import { hub, sessionManager } from "./support/topologies.ts";
import { createWorld } from "./support/world.ts";

// The built commands, in a network whose only way out is a proxy that looks into TLS.

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vpce-hub-"));
  writeFileSync(join(folder, "topology.yaml"), JSON.stringify(sessionManager));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("vpce-plan reaches AWS through the proxy and trusts its authority", async () => {
  const { simulator } = await createWorld({ clock: systemClock, latencyMs: 0 }, sessionManager);
  const { accessKeyId, secretAccessKey } = simulator.addAccount(hub.account);
  const authority = selfSigned(["*.amazonaws.com", `*.${hub.region}.amazonaws.com`]);
  writeFileSync(join(folder, "ca.pem"), authority.cert);
  const plain = await simulator.listen();
  const tls = await serveTls(plain.url, authority);
  const proxy = await openProxy(tls.port, "user:s3cret");
  const ended = await runCommand("vpce-plan", [join(folder, "topology.yaml")], {
    env: {
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_CA_BUNDLE: join(folder, "ca.pem"),
      HTTPS_PROXY: `http://user:s3cret@127.0.0.1:${proxy.port}`,
    },
  });
  expect(ended).toMatchObject({ code: 0, stdout: expect.stringContaining("to create") });
  expect(new Set(proxy.tunnels.map((host) => host.split(".")[0]))).toEqual(
    new Set(["sts", "ec2", "route53", "route53profiles"]),
  );
  proxy.close();
  tls.close();
  await plain.close();
});
