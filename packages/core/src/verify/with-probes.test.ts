import { expect, test } from "vitest";
import type { Draft } from "../testing/draft.ts";
import { withNetworks } from "../testing/scene-networks.ts";
import { type Scene, settled } from "../testing/scene.ts";
import { everything } from "../scope/scope.ts";
import { nothingSought } from "../topology/sought.ts";
import type { SubnetId } from "../words/ids.ts";
import type { NameAnswer, ProbedSubnet, ProbeTarget, SpokeProbe } from "./probe.ts";
import { probeTargets } from "./probe-targets.ts";
import { type Verification, verdictOf } from "./verification.ts";
import { verifyLinks } from "./verify-links.ts";
import { probedAnswer, withProbes } from "./with-probes.ts";

const draft: Draft = { services: ["ssm", "kms"], spokes: ["app"] };
const sound: Scene = withNetworks(settled(draft));
const ssm = "ssm.ap-northeast-1.amazonaws.com";

const inputOf = (scene: Scene) => ({
  ...scene,
  scope: everything,
  whole: { topology: scene.topology, sought: nothingSought },
});

function targetsOf(scene: Scene): readonly ProbeTarget[] {
  return probeTargets(inputOf(scene)).get("app") ?? [];
}

/** What a probe says where all is well, by name. */
function wellIn(scene: Scene): readonly NameAnswer[] {
  return targetsOf(scene).map(({ name, ports, addresses, blocks }) => {
    const found = addresses.length > 0 ? addresses : blocks.map((block) => block.replace(/0\/\d+$/, "9"));
    return {
      name,
      resolved: { kind: "addresses", addresses: found },
      ipv6: [],
      connections: found.flatMap((address) =>
        ports.map((port) => ({
          address,
          port,
          outcome: "connected",
          handshake: { kind: "done" as const, protocol: "TLSv1.3" },
        })),
      ),
    };
  });
}

const seat = { subnet: "subnet-0a" as SubnetId, zone: "ap-northeast-1a", alike: [], mayBeIsolated: false };

function probeOf(names: readonly NameAnswer[], more: Partial<SpokeProbe & ProbedSubnet> = {}): SpokeProbe {
  const { mayBeIsolated = false, result = { kind: "answered", names } as const, ...rest } = more;
  return {
    spoke: "app",
    group: "sg-1",
    trouble: undefined,
    left: [],
    subnets: [{ ...seat, mayBeIsolated, result }],
    ...rest,
  };
}

function proved(scene: Scene, probe: SpokeProbe): Verification {
  return withProbes(verifyLinks(inputOf(scene)), [probe], probeTargets(inputOf(scene)));
}

function links({ spokes }: Verification): readonly string[] {
  return spokes.flatMap((spoke) =>
    spoke.links.map(({ service, answer, obstacles: [first] }) =>
      first === undefined ? `${service} ${answer}` : `${service} ${answer} ${first.check}: ${first.message}`,
    ),
  );
}

/** The answers of a probe, with that of ssm changed. */
function changed(edit: Partial<NameAnswer> | ((answer: NameAnswer) => NameAnswer)): readonly NameAnswer[] {
  return wellIn(sound).map((answer) =>
    answer.name !== ssm ? answer : typeof edit === "function" ? edit(answer) : { ...answer, ...edit },
  );
}

test("every name of every service is asked for on its ports, and its endpoint is what it is to lead to", () => {
  expect(targetsOf(sound).map(({ service, name, ports, proofPorts }) => [service, name, ports, proofPorts])).toEqual([
    ["ssm", ssm, [443], [443]],
    ["kms", "kms.ap-northeast-1.amazonaws.com", [443], [443]],
  ]);
  expect(
    targetsOf(sound).every(
      ({ endpoint, blocks, addresses }) => endpoint.startsWith("vpce-") && blocks.length + addresses.length > 0,
    ),
  ).toBe(true);
});

test("what went through is well", () => {
  const verification = proved(sound, probeOf(wellIn(sound)));
  expect([links(verification), verdictOf(verification)]).toEqual([["ssm yes", "kms yes"], "well"]);
  expect(probedAnswer("app", { ...seat, result: { kind: "answered", names: [] } }, verification)).toBe("yes");
});

