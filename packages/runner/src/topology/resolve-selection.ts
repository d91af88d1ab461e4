import { type AccessToAll, type SelectedAccounts, type Selection, parseAccountId, parseRegion } from "@vpce-hub/core";
import { resolveLocalEndpoints } from "./local-endpoints.ts";
import { resolvePriority } from "./profile-priority.ts";
import { resolveSpokeServices } from "./resolve-references.ts";
import { tagFilter } from "./tag-filter.ts";
import type { SelectDocument, SelectionDocument, TopologyDocument } from "./topology-document.generated.ts";

/** Fills in every default of a selection. */
export function resolveSelection(
  { name, select, expect, role, planRole, services, protect, reachability, ...local }: SelectionDocument,
  document: TopologyDocument,
  allServices: readonly string[],
): Selection {
  const { access, hub, defaults } = document;
  const { distribution } = local;
  const byRole = (written: string | undefined): AccessToAll | undefined =>
    written === undefined ? undefined : { kind: "role", name: written, externalId: access?.externalId };
  return {
    name,
    from: accountsOf(select),
    regions: (select.regions ?? [hub.region]).flatMap((region) => parseRegion(region) ?? []),
    vpcTags: tagFilter(select.vpcs.tags),
    min: expect?.min ?? 0,
    access: byRole(role ?? access?.role) ?? { kind: "ambient" },
    planAccess: byRole(planRole ?? access?.planRole),
    services: resolveSpokeServices(services, allServices),
    isProtected: protect ?? false,
    localEndpoints: resolveLocalEndpoints(local, defaults),
    reachability: reachability ?? defaults?.reachability ?? "check",
    ...(distribution === undefined ? {} : { distribution }),
    ...resolvePriority(local, document),
  };
}

function accountsOf({ accounts, organization }: SelectDocument): SelectedAccounts {
  if (accounts !== undefined)
    return { kind: "accounts", accounts: accounts.flatMap((account) => parseAccountId(account) ?? []) };
  return { kind: "organization", units: organization?.units ?? [], tags: tagFilter(organization?.tags ?? {}) };
}
