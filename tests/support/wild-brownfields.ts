import fc from "fast-check";
import { addForeignGroup, foreignGroup, foreignIds, makeEndpoint } from "./brownfield.ts";
import { type Draft, type SpokeDraft, draftOf, everything, hub } from "./topologies.ts";
import { type World, awsTimes, createWorld, outsider } from "./world.ts";

// Brownfields as somebody may have them: parts of a hub that others made, spokes with endpoints of their own, and files that
// follow one another.

type Mode = "keep" | "switch" | "retire";

/** What of a hub others have made for one service. */
export interface HubPart {
  readonly service: string;
  /** The names of the records in its zone; none: there is no zone. */
  readonly records: readonly ("apex" | "wildcard")[];
  readonly isHubOn: boolean;
  /** Whether a VPC that no file has is on the zone. */
  readonly isOutsiderOn: boolean;
  /** Whether private DNS of the endpoint is on; then no zone of its name can be on the hub. */
  readonly isDnsOn: boolean;
  /** Which of the spokes are on the zone, as far as no endpoint of their own stands in the way. */
  readonly spokes: readonly boolean[];
  readonly adopts: readonly ("zone" | "endpoint")[];
}

/** An endpoint of a spoke's own. */
interface OwnEndpoint {
  readonly service: string;
  readonly isDnsOn: boolean;
  readonly isManaged: boolean;
  readonly tags: Readonly<Record<string, string>>;
}

interface SpokeField {
  readonly own: readonly OwnEndpoint[];
  readonly way: "nat" | "none";
  readonly acceptGap: boolean;
}

/** How a file says that links are served; undefined: it does not say, which is by zones. */
export type Way = "zones" | "profile" | undefined;

/** What of a file may differ from another one. */
export interface Asked {
  readonly modes: readonly Mode[];
  readonly way: Way;
  /** Which of the spokes it lists; those that it does not stay as they are. */
  readonly listed: readonly boolean[];
}

/** One file after another. */
export interface Step extends Asked {
  /** Milliseconds that pass before it. */
  readonly pause: number;
  /** The call at which a run is killed, in thousandths of those that it would make; undefined: none is. */
  readonly kill: { readonly at: number; readonly when: "before" | "after"; readonly isRunAgain: boolean } | undefined;
}

export interface Field {
  readonly hubParts: readonly HubPart[];
  readonly spokes: readonly SpokeField[];
  readonly steps: readonly Step[];
}

export const fieldServices = ["ssm", "kms", "sqs"] as const;
const region = hub.region;

/** Two spokes of accounts of their own, and one in the hub's account. */
export const fieldSpokes: readonly SpokeDraft[] = ["alone", "pair-1", "at-home"].flatMap(
  (name) => everything.spokes.find((spoke) => spoke.name === name) ?? [],
);

const tagSets = [{ Name: "by-app" }, {}, { team: "data", "aws:cloudformation:stack-name": "data-net" }] as const;

function hubPart(service: string): fc.Arbitrary<HubPart> {
  return fc.record({
    service: fc.constant(service),
    records: fc.constantFrom(
      [],
      ["apex"] as const,
      ["apex"] as const,
      ["wildcard"] as const,
      ["apex", "wildcard"] as const,
    ),
    isHubOn: fc.boolean(),
    isOutsiderOn: fc.boolean(),
    isDnsOn: fc.boolean(),
    spokes: fc.array(fc.boolean(), { minLength: fieldSpokes.length, maxLength: fieldSpokes.length }),
    adopts: fc.subarray(["zone", "endpoint"] as const, { minLength: 0 }),
  });
}

const spokeField: fc.Arbitrary<SpokeField> = fc.record({
  own: fc
    .tuple(
      ...fieldServices.map((service) =>
        fc.option(
          fc.record({
            service: fc.constant(service),
            isDnsOn: fc.constantFrom(true, true, true, false),
            isManaged: fc.constantFrom(false, false, false, true),
            tags: fc.constantFrom<Readonly<Record<string, string>>>(...tagSets),
          }),
          { nil: undefined, freq: 3 },
        ),
      ),
    )
    .map((all) => all.flatMap((one) => one ?? [])),
  way: fc.constantFrom("nat", "nat", "nat", "none"),
  acceptGap: fc.boolean(),
});

const ofEachSpoke = { minLength: fieldSpokes.length, maxLength: fieldSpokes.length };

const common = {
  modes: fc.array(fc.constantFrom<Mode>("keep", "switch", "switch", "retire"), ofEachSpoke),
  pause: fc.constantFrom(0, 5_000, 200_000, 7_200_000),
  kill: fc.option(
    fc.record({
      at: fc.integer({ min: 0, max: 999 }),
      when: fc.constantFrom("before", "after"),
      isRunAgain: fc.boolean(),
    }),
    { nil: undefined, freq: 2 },
  ),
};

/** Every file lists all spokes, and none speaks of a Profile. */
const stepByZones: fc.Arbitrary<Step> = fc.record({
  ...common,
  way: fc.constant(undefined),
  listed: fc.constant(fieldSpokes.map(() => true)),
});

/** Files that serve by zones or by a Profile, one after the other, and leave spokes out. */
const stepInEitherWay: fc.Arbitrary<Step> = fc.record({
  ...common,
  way: fc.constantFrom("zones", "profile", "profile"),
  listed: fc.array(fc.constantFrom(true, true, true, false), ofEachSpoke),
});

