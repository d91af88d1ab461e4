import fc from "fast-check";
import { type Draft, type ServiceDraft, type SpokeDraft, hubAccount, region, s3 } from "./draft.ts";

/** One of each kind: plain names, one unlike its service's, wildcards, none; names of a file that move up and down. */
const servicePool: readonly (readonly [ServiceDraft, ...ServiceDraft[]])[] = [
  [
    { name: "ssm" },
    { name: "ssm", subnets: [0] },
    { name: "ssm", subnets: [3, 1] },
    { name: "ssm", records: "address" },
    { name: "ssm", records: "address", subnets: [1, 2] },
    { name: "ssm", records: "address", subnets: [1] },
  ],
  [{ name: "kms" }, { name: "kms", policy: '{"Version":"2012-10-17","Statement":[]}' }],
  [{ name: "ecr.api", names: [`api.ecr.${region}.amazonaws.com`] }],
  [
    s3,
    {
      ...s3,
      dnsNames: {
        add: [`s3.${region}.amazonaws.com`],
        remove: [`*.s3-accesspoint.${region}.amazonaws.com`],
      },
    },
    { ...s3, dnsNames: [`s3.${region}.amazonaws.com`] },
  ],
  [{ name: "nameless", names: [] }],
  [
    { name: "ledger", names: [], dnsNames: ["ledger.example.internal"] },
    { name: "ledger", names: [], dnsNames: ["*.example.internal"] },
    { name: "ledger", names: [], dnsNames: ["ledger.example.internal", "eu.ledger.example.internal"] },
  ],
];

/** Spokes in accounts of their own, two in one account, one in the hub's account, one in another Region. */
const spokePool: readonly SpokeDraft[] = [
  { name: "alone" },
  { name: "pair-1", account: "333333333333" },
  { name: "pair-2", account: "333333333333" },
  { name: "at-home", account: hubAccount },
  { name: "far", region: "eu-west-1" },
];

/** Topologies over the pools. */
export const drafts: fc.Arbitrary<Draft> = fc
  .record({
    services: fc.subarray([...servicePool], { maxLength: 4 }),
    spokes: fc.subarray([...spokePool]),
    choices: fc.array(fc.nat(11), { minLength: 10, maxLength: 10 }),
    groups: fc.option(fc.constant(["sg-0123"]), { nil: undefined, freq: 4 }),
    allow: fc.option(fc.constantFrom(["10.0.0.0/8"], ["spokes", "172.16.0.0/12"]), { nil: undefined, freq: 4 }),
    tags: fc.dictionary(fc.constantFrom("cost-center", "owner", "Name"), fc.constantFrom("", "a", "b")),
    extraAssociations: fc.constantFrom("remove" as const, "remove" as const, "keep" as const),
  })
  .map(({ services: picked, spokes, choices, groups, allow, tags, extraAssociations }): Draft => {
    const choice = (i: number): number => choices[i] ?? 0;
    const services = picked.map((variants, i) => variants[choice(i) % variants.length] ?? variants[0]);
    return {
      services,
      spokes: spokes.map((spoke, i) => withSubset(spoke, services, choice(5 + i))),
      tags,
      ...(groups === undefined ? {} : { groups }),
      ...(allow === undefined ? {} : { allow }),
      policy: { extraAssociations },
    };
  });

/** Two thirds of the spokes use all services, the others some of them or none. */
function withSubset(spoke: SpokeDraft, services: readonly ServiceDraft[], choice: number): SpokeDraft {
  if (choice % 3 !== 0) return spoke;
  return { ...spoke, services: services.filter((_, i) => (choice >> i) % 2 === 1).map(({ name }) => name) };
}
