import { AwsError } from "../base/aws-error.ts";
import type { Call, QueryAction, XmlFields } from "../call/call.ts";
import type { Parameters } from "../base/parameters.ts";
import { isShut } from "../world/organization.ts";
import { partitionOf } from "../catalogue/partition.ts";
import { namesPrincipal, type AccessKey, type Role } from "../world/principal.ts";
import { principalContext } from "../call/permission.ts";
import { evaluateTrust } from "../iam/evaluate.ts";

/** Makes a session of a role that trusts the caller (H). */
export const assumeRole: QueryAction = {
  isWrite: false,
  answer(call, parameters) {
    const arn = parameters.required("RoleArn");
    const session = parameters.required("RoleSessionName");
    if (!/^[\w+=,.@-]{2,64}$/u.test(session)) {
      throw invalid(
        `1 validation error detected: Value '${session}' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*`,
      );
    }
    const [, account = "", name = ""] = /^arn:[a-z-]+:iam::(\d{12}):role\/(.+)$/u.exec(arn) ?? [];
    const role = call.world.roles.get(`${account}/${name}`);
    const isOpen = !isShut([...call.world.organizations.values()], account);
    if (role === undefined || !isOpen || !isTrusted(call, role, parameters.text("ExternalId"))) throw denied(call, arn);
    const key = openSession(call, { role, session, seconds: durationOf(call, parameters) });
    return showSession(key);
  },
};

/** Asks the trust policy, or its short form. */
function isTrusted({ world, caller }: Call, { trust }: Role, externalId: string | undefined): boolean {
  const names = (principal: string): boolean => namesPrincipal(principal, caller);
  if (trust.kind === "list") {
    const isNamed = trust.principals === undefined || trust.principals.some(names);
    return isNamed && (trust.externalId === undefined || trust.externalId === externalId);
  }
  const context = { ...principalContext(caller, world.accounts), "sts:ExternalId": externalId ?? [] };
  return evaluateTrust(trust.statements, { action: "sts:AssumeRole", context, names }) === "allowed";
}

/** Sessions opened from a session last an hour at most (H). */
function durationOf({ caller }: Call, parameters: Parameters): number {
  const seconds = parameters.integer("DurationSeconds") ?? 3600;
  if (seconds < 900 || seconds > 43_200) {
    const bound = seconds < 900 ? "greater than or equal to 900" : "less than or equal to 43200";
    throw invalid(
      `1 validation error detected: Value '${seconds}' at 'durationSeconds' failed to satisfy constraint: Member must have value ${bound}`,
    );
  }
  if (caller.role !== undefined && seconds > 3600) {
    throw invalid("The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.");
  }
  return seconds;
}

/** Opens a session of a role. */
export function openSession(
  { world, now, region }: Pick<Call, "world" | "now" | "region">,
  { role, session, seconds }: { readonly role: Role; readonly session: string; readonly seconds: number },
): AccessKey {
  const key: AccessKey = {
    id: `ASIA${world.ids.letters("access key", 16).toUpperCase()}`,
    secret: world.ids.letters("secret", 40),
    principal: {
      account: role.account,
      arn: `arn:${partitionOf(region).id}:sts::${role.account}:assumed-role/${role.name.split("/").at(-1)}/${session}`,
      userId: `${role.id}:${session}`,
      role,
    },
    session: {
      token: `${world.ids.letters("token", 48)}${world.ids.letters("token", 48)}`,
      expiresAt: now + seconds * 1000,
    },
  };
  world.accessKeys.set(key.id, key);
  return key;
}

function showSession({ id, secret, principal, session }: AccessKey): XmlFields {
  return {
    Credentials: {
      AccessKeyId: id,
      SecretAccessKey: secret,
      SessionToken: session?.token,
      Expiration: new Date(session?.expiresAt ?? 0).toISOString(),
    },
    AssumedRoleUser: { AssumedRoleId: principal.userId, Arn: principal.arn },
  };
}

function denied({ caller }: Call, role: string): AwsError {
  return new AwsError(
    "AccessDenied",
    `User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${role}`,
    { status: 403 },
  );
}

function invalid(message: string): AwsError {
  return new AwsError("ValidationError", message);
}
