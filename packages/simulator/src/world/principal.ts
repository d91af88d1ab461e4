import { matchesPattern } from "../base/pattern.ts";

/** Whom a request comes from: a user of an account, or a session of a role. */
export interface Principal {
  readonly account: string;
  readonly arn: string;
  readonly userId: string;
  /** The role whose session this is; undefined for a user. */
  readonly role: Role | undefined;
}

export interface Account {
  readonly id: string;
  readonly alias: string | undefined;
}

export interface Role {
  readonly account: string;
  readonly name: string;
  readonly arn: string;
  readonly id: string;
  readonly externalId: string | undefined;
  /** Accounts or ARNs that may assume it; undefined: anybody. */
  readonly trusts: readonly string[] | undefined;
  readonly allows: readonly string[];
  readonly denies: readonly string[];
}

export interface AccessKey {
  readonly id: string;
  readonly secret: string;
  readonly principal: Principal;
  /** A role's session has both, a user's key has neither. */
  readonly session: { readonly token: string; readonly expiresAt: number } | undefined;
}

/** Says whether the principal's policies allow an action such as `route53:CreateHostedZone`. */
export function isAllowed(principal: Principal, action: string): boolean {
  const { role } = principal;
  if (role === undefined) return true;
  return matchesAny(role.allows, action) && !matchesAny(role.denies, action);
}

/** Says why: the words that AWS adds to its refusals. */
export function refusal(principal: Principal, action: string): string {
  return principal.role !== undefined && matchesAny(principal.role.denies, action)
    ? "with an explicit deny in an identity-based policy"
    : `because no identity-based policy allows the ${action} action`;
}

/** Says whether a role's trust policy names the principal. */
export function isTrusted(role: Role, principal: Principal): boolean {
  return role.trusts === undefined || role.trusts.some((trusted) => namesPrincipal(trusted, principal));
}

function namesPrincipal(trusted: string, { account, arn, role }: Principal): boolean {
  if (trusted === "*" || trusted === account) return true;
  const root = /^arn:[a-z-]+:iam::(\d{12}):root$/u.exec(trusted)?.[1];
  return root === account || trusted === arn || trusted === role?.arn;
}

function matchesAny(patterns: readonly string[], action: string): boolean {
  return patterns.some((pattern) => matchesPattern(pattern, action));
}
