import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, type Server, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer as createTlsServer } from "node:tls";
import { crc32 } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { selfSigned } from "../../../../../tests/support/certificate.ts";
import { probeCode } from "../function.generated.ts";
import { zipOf } from "../zip.ts";
import type { Answer, Question } from "./handler.ts";

// What runs in a spoke, by itself: the text that is sent, in a Node of its own, with sockets of this machine.

const name = "ssm.probe.example";
const certificate = selfSigned([name]);

let folder: string;
let servers: readonly Server[];
const ports = { tls: 0, silent: 0, nobody: 0 };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "vpce-hub-"));
  writeFileSync(join(folder, "index.js"), probeCode);
  writeFileSync(join(folder, "ca.pem"), certificate.cert);
  const tls = createTlsServer(certificate, (socket) => socket.on("error", () => undefined));
  const silent = createServer((socket) => socket.on("error", () => undefined));
  const nobody = createServer();
  servers = [tls, silent, nobody];
  for (const server of servers) {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  }
  const [first = 0, second = 0, third = 0] = servers.map((server) => (server.address() as AddressInfo).port);
  Object.assign(ports, { tls: first, silent: second, nobody: third });
  nobody.close();
});

afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the code as Lambda does, with a resolver that knows one name. */
async function ask(question: Question): Promise<readonly Answer[]> {
  const program = `
    const { answersTo } = require("./index.js");
    const names = {
      resolve4: async (asked) => {
        if (asked.endsWith(".probe.example")) return ["127.0.0.1"];
        throw Object.assign(new Error("no"), { code: "ENOTFOUND" });
      },
      resolve6: async () => ["::1"],
    };
    answersTo(JSON.parse(process.argv[1]), names).then((all) => process.stdout.write(JSON.stringify(all)));`;
  const child = spawn(process.execPath, ["-e", program, JSON.stringify(question)], {
    cwd: folder,
    env: { NODE_EXTRA_CA_CERTS: join(folder, "ca.pem") },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (part: string) => (text += part));
  // It ends by itself: nothing that it opened stays open.
  const [code] = (await once(child, "close")) as [number | null];
  expect(code).toBe(0);
  return (JSON.parse(text) as { readonly answers: readonly Answer[] }).answers;
}

test("who answers under the name has shaken hands", async () => {
  expect(await ask({ names: [{ name, ports: [ports.tls] }], patienceMs: 4000 })).toEqual([
    {
      name,
      error: null,
      addresses: ["127.0.0.1"],
      ipv6: ["::1"],
      connections: [
        { address: "127.0.0.1", port: ports.tls, outcome: "connected", protocol: "TLSv1.3", refusal: null },
      ],
    },
  ]);
});

test("who answers under another name is refused, and who says nothing, or refuses, is told apart", async () => {
  const [answer] = await ask({
    names: [{ name: "kms.probe.example", ports: [ports.tls, ports.silent, ports.nobody] }],
    patienceMs: 300,
  });
  expect(answer?.connections.map(({ outcome, refusal }) => [outcome, refusal])).toEqual([
    ["connected", "ERR_TLS_CERT_ALTNAME_INVALID"],
    ["connected", "timeout"],
    ["ECONNREFUSED", null],
  ]);
});

test("a name that does not resolve has the code of the resolver, and nothing is connected to", async () => {
  expect(await ask({ names: [{ name: "nowhere.example", ports: [443] }], patienceMs: 300 })).toEqual([
    { name: "nowhere.example", error: "ENOTFOUND", addresses: [], ipv6: ["::1"], connections: [] },
  ]);
});

test("the code needs nothing but Node, and exports what Lambda calls", () => {
  const needed = [...probeCode.matchAll(/require\("([^"]+)"\)/g)].map(([, module]) => module);
  expect(needed.toSorted()).toEqual(["node:dns/promises", "node:net", "node:tls"]);
  expect(probeCode).toContain("handler: () => handler");
});

test("it is packed as an archive that holds it as it is, always the same", () => {
  const archive = zipOf("index.js", probeCode);
  const content = Buffer.from(probeCode);
  const start = 30 + "index.js".length;
  expect(archive.subarray(start, start + content.length).equals(content)).toBe(true);
  // Stored, its checksum, its size twice; as the file itself says it, and the directory behind it.
  for (const at of [8, start + content.length + 10])
    expect([archive.readUInt16LE(at), ...[6, 10, 14].map((offset) => archive.readUInt32LE(at + offset))]).toEqual([
      0,
      crc32(content),
      content.length,
      content.length,
    ]);
  expect(archive.readUInt32LE(archive.length - 6)).toBe(start + content.length);
  expect(zipOf("index.js", probeCode).equals(archive)).toBe(true);
});
