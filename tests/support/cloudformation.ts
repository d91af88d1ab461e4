/** A CloudFormation template as far as `vpce roles` writes one. */
export interface Template {
  readonly Conditions: Readonly<Record<string, unknown>>;
  readonly Resources: Readonly<
    Record<
      string,
      { readonly Type: string; readonly Condition: string; readonly Properties: Readonly<Record<string, unknown>> }
    >
  >;
}

/** A role that a template has made. */
export interface MadeRole {
  /** With its path, and without the slash in front. */
  readonly name: string;
  readonly trustPolicy: unknown;
  readonly policies: readonly unknown[];
}

/** Returns the roles that a template makes in an account. */
export function rolesMadeIn({ Conditions, Resources }: Template, account: string): readonly MadeRole[] {
  return Object.values(Resources)
    .filter(({ Condition }) => evaluated(Conditions[Condition], account) === true)
    .map(({ Properties }) => {
      const { Path, RoleName, AssumeRolePolicyDocument, Policies } = Properties;
      return {
        name: `${String(Path)}${String(RoleName)}`.slice(1),
        trustPolicy: evaluated(AssumeRolePolicyDocument, account),
        policies: listOf(evaluated(Policies, account)).map(documentOf),
      };
    });
}

/** What CloudFormation makes of a value in an account of the commercial partition. */
function evaluated(value: unknown, account: string): unknown {
  if (Array.isArray(value)) return value.map((one) => evaluated(one, account));
  if (typeof value !== "object" || value === null) return value;
  const [[name, argument] = ["", undefined]] = Object.entries(value);
  const parts = (): readonly unknown[] => listOf(argument).map((one) => evaluated(one, account));
  switch (name) {
    case "Ref":
      return account;
    case "Fn::Sub":
      return String(argument).replaceAll("${AWS::AccountId}", account).replaceAll("${AWS::Partition}", "aws");
    case "Fn::Equals":
      return parts()[0] === parts()[1];
    case "Fn::Not":
      return parts()[0] !== true;
    case "Fn::Or":
      return parts().includes(true);
    default:
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, evaluated(one, account)]));
  }
}

function documentOf(policy: unknown): unknown {
  return typeof policy === "object" && policy !== null && "PolicyDocument" in policy
    ? policy.PolicyDocument
    : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