function fieldsOf(step: fc.Arbitrary<Step>): fc.Arbitrary<Field> {
  return fc.record({
    hubParts: fc
      .tuple(...fieldServices.map((service) => fc.option(hubPart(service), { nil: undefined, freq: 3 })))
      .map((parts) => parts.flatMap((part) => part ?? [])),
    spokes: fc.tuple(...fieldSpokes.map(() => spokeField)),
    steps: fc.array(step, { minLength: 1, maxLength: 3 }),
  });
}

/** Any brownfield, and up to three files, which serve by zones. */
export const fields: fc.Arbitrary<Field> = fieldsOf(stepByZones);

/** The same, served by zones or by a Profile: one after the other is a move. */
export const eitherFields: fc.Arbitrary<Field> = fieldsOf(stepInEitherWay);

/** A world with a field in it. */
export async function worldOf(field: Field): Promise<World> {
  const world = await createWorld(awsTimes, draftOf(fieldServices, fieldSpokes));
  addForeignGroup(world);
  for (const [at, spoke] of fieldSpokes.entries()) giveSpoke(world, spoke, field.spokes[at]);
  for (const part of field.hubParts) makePart(world, part, field);
  return world;
}

function giveSpoke({ simulator }: World, { account, vpc }: SpokeDraft, field: SpokeField | undefined): void {
  const cidr = simulator.snapshot().vpcs.find(({ id }) => id === vpc)?.cidrs[0] ?? "";
  const subnet = `subnet-${vpc.slice(4)}`;
  const block = cidr.replace(/\d+\.\d+\/\d+$/u, "200.0/24");
  simulator.addSubnet({ account, region, id: subnet, vpc, cidr: block, availabilityZone: `${region}a` });
  if (field?.way === "nat")
    simulator.addRoutes({ region, vpc, routes: [{ destination: "0.0.0.0/0", target: "nat-0123456789abcdef0" }] });
  const group = `sg-${vpc.slice(4)}`;
  simulator.addSecurityGroup({ region, vpc, id: group, name: "own", admitsCidrs: [cidr] });
  for (const { service, isDnsOn, isManaged, tags } of field?.own ?? [])
    simulator.addEndpoint({
      region,
      vpc,
      service,
      subnets: [subnet],
      securityGroups: [group],
      privateDns: isDnsOn,
      requesterManaged: isManaged,
      tags,
    });
}

function makePart(world: World, part: HubPart, field: Field): void {
  const { simulator } = world;
  const { zone, endpoint } = foreignIds(part.service);
  const vpcs = vpcsOn(part, field);
  const hasZone = part.records.length > 0 && vpcs.length > 0;
  makeEndpoint(world, part.service, endpoint, { privateDns: part.isDnsOn && !(hasZone && part.isHubOn) });
  if (!hasZone) return;
  simulator.addZone({
    account: hub.account,
    id: zone,
    name: `${part.service}.${region}.amazonaws.com`,
    callerReference: `terraform-20240101${zone}`,
    comment: "Managed by Terraform",
    tags: { owner: "network" },
    vpcs,
    records: part.records.map((kind) =>
      kind === "apex" ? { endpoint, evaluateTargetHealth: true } : { endpoint, label: "*" },
    ),
  });
}

/** A zone is on no VPC whose own endpoint has its name, since AWS allows no two of one name. */
function vpcsOn({ service, isHubOn, isOutsiderOn, spokes }: HubPart, field: Field): { region: string; id: string }[] {
  const serving = (at: number): boolean =>
    (field.spokes[at]?.own ?? []).some((one) => one.service === service && one.isDnsOn);
  const on = fieldSpokes.filter((_, at) => (spokes[at] ?? false) && !serving(at));
  return [
    ...(isHubOn ? [{ region, id: hub.vpc }] : []),
    ...(isOutsiderOn ? [outsider] : []),
    ...on.map(({ vpc }) => ({ region, id: vpc })),
  ];
}

/** The ids that a file lists under `adopt`: of what there is. */
export function adoptedIds(world: World, { hubParts }: Field): readonly string[] {
  const { zones, endpoints } = world.simulator.snapshot();
  const there = new Set([...zones, ...endpoints].map(({ id }) => id));
  return hubParts
    .flatMap(({ service, adopts }) => adopts.map((kind) => foreignIds(service)[kind]))
    .filter((id) => there.has(id));
}

/** The file that asks for something. */
export function fileOf(field: Field, { modes, way, listed }: Asked, adopt: readonly string[]): Draft {
  const spokes = fieldSpokes.flatMap((spoke, at) =>
    listed[at] === false
      ? []
      : {
          ...spoke,
          localEndpoints: modes[at] ?? ("keep" as const),
          drain: "1h",
          acceptGap: field.spokes[at]?.acceptGap ?? false,
        },
  );
  return draftOf(fieldServices, spokes, {
    hub: { ...hub, securityGroups: [foreignGroup] },
    policy: { maxDeletes: { count: 1_000 }, extraAssociations: "keep" },
    ...(adopt.length === 0 ? {} : { adopt }),
    ...(way === undefined ? {} : { distribution: way }),
  });
}
