import { type Purpose, isOnlyRead } from "./right.ts";
import type { NamedRole } from "./role.ts";
import type { Condition, Statement } from "./statement.ts";

/** Who may assume the roles of a topology. */
export interface Trust {
  /** ARNs of roles or users that plan and apply. */
  readonly operators: readonly string[];
  /** ARNs of those that only plan. */
  readonly planners: readonly string[];
  /** Of which organization they must be. */
  readonly organization: string | undefined;
  /** Pipelines, which enter by the hub's roles and go on from there. */
  readonly pipelines: readonly Pipeline[];
}

/** A pipeline that proves by OIDC who it is. */
export interface Pipeline {
  /** Letters and digits, such as `GitHub`. */
  readonly name: string;
  /** Such as `token.actions.githubusercontent.com`: the provider's URL without scheme. */
  readonly provider: string;
  readonly audience: string;
  /** Subjects of the jobs that plan, and of those that apply; `*` matches any text. */
  readonly subjects: Readonly<Record<Purpose, readonly string[]>>;
  /** Other claims of the token that must be so. */
  readonly claims: Readonly<Record<string, string>>;
}

/** Returns what a role is assumed for: by what applies one can plan too; some are only read, whatever for. */
export function purposeOf({ uses }: NamedRole): Purpose {
  const isPlanned = uses.some(({ purpose }) => purpose === "plan");
  const isApplied = uses.some(({ side, purpose }) => !isOnlyRead(side) && purpose === "apply");
  return isPlanned && !isApplied ? "plan" : "apply";
}

/** Tells whether a role is one that functions run as: nobody assumes it but Lambda. */
export function isFunctions({ uses }: NamedRole): boolean {
  return uses.some(({ side }) => side === "function");
}

const lambda: Statement = {
  Sid: "Lambda",
  Effect: "Allow",
  Principal: { Service: ["lambda.amazonaws.com"] },
  Action: ["sts:AssumeRole"],
};

/**
 * Returns the trust policy of a role. `hubRoles` are the roles in the hub's account by what they are for, through which
 * pipelines come.
 */
export function trustStatements(role: NamedRole, trust: Trust, hubRoles: readonly NamedRole[]): readonly Statement[] {
  if (isFunctions(role)) return [lambda];
  const purpose = purposeOf(role);
  const isHubs = role.uses.some(({ side }) => side === "hub");
  const passing = trust.pipelines.length === 0 || isHubs ? [] : entriesFor(role, hubRoles);
  const direct = [...trust.operators, ...(purpose === "plan" ? trust.planners : []), ...passing];
  const principals = [...new Set(direct)].filter((arn) => arn !== role.arn).sort();
  return [
    ...(principals.length === 0 ? [] : [operators(role, principals, trust.organization)]),
    ...(isHubs ? trust.pipelines.flatMap((pipeline) => federated(role, pipeline, purpose)) : []),
  ];
}

/** Returns the hub's roles that must be able to go on to a role: those that serve the same purpose. */
export function entriesFor(role: NamedRole, hubRoles: readonly NamedRole[]): readonly string[] {
  const purposes = role.uses.map(({ purpose }) => purpose);
  return hubRoles
    .filter(({ uses }) => uses.some(({ side, purpose }) => side === "hub" && purposes.includes(purpose)))
    .map(({ arn }) => arn);
}

/**
 * Names the accounts and, by a condition, the identities in them: an ARN as principal would have to exist before the
 * role does, and would lead nowhere once it is deleted and made again.
 */
function operators(role: NamedRole, arns: readonly string[], organization: string | undefined): Statement {
  const accounts = [...new Set(arns.map((arn) => `${arn.split(":").slice(0, 5).join(":")}:root`))];
  const equal = {
    ...(organization === undefined ? {} : { "aws:PrincipalOrgID": [organization] }),
    ...(role.externalId === undefined ? {} : { "sts:ExternalId": [role.externalId] }),
  };
  const condition: Condition = {
    ArnEquals: { "aws:PrincipalArn": arns },
    ...(Object.keys(equal).length === 0 ? {} : { StringEquals: equal }),
  };
  return {
    Sid: "Operators",
    Effect: "Allow",
    Principal: { AWS: accounts },
    Action: ["sts:AssumeRole"],
    Condition: condition,
  };
}

/** IAM refuses a trust in these providers that does not narrow the subject (AWS-FACTS-2 O4). */
function federated(role: NamedRole, pipeline: Pipeline, purpose: Purpose): readonly Statement[] {
  const { name, provider, audience, subjects, claims } = pipeline;
  if (subjects[purpose].length === 0) return [];
  const [, partition] = role.arn.split(":");
  const equal = Object.entries({ aud: audience, ...claims }).map(([claim, value]) => [`${provider}:${claim}`, [value]]);
  return [
    {
      Sid: name,
      Effect: "Allow",
      Principal: { Federated: [`arn:${partition}:iam::${role.account}:oidc-provider/${provider}`] },
      Action: ["sts:AssumeRoleWithWebIdentity"],
      Condition: {
        StringEquals: Object.fromEntries(equal),
        StringLike: { [`${provider}:sub`]: subjects[purpose] },
      },
    },
  ];
}
