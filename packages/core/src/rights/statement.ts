/** A policy document of IAM, in the order in which it is written. */
export interface PolicyDocument {
  readonly Version: "2012-10-17";
  readonly Statement: readonly Statement[];
}

/** One statement: of an identity-based policy, with resources; of a trust policy, with principals. */
export interface Statement {
  readonly Sid: string;
  readonly Effect: "Allow" | "Deny";
  readonly Principal?: {
    readonly AWS?: readonly string[];
    readonly Federated?: readonly string[];
    readonly Service?: readonly string[];
  };
  readonly Action: readonly string[];
  readonly Resource?: readonly string[];
  readonly Condition?: Condition;
}

/** Operators, each with keys and the values that they are compared with. */
export type Condition = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Returns a policy of some statements. */
export function policyOf(statements: readonly Statement[]): PolicyDocument {
  return { Version: "2012-10-17", Statement: statements };
}
