import type { Access, AccessToAll, AccountId, Proposal, SurveyedHub, Topology } from "@vpce-hub/core";
import { type ProposedAccess, surveyAccess } from "../render/init/proposed-file.ts";
import { surveyHub } from "../run/survey-hub.ts";
import { type Telling, waysOf } from "./demo-telling.ts";

/** What `vpce init` would be asked before there is a topology, as far as the topology of later tells. */
export interface Survey {
  readonly hub: SurveyedHub;
  readonly accounts: readonly AccountId[];
  readonly access: ProposedAccess;
  readonly name: string;
}

/** Returns the survey of the accounts that a topology has in one of its states. */
export function surveyOf(topologies: readonly [Topology, ...Topology[]]): Survey {
  const [{ name, hub }] = topologies;
  const accounts = topologies.flatMap(({ spokes }) => spokes.map(({ account }) => account));
  return {
    name,
    hub: { account: hub.account, region: hub.region, vpc: hub.vpc },
    accounts: [...new Set(accounts)].filter((account) => account !== hub.account).toSorted(),
    access: {
      role: roleOf(hub.access),
      planRole: hub.planAccess && roleOf(hub.planAccess),
      externalId: hub.access.kind === "role" ? hub.access.externalId : undefined,
    },
  };
}

function roleOf(access: Access): string | undefined {
  if (access.kind === "ambient") return undefined;
  return access.arn.slice(access.arn.indexOf(":role/") + ":role/".length);
}

/** Returns the flags by which the command enters the accounts. */
export function accessText({ role, planRole, externalId }: ProposedAccess): string {
  const flags = { role, "plan-role": planRole, "external-id": externalId };
  return Object.entries(flags)
    .flatMap(([name, value]) => (value === undefined ? [] : [`--${name} ${value}`]))
    .join(" ");
}

/** Reads what the accounts of the sandbox have, and returns the first topology that it comes to. */
export async function surveyFor(telling: Telling, { hub, accounts, access, name }: Survey): Promise<Proposal> {
  const { clock, credentials, requestHandler, signal } = waysOf(telling);
  const entered: AccessToAll = surveyAccess(access);
  const ways = { clock, credentials, requestHandler, signal };
  return surveyHub({ ...ways, hub, access: entered, accounts: { kind: "given", accounts }, name });
}
