import { AwsError } from "../base/aws-error.ts";
import type { Account, Principal } from "../world/principal.ts";
import type { Asked } from "../iam/asked.ts";
import type { Context } from "../iam/condition.ts";
import { evaluate } from "../iam/evaluate.ts";

/** Throws the refusal of the first right that the caller lacks. Users are administrators: they lack none. */
export function checkAllowed(asked: readonly Asked[], caller: Principal, accounts: ReadonlyMap<string, Account>): void {
  const { role } = caller;
  if (role === undefined) return;
  const context = principalContext(caller, accounts);
  for (const one of asked) {
    const verdict = evaluate(role.policy, { ...one, context: { ...one.context, ...context } });
    if (verdict !== "allowed") throw refusalOf(one, caller, verdict);
  }
}

/** What conditions know of the caller: of a session, the ARN of its role. */
export function principalContext({ account, arn, role }: Principal, accounts: ReadonlyMap<string, Account>): Context {
  return {
    "aws:PrincipalArn": role === undefined ? arn : arnOfRole(arn, role.arn),
    "aws:PrincipalAccount": account,
    "aws:PrincipalOrgID": accounts.get(account)?.organization ?? [],
  };
}

/** An account lives in one partition, and the session's ARN says in which. */
function arnOfRole(session: string, role: string): string {
  return role.replace(/^arn:[a-z-]+:/u, `arn:${session.split(":")[1] ?? "aws"}:`);
}

/** In the words of AWS, which end with the kind of policy that is to blame (A3, O1). */
function refusalOf(
  { action, resource }: Asked,
  caller: Principal,
  verdict: "explicit deny" | "implicit deny",
): AwsError {
  const on = resource === "*" ? "" : ` on resource: ${resource}`;
  const why =
    verdict === "explicit deny"
      ? "with an explicit deny in an identity-based policy"
      : `because no identity-based policy allows the ${action} action`;
  const text = `User: ${caller.arn} is not authorized to perform: ${action}${on} ${why}`;
  return action.startsWith("ec2:") || action.startsWith("vpce:")
    ? new AwsError("UnauthorizedOperation", `You are not authorized to perform this operation. ${text}`, {
        status: 403,
      })
    : new AwsError("AccessDenied", text, { status: 403 });
}
