import { pageOf } from "../base/page.ts";
import type { Xml } from "../base/xml.ts";
import type { Member, Organization } from "../world/organization.ts";
import { type OrganizationsAction, callersOrganization, pageSizeOf, textOf } from "./action.ts";

/** Lists all accounts with their state and where they are in the tree. */
export const listAccounts: OrganizationsAction = {
  isWrite: false,
  answer(call, members) {
    const organization = callersOrganization(call);
    const size = Math.min(pageSizeOf(members), call.world.settings.pageSize);
    const all = [...organization.members.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const { items, next } = pageOf(all, size, { token: textOf(members, "NextToken"), code: "InvalidInputException" });
    return { Accounts: { member: items.map((one) => showMember(one, organization)) }, NextToken: next };
  },
};

/** The older field knows fewer states (N1). */
const statuses: Readonly<Record<Member["state"], string>> = {
  PENDING_ACTIVATION: "PENDING_ACTIVATION",
  ACTIVE: "ACTIVE",
  SUSPENDED: "SUSPENDED",
  PENDING_CLOSURE: "PENDING_CLOSURE",
  CLOSED: "SUSPENDED",
};

function showMember({ id, name, state, units }: Member, { id: organization, root, management }: Organization): Xml {
  return {
    Id: id,
    Arn: `arn:aws:organizations::${management}:account/${organization}/${id}`,
    Email: `${id}@example.com`,
    Name: name,
    Status: statuses[state],
    State: state,
    JoinedMethod: "CREATED",
    Paths: { member: [`${[organization, root, ...units, id].join("/")}/`] },
  };
}