const failures: readonly (readonly [string, readonly NameAnswer[], string])[] = [
  [
    "does not resolve",
    changed({ resolved: { kind: "error", code: "ENOTFOUND" }, connections: [] }),
    `probe-name: from subnet-0a (ap-northeast-1a) of spoke app, ${ssm} does not resolve (ENOTFOUND)`,
  ],
  [
    "leads elsewhere",
    changed({ resolved: { kind: "addresses", addresses: ["52.1.2.3"] } }),
    `probe-name: from subnet-0a (ap-northeast-1a) of spoke app, ${ssm} leads to 52.1.2.3, and not to vpce-`,
  ],
  [
    "is not answered",
    changed((answer) => ({
      ...answer,
      connections: answer.connections.map((one) => ({ ...one, outcome: "timeout", handshake: undefined })),
    })),
    "probe-connection: from subnet-0a (ap-northeast-1a) of spoke app, nobody answers for ssm.",
  ],
  [
    "is refused",
    changed((answer) => ({
      ...answer,
      connections: answer.connections.map((one) => ({ ...one, outcome: "ECONNREFUSED", handshake: undefined })),
    })),
    "probe-connection: from subnet-0a (ap-northeast-1a) of spoke app, connecting to ssm.",
  ],
  [
    "is answered by somebody else",
    changed((answer) => ({
      ...answer,
      connections: answer.connections.map((one) => ({
        ...one,
        handshake: { kind: "failed", code: "ERR_TLS_CERT_ALTNAME_INVALID" },
      })),
    })),
    "probe-handshake: from subnet-0a (ap-northeast-1a) of spoke app, who answers at ",
  ],
];

test.each(failures)("a name that %s is in the way of its service, and of no other", (_, names, wanted) => {
  const verification = proved(sound, probeOf(names));
  const [first, second] = links(verification);
  expect(first).toContain(`ssm no ${wanted}`);
  expect([second, verdictOf(verification)]).toEqual(["kms yes", "failed"]);
});

test("of a subnet whose routes were not read, an address that is not reached tells nothing", () => {
  const names = failures[2]?.[1] ?? [];
  expect(links(proved(sound, probeOf(names, { mayBeIsolated: true })))[0]).toMatch(/^ssm unknown probe-connection/);
});

test("addresses, or names, that a probe did not try are not known", () => {
  const short = changed((answer) => ({ ...answer, connections: answer.connections.slice(1) }));
  expect(links(proved(sound, probeOf(short)))[0]).toContain("ssm unknown probe: the probe in subnet-0a");
  const none = wellIn(sound).filter(({ name }) => name !== ssm);
  expect(links(proved(sound, probeOf(none)))[0]).toContain(`ssm unknown probe: the probe in subnet-0a`);
});

test("a proof settles what is not known of the way, and nothing that is known", () => {
  const doubtful = { ...sound, environment: { ...sound.environment, networks: undefined } };
  expect(links(verifyLinks(inputOf(doubtful))).every((text) => text.includes(" unknown "))).toBe(true);
  const answers = wellIn(sound);
  const targets = probeTargets(inputOf(sound));
  const settledBy = withProbes(verifyLinks(inputOf(doubtful)), [probeOf(answers)], targets);
  expect(links(settledBy)).toEqual(["ssm yes", "kms yes"]);
  const cut = withNetworks(settled(draft), ({ spoke }) => {
    spoke.attachments = [];
  });
  expect(links(proved(cut, probeOf(wellIn(cut))))[0]).toMatch(/^ssm no spoke-attachment/);
});

test("where one kind of subnet was not probed, nothing is settled", () => {
  const failed = { kind: "failed", message: "no address", hint: "free one" } as const;
  const verification = proved(sound, probeOf([], { result: failed }));
  expect(links(verification)).toEqual([
    "ssm unknown probe: subnet-0a (ap-northeast-1a) of spoke app was not probed: no address",
    "kms unknown probe: subnet-0a (ap-northeast-1a) of spoke app was not probed: no address",
  ]);
  const trouble = { message: "no role", hint: "make one" };
  expect(links(proved(sound, probeOf([], { subnets: [], trouble })))[0]).toBe(
    "ssm unknown probe: spoke app was not probed: no role",
  );
});

test("what was left behind is a fault of the spoke", () => {
  const left = [{ message: "the function f may still be there", hint: "delete it" }];
  const { faults } = proved(sound, probeOf(wellIn(sound), { left }));
  expect(faults).toEqual([
    { kind: "probe", answer: "no", subject: expect.objectContaining({ name: "app" }), ...left[0] },
  ]);
});
