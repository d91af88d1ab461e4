import fc from "fast-check";
import { zoneCallerReference } from "../resource/ownership.ts";
import type { ObservedEndpoint, ObservedZone } from "../resource/resource.ts";
import type { EndpointId, SecurityGroupId, VpcId } from "../words/ids.ts";
import type { VpcRef } from "../words/key.ts";
import { canonicalName } from "../words/names.ts";
import { present, valueOr } from "../words/state.ts";
import { vpcOf, withState } from "./edits.ts";
import { dnsEntriesOf, endpointZone, hubRef, httpsFrom, recordOf, zoneIdOf } from "./resources.ts";
import type { Scene } from "./scene.ts";

/** What stopped runs, runs beside ours and people leave behind. */
type Mess = (scene: Scene) => Scene;

const onFirstZone =
  (change: (zone: ObservedZone) => Partial<ObservedZone>): Mess =>
  (scene) =>
    withState(scene, { zones: ([first, ...rest]) => (first ? [{ ...first, ...change(first) }, ...rest] : []) });

/** It stays on its zones to the last. */
const oldHub: VpcRef = { ...hubRef, vpc: "vpc-00000000000000000" as VpcId };

function secondOf(endpoint: ObservedEndpoint): ObservedEndpoint {
  const id = `${endpoint.id}0` as EndpointId;
  const dnsEntries = endpoint.dnsEntries.map(({ name, zone }) => ({
    name: canonicalName(name.replace(endpoint.id, id)),
    zone,
  }));
  return { ...endpoint, id, dnsEntries };
}

const messes: readonly (readonly [name: string, mess: Mess])[] = [
  ["a left-over authorization", onFirstZone(() => ({ authorizations: present([vpcOf("alone"), vpcOf("elsewhere")]) }))],
  ["a stranger on a zone", onFirstZone(({ vpcs }) => ({ vpcs: present([...valueOr(vpcs, []), vpcOf("elsewhere")]) }))],
  ["a zone without its tags", onFirstZone(() => ({ tags: present(new Map()) }))],
  ["a zone without its records", onFirstZone(() => ({ records: present([]) }))],
  ["a zone with the hub alone on it", onFirstZone(() => ({ vpcs: present([hubRef]) }))],
  [
    "records by hand",
    onFirstZone(({ name, records }) => {
      const weighted = recordOf(name, { setIdentifier: "by-weight" });
      return { records: present([...valueOr(records, []).slice(1), recordOf(`www.${name}`), weighted]) };
    }),
  ],
  [
    "a record that leads elsewhere",
    onFirstZone(({ records }) => {
      const [entry] = dnsEntriesOf("vpce-0123456789abcdef0" as EndpointId, "ssm");
      const alias = entry && { name: entry.name, zone: endpointZone };
      return { records: present(valueOr(records, []).map((record) => ({ ...record, alias }))) };
    }),
  ],
  [
    "a second zone of a name",
    (scene) =>
      withState(scene, {
        zones: ([first, ...rest]) => {
          if (first === undefined) return [];
          const callerReference = zoneCallerReference(scene.topology.name, first.name, 7);
          const [hub = hubRef, ...spokes] = valueOr(first.vpcs, []);
          const vpcs = present([oldHub, ...spokes]);
          const second = { ...first, id: zoneIdOf(`second ${first.name}`), callerReference, vpcs };
          return [{ ...first, vpcs: present([hub]) }, ...rest, second];
        },
      }),
  ],
  [
    "a second endpoint of a service",
    (scene) =>
      withState(scene, {
        endpoints: ([first, ...rest]) => (first ? [first, secondOf(first), ...rest] : []),
      }),
  ],
  [
    "an endpoint that failed",
    (scene) =>
      withState(scene, {
        endpoints: ([first, ...rest]) =>
          first ? [{ ...first, state: "failed", lastError: "no address" }, ...rest] : [],
      }),
  ],
  [
    "an endpoint with private DNS, in other subnets, with another group",
    (scene) =>
      withState(scene, {
        endpoints: ([first, ...rest]) =>
          first
            ? [
                { ...first, subnets: first.subnets.slice(0, 1), securityGroups: ["sg-0999" as SecurityGroupId] },
                ...rest,
              ]
            : [],
      }),
  ],
  [
    "rules that nobody asked for",
    (scene) =>
      withState(scene, {
        groups: (groups) =>
          groups.map((group) => ({ ...group, ingress: [...group.ingress.slice(1), httpsFrom("192.168.0.0/24")] })),
      }),
  ],
];

/** Returns a scene in which some of what can go wrong has gone wrong. */
export const messUps: fc.Arbitrary<Mess> = fc.subarray([...messes], { maxLength: 4 }).map((picked) =>
  Object.assign((scene: Scene) => picked.reduce((made, [, mess]) => mess(made), scene), {
    toString: () => picked.map(([name]) => name).join(", "),
  }),
);
