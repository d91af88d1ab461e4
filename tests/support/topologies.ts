import fc from "fast-check";

/** A topology document as a plain value; JSON is YAML, so it can be planned as it stands. */
export interface Draft {
  readonly version: 1;
  readonly name: string;
  readonly access: Readonly<Record<string, unknown>> & {
    readonly role: string;
    readonly planRole?: string;
    readonly externalId?: string;
  };
  readonly hub: Readonly<Record<string, unknown>> & {
    readonly account: string;
    readonly region: string;
    readonly vpc: string | { readonly tags: Readonly<Record<string, string>> };
  };
  readonly tags?: Readonly<Record<string, string>>;
  readonly defaults?: {
    readonly policy?: string;
    readonly localEndpoints?: "keep" | "switch" | "retire";
    readonly reachability?: "check" | "assume";
    readonly profilePriority?: number;
  };
  readonly services: readonly (string | Readonly<Record<string, unknown>>)[];
  readonly spokes: readonly SpokeDraft[];
  /** Entries under spokes that find others. */
  readonly selections?: readonly SelectionDraft[];
  readonly adopt?: readonly (string | { readonly topology: string })[];
  readonly policy?: Readonly<Record<string, unknown>>;
  readonly quotas?: Readonly<Record<string, number>>;
  readonly distribution?: "zones" | "profile";
}

export interface SpokeDraft {
  readonly name: string;
  readonly account: string;
  readonly vpc: string;
  readonly region?: string;
  readonly role?: string;
  readonly planRole?: string;
  readonly services?: readonly string[] | { readonly except: readonly string[] };
  readonly protect?: boolean;
  readonly localEndpoints?: "keep" | "switch" | "retire";
  readonly acceptGap?: boolean;
  readonly drain?: string;
  readonly distribution?: "zones";
  readonly profilePriority?: number;
}

/** Spokes that are found: a selection, or a spoke by its tags. */
export type SelectionDraft = Readonly<Record<string, unknown>> & { readonly name: string };

export const hub = {
  account: "111111111111",
  region: "ap-northeast-1",
  vpc: "vpc-0a1b2c3d4e5f60001",
  subnets: ["subnet-0a1b2c3d4e5f60001", "subnet-0a1b2c3d4e5f60002"],
};

/** One of each kind: a plain name, a name unlike its service's, a wildcard, several names, none. */
const servicePool = ["ssm", "ec2messages", "ecr.api", "ecr.dkr", "kinesis-streams", "iot.data", "s3"];

/** Spokes in accounts of their own, two in one account, one in the hub's account, one in another Region. */
const spokePool: readonly SpokeDraft[] = [
  { name: "alone", account: "222222222222", vpc: "vpc-0b1b2c3d4e5f60001" },
  { name: "pair-1", account: "333333333333", vpc: "vpc-0c1b2c3d4e5f60001" },
  { name: "pair-2", account: "333333333333", vpc: "vpc-0c1b2c3d4e5f60002" },
  { name: "at-home", account: hub.account, vpc: "vpc-0d1b2c3d4e5f60001" },
  { name: "far", account: "444444444444", vpc: "vpc-0e1b2c3d4e5f60001", region: "eu-west-1" },
];

/** A topology with all services and all spokes; worlds are seeded from it, so that any draft finds what it names. */
export const everything: Draft = { ...draftOf(servicePool, spokePool) };

/** Twelve of AWS's own services with one name each. */
export const twelveServices: readonly string[] =
  "ssm ec2messages ssmmessages kms logs sqs sns sts ecs glue events athena".split(" ");

export function draftOf(services: Draft["services"], spokes: readonly SpokeDraft[], more: Partial<Draft> = {}): Draft {
  return { version: 1, name: "shared-endpoints", access: { role: "vpce-hub" }, hub, services, spokes, ...more };
}

/** The example of the README: three services, two spokes. */
export const sessionManager: Draft = draftOf(["ssm", "ec2messages", "ssmmessages"], spokePool.slice(0, 2));

/** Topologies over the pools, with subsets of services for some spokes, served by zones. */
export const drafts: fc.Arbitrary<Draft> = draftsBy("zones");

/** The same, served by zones or by a Profile: one after the other is a move between them. Some say an order among Profiles. */
export const eitherDrafts: fc.Arbitrary<Draft> = draftsBy("zones", "zones", "profile");

function draftsBy(...distributions: readonly ("zones" | "profile")[]): fc.Arbitrary<Draft> {
  const isEither = distributions.length > 1;
  return fc
    .record({
      services: fc.subarray(servicePool, { minLength: 1, maxLength: 4 }),
      spokes: fc.subarray([...spokePool]),
      subsets: fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
      isKeeping: fc.boolean(),
      priority: isEither ? fc.constantFrom(undefined, undefined, 300, 700) : fc.constant(undefined),
      distribution: fc.constantFrom(...distributions),
    })
    .map(({ services, spokes, subsets, isKeeping, priority, distribution }) =>
      draftOf(
        services,
        spokes.map((spoke, i) => withSubset(spoke, services, subsets[i] ?? 0)),
        // Histories take away as much as they like: the bound on deletes has tests of its own.
        {
          ...(isEither ? { distribution } : {}),
          ...(priority !== undefined ? { defaults: { profilePriority: priority } } : {}),
          policy: { maxDeletes: { count: 1_000 }, extraAssociations: isKeeping ? "keep" : "remove" },
        },
      ),
    );
}

/** Two thirds of the spokes use all services, the others one or more of them. */
function withSubset(spoke: SpokeDraft, services: readonly string[], choice: number): SpokeDraft {
  if (choice % 3 !== 0) return spoke;
  const used = services.filter((_, i) => i === choice % services.length || (choice >> i) % 2 === 1);
  return { ...spoke, services: used };
}
