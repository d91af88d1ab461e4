import type { Statement } from "../iam/policy.ts";

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
  /** The organization that it is a member of, such as `o-a1b2c3d4e5`. */
  readonly organization: string | undefined;
}

export interface Role {
  readonly account: string;
  readonly name: string;
  readonly arn: string;
  readonly id: string;
  /** Who may assume it. */
  readonly trust: Trust;
  /** The statements of its identity-based policies. */
  readonly policy: readonly Statement[];
}

/** A trust policy, or the short form of one: accounts or ARNs (undefined: anybody), and the external id they must know. */
export type Trust =
  | { readonly kind: "policy"; readonly statements: readonly Statement[] }
  | {
      readonly kind: "list";
      readonly principals: readonly string[] | undefined;
      readonly externalId: string | undefined;
    };

export interface AccessKey {
  readonly id: string;
  readonly secret: string;
  readonly principal: Principal;
  /** A role's session has both, a user's key has neither. */
  readonly session: { readonly token: string; readonly expiresAt: number } | undefined;
}

/** Tells whether a principal of a policy means this one: everybody, its account, itself, or its role. */
export function namesPrincipal(trusted: string, { account, arn, role }: Principal): boolean {
  if (trusted === "*" || trusted === account) return true;
  const root = /^arn:[a-z-]+:iam::(\d{12}):root$/u.exec(trusted)?.[1];
  return root === account || trusted === arn || trusted === role?.arn;
}
