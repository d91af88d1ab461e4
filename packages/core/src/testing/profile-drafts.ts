import fc from "fast-check";
import type { Draft, SpokeDraft } from "./draft.ts";

const services = ["ssm", "kms", "sqs", "sts"];

const spokes: fc.Arbitrary<readonly SpokeDraft[]> = fc
  .array(
    fc.record({
      name: fc.constantFrom("app", "data", "build", "edge"),
      isAsked: fc.boolean(),
      few: fc.subarray(services, { minLength: 1 }),
      isWhole: fc.integer({ min: 0, max: 3 }),
      profilePriority: fc.constantFrom(undefined, undefined, 300, 700),
    }),
    { maxLength: 4 },
  )
  .map((drawn) =>
    [...new Map(drawn.map((one) => [one.name, one])).values()].map(
      ({ name, isAsked, few, isWhole, profilePriority }) => ({
        name,
        ...(isAsked ? { distribution: "zones" as const } : {}),
        ...(name === "edge" ? { region: "us-west-2" } : {}),
        ...(isWhole > 0 ? {} : { services: few }),
        ...(profilePriority === undefined ? {} : { profilePriority }),
      }),
    ),
  );

/** What else changes while links move: records that are written anew, endpoints that are made anew, groups, nested names. */
const others = fc.record({
  subnets: fc.constantFrom([0, 1], [0], [1, 2], [3, 1]),
  byAddress: fc.subarray(services),
  isGrouped: fc.boolean(),
  isNested: fc.boolean(),
});

const nestedNames = ["sqs", "in.sqs"].map((name) => `${name}.ap-northeast-1.amazonaws.com`);

/** Topologies that are served in either way, with spokes that stay on zones: one after the other is a move. */
export const eitherDrafts: fc.Arbitrary<Draft> = fc
  .record({ offered: fc.subarray(services, { minLength: 1 }), spokes, isByProfile: fc.boolean(), more: others })
  .map(({ offered, spokes: drawn, isByProfile, more }) => ({
    services: offered.map((name) => ({
      name,
      ...(more.byAddress.includes(name) ? { records: "address" as const } : {}),
      ...(more.isNested && name === "sqs" ? { names: nestedNames } : {}),
    })),
    subnets: more.subnets,
    ...(more.isGrouped ? { groups: ["sg-0a1b2c3d4e5f60001"] } : {}),
    spokes: drawn.map((spoke) => {
      const used = spoke.services?.filter((service) => offered.includes(service)) ?? [];
      return used.length === 0 ? withoutServices(spoke) : { ...spoke, services: used };
    }),
    distribution: isByProfile ? ("profile" as const) : ("zones" as const),
  }));

function withoutServices({ services: _, ...spoke }: SpokeDraft): SpokeDraft {
  return spoke;
}
