import type { SurveyRequest } from "@vpce-hub/aws-adapter";
import {
  type AccessToAll,
  type AccountId,
  type Proposal,
  type Region,
  type SurveyedHub,
  accessTo,
  propose,
} from "@vpce-hub/core";
import { deriveSignal } from "../base/derived-signal.ts";
import { awsOptions } from "./plan-topology.ts";
import type { RunOptions } from "./run-options.ts";

/** What is to be surveyed, and how AWS is reached. */
export interface SurveyOptions extends Omit<RunOptions, "topology" | "scope" | "reword"> {
  readonly hub: SurveyedHub;
  /** How each account is entered; it needs to read only. */
  readonly access: AccessToAll;
  readonly accounts: AccountsToSurvey;
  /** Name of the topology; default: that of the marks which the hub bears already, or `shared-endpoints`. */
  readonly name: string | undefined;
}

/** The accounts whose VPCs are looked at, besides the hub's. */
export type AccountsToSurvey =
  | { readonly kind: "given"; readonly accounts: readonly AccountId[] }
  /** Listed in this account; undefined for the one of the ambient credentials. */
  | { readonly kind: "organization"; readonly account: AccountId | undefined };

/** Reads what AWS has, and returns the first topology that it comes to. Writes nothing. */
export async function surveyHub(options: SurveyOptions): Promise<Proposal> {
  const { hub, access, accounts } = options;
  const { openAws, readSurvey } = await import("@vpce-hub/aws-adapter");
  const { signal, release } = deriveSignal(options.signal);
  const aws = openAws({ ...awsOptions({ ...options, topology: { file: "" } }), signal });
  try {
    const asked: SurveyRequest["accounts"] =
      accounts.kind === "given"
        ? accounts
        : { kind: "organization", reader: await readerOf(accounts.account, { hub, access }, aws) };
    return propose(await readSurvey({ hub, access, accounts: asked }, aws), options.name);
  } finally {
    release();
    aws.close();
  }
}

/** Whoever runs this in the management account, or in one that may list accounts for it, needs no role for that. */
async function readerOf(
  account: AccountId | undefined,
  { hub, access }: Pick<SurveyOptions, "hub" | "access">,
  aws: { ambientAccount(region: Region): Promise<AccountId> },
): Promise<Extract<SurveyRequest["accounts"], { readonly kind: "organization" }>["reader"]> {
  const own = await aws.ambientAccount(hub.region);
  if (account === undefined || account === own) return { account: own, access: { kind: "ambient" } };
  return { account, access: accessTo(access, account, hub.region) };
}
