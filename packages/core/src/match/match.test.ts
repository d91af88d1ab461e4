import { expect, test } from "vitest";
import { distributionOf } from "../distribution/distribution.ts";
import { desiredStateOf } from "../resource/desired.ts";
import { ownedBy } from "../resource/owned.ts";
import { zoneCallerReference } from "../resource/ownership.ts";
import type { ObservedEndpoint } from "../resource/resource.ts";
import { region, s3, subnets } from "../testing/draft.ts";
import { unread, vpcOf, withOffer, withState, withUnread, withZone, withoutOffer } from "../testing/edits.ts";
import { endpointIdOf, groupIdOf, hubRef, ownTags, zoneIdOf } from "../testing/resources.ts";
import { type Scene, moving, settled } from "../testing/scene.ts";
import type { EndpointId, Key, VpcId } from "../words/ids.ts";
import { canonicalName } from "../words/names.ts";
import { present } from "../words/state.ts";
import { type Match, matchOf, ownedServices } from "./match.ts";

const draft = { services: ["ssm", "kms"], spokes: ["app"] };
const ssm = `ssm.${region}.amazonaws.com`;

function match({ topology, environment, state }: Scene): Match {
  const desired = desiredStateOf(topology, environment, distributionOf(topology).associate);
  return matchOf(topology, desired, ownedBy(topology.name, state));
}

/** What becomes of the endpoints of SSM. */
function ssmIn(scene: Scene): readonly (string | undefined)[] {
  const [demanded] = match(scene).endpoints.demanded;
  return [demanded?.kept?.id, ...(demanded?.others ?? []).map(({ id }) => id)];
}

/** A scene in which SSM has these endpoints, the first two ids of which sort as they stand. */
function withEndpoints(...changes: readonly Partial<ObservedEndpoint>[]): Scene {
  return withState(settled(draft), {
    endpoints: ([first, ...rest]) =>
      first === undefined
        ? []
        : [
            ...changes.map((change, i) => ({ ...first, id: `vpce-${i}` as EndpointId, ...change })),
            ...rest,
          ].toReversed(),
  });
}

test("of several endpoints for one service the nearest to serving stays, then the lowest id", () => {
  expect(ssmIn(withEndpoints({ state: "pending" }, { state: "available" }, { state: "partial" }))).toEqual([
    "vpce-1",
    "vpce-0",
    "vpce-2",
  ]);
  expect(ssmIn(withEndpoints({}, {}))).toEqual(["vpce-0", "vpce-1"]);
});

test("what cannot be made to fit does not stay: another service, another VPC, a failure, a subnet in the wanted one's zone", () => {
  const rival = [subnets[3]?.id].flatMap((id) => id ?? []);
  const unfit: readonly Partial<ObservedEndpoint>[] = [
    { serviceName: "com.amazonaws.other" },
    { vpc: "vpc-0e15e" as VpcId },
    { state: "failed" },
    { subnets: rival },
  ];
  for (const change of unfit) expect(ssmIn(withEndpoints(change))).toEqual([undefined, "vpce-0"]);
});

test("what is on its way out counts as gone", () => {
  expect(ssmIn(withEndpoints({ state: "deleting" }, { state: "deleted" }))).toEqual([undefined]);
});

test("endpoints of services that nobody asks for are left over, also one whose tag names none", () => {
  const scene = withState(moving(draft, { ...draft, services: ["ssm"] }), {
    endpoints: ([first, ...rest]) =>
      first ? [first, ...rest, { ...first, id: "vpce-zzz" as EndpointId, tags: ownTags("shared-endpoints", "") }] : [],
  });
  const left = match(scene).endpoints.leftOver.map(({ service, found }) => [service, found.map(({ id }) => id)]);
  expect(left).toEqual(
    expect.arrayContaining([
      ["kms", [endpointIdOf("kms")]],
      [undefined, ["vpce-zzz"]],
    ]),
  );
  expect(left).toHaveLength(2);
  expect(ownedServices(match(scene).owned)).toEqual(["ssm", "kms"]);
});

