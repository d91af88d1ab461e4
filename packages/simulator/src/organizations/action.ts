import { AwsError } from "../base/aws-error.ts";
import type { Call, XmlFields } from "../call/call.ts";
import type { Organization } from "../world/organization.ts";

/** The members of the JSON object that a request carries. */
export type Members = Readonly<Record<string, unknown>>;

/** An action of Organizations; lists in its answer stand as `{ member: […] }`. */
export interface OrganizationsAction {
  readonly isWrite: boolean;
  answer(call: Call, members: Members): XmlFields;
}

/** Returns the organization that the caller may read (N1). */
export function callersOrganization({ world, caller }: Call): Organization {
  const all = [...world.organizations.values()];
  const readable = all.find(
    ({ management, delegated }) => management === caller.account || delegated.includes(caller.account),
  );
  if (readable !== undefined) return readable;
  if (all.some(({ members }) => members.has(caller.account)))
    throw new AwsError("AccessDeniedException", "You don't have permissions to access this resource.");
  throw new AwsError("AWSOrganizationsNotInUseException", "Your account is not a member of an organization.");
}

/** Returns a member of the request that is text. */
export function textOf(members: Members, name: string): string | undefined {
  const value = members[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string") return value;
  throw new AwsError("SerializationException", `${name} is not a string`);
}

/** Returns how many things a page has: 20 at most (N1). */
export function pageSizeOf({ MaxResults = 20 }: Members): number {
  if (typeof MaxResults === "number" && Number.isInteger(MaxResults) && MaxResults >= 1 && MaxResults <= 20)
    return MaxResults;
  throw new AwsError("InvalidInputException", "You specified an invalid value. MaxResults is from 1 to 20.");
}