test("of two zones of a name the one that the hub sees counts, then the older one", () => {
  const withSecond = (isSeen: boolean): Scene =>
    withState(settled(draft), {
      zones: ([first, ...rest]) => {
        if (first === undefined) return [];
        const callerReference = zoneCallerReference("shared-endpoints", canonicalName(ssm), 1);
        const vpcs = present(isSeen ? [hubRef] : [vpcOf("app")]);
        return [
          { ...first, id: zoneIdOf("second"), callerReference, vpcs },
          { ...first, vpcs: present(isSeen ? [] : [hubRef]) },
          ...rest,
        ];
      },
    });
  const counting = (scene: Scene): readonly unknown[] => {
    const { all, removed } = match(scene).zones;
    return [all.get(`zone/${ssm}` as Key)?.ref.id, removed.map(({ ref }) => [ref.id, ref.key, ref.surplusOf])];
  };
  expect(counting(withSecond(true))).toEqual([
    zoneIdOf("second"),
    [[zoneIdOf(ssm), `zone/${ssm}#${zoneIdOf(ssm)}`, `zone/${ssm}`]],
  ]);
  expect(counting(withSecond(false))).toEqual([
    zoneIdOf(ssm),
    [[zoneIdOf("second"), `zone/${ssm}#${zoneIdOf("second")}`, `zone/${ssm}`]],
  ]);
});

test("no zone is removed while something may still need it", () => {
  const removed = (scene: Scene): readonly string[] => match(scene).zones.removed.map(({ ref }) => ref.name);
  const without = moving(draft, { ...draft, services: ["kms"] });
  expect(removed(without)).toEqual([ssm]);
  // What hangs on it is not known.
  for (const part of ["vpcs", "records", "tags"])
    expect(removed(withZone(without, ssm, () => ({ [part]: unread })))).toEqual([]);
  // Which names a service of the file has is not known.
  expect(removed(withoutOffer(without, "kms"))).toEqual([]);
  // The provider's list of names is empty, and spokes still use what it had.
  expect(removed(withOffer(settled(draft), "ssm", { privateDnsNames: [] }))).toEqual([]);
  expect(removed(withUnread(without, "zones"))).toEqual([]);
});

test("records tell which services hang on a zone, also by names that are wildcards", () => {
  const { leads } = match(moving({ services: [s3, "ssm"], spokes: [] }, { services: ["ssm"], spokes: [] }));
  const zones = ["s3-accesspoint", "s3"].map((name) => `zone/${name}.${region}.amazonaws.com` as Key);
  expect(zones.map((zone) => leads.servicesOfZone(zone))).toEqual([["s3"], ["s3"]]);
  expect(leads.zonesOfEndpoint(endpointIdOf("s3"))).toEqual(zones);
  expect(leads.servicesOfZone(`zone/${ssm}` as Key)).toEqual(["ssm"]);
  expect(leads.servicesOfZone("zone/nowhere" as Key)).toEqual([]);
  expect(leads.zonesOfEndpoint("vpce-nowhere" as EndpointId)).toEqual([]);
});

test("the group in the hub VPC is ours, those in others are surplus", () => {
  const scene = withState(settled(draft), {
    groups: ([first, ...rest]) =>
      first ? [{ ...first, id: groupIdOf("old"), vpc: "vpc-0e15e" as VpcId }, first, ...rest] : [],
  });
  const { groups, groupIdOf: idOf } = match(scene);
  expect(groups.demanded.map(({ kept }) => kept?.id)).toEqual([groupIdOf("endpoints")]);
  expect(groups.surplus.map(({ id }) => id)).toEqual([groupIdOf("old")]);
  expect(idOf("security-group/endpoints" as Key)).toBe(groupIdOf("endpoints"));
  expect(idOf("security-group/other" as Key)).toBeUndefined();
});

test("what operations name by key has its id, where it exists", () => {
  const { ids, spokeAt, isHubKnown } = match(settled(draft));
  expect(Object.fromEntries(ids)).toEqual({
    "security-group/endpoints": groupIdOf("endpoints"),
    "endpoint/ssm": endpointIdOf("ssm"),
    "endpoint/kms": endpointIdOf("kms"),
    [`zone/${ssm}`]: zoneIdOf(ssm),
    [`zone/kms.${region}.amazonaws.com`]: zoneIdOf(`kms.${region}.amazonaws.com`),
  });
  expect([spokeAt(vpcOf("app"))?.name, spokeAt(vpcOf("nobody"))]).toEqual(["app", undefined]);
  expect(isHubKnown).toBe(true);
  expect(match(withUnread(settled(draft), "securityGroups")).isHubKnown).toBe(false);
});
