import {
  type AccountId,
  HubError,
  type Region,
  type SurveyedHub,
  type VpcId,
  nearRegion,
  parseAccountId,
  parseRegion,
  parseVpcId,
} from "@vpce-hub/core";
import { quoted } from "../base/printable.ts";
import type { ProposedAccess } from "../render/init/proposed-file.ts";
import type { AccountsToSurvey } from "../run/survey-hub.ts";
import type { ParsedFlags } from "./parse-flags.ts";

/** What a command line of `vpce init` asks for. */
export interface InitRequest {
  readonly hub: SurveyedHub;
  readonly accounts: AccountsToSurvey;
  readonly access: ProposedAccess;
  readonly name: string | undefined;
}

/** Reads the command line; throws a HubError `cli.usage` for what is missing or wrong. */
export function initRequest(flags: ParsedFlags): InitRequest {
  const [file] = flags.files;
  if (file !== undefined)
    throw usage(`init reads AWS and no file: ${quoted(file)} is not understood`, "name the file to write with --out");
  return {
    hub: {
      account: needed<AccountId>(flags, "account", parseAccountId, "an account id of twelve digits"),
      region: regionOf(flags),
      vpc: needed<VpcId>(flags, "vpc", vpcOf, "the id of a VPC such as vpc-0a1b2c3d4e5f60001"),
    },
    accounts: accountsOf(flags),
    access: accessOf(flags),
    name: nameOf(flags.valueOf("name")),
  };
}

function needed<Id>(flags: ParsedFlags, name: string, parse: (text: string) => Id | undefined, what: string): Id {
  const text = flags.valueOf(name);
  if (text === undefined) throw usage(`--${name} is missing`, `give ${what} with --${name}`);
  return parse(text) ?? wrong(name, text, what);
}

/** One that is mistyped is told as such: where there is no such Region, AWS is only found to be unreachable. */
function regionOf(flags: ParsedFlags): Region {
  const region = needed<Region>(flags, "region", parseRegion, "a Region such as ap-northeast-1");
  const near = nearRegion(region);
  if (near === undefined) return region;
  throw usage(`--region ${quoted(region)} is no Region`, `did you mean ${near}?`);
}

function wrong(name: string, text: string, what: string): never {
  throw usage(`--${name} ${quoted(text)} is not ${what}`, `give ${what} with --${name}`);
}

/** As narrow as the topology file: what is printed must be one. */
function vpcOf(text: string): VpcId | undefined {
  return /^vpc-(?:[0-9a-f]{8}|[0-9a-f]{17})$/.test(text) ? parseVpcId(text) : undefined;
}

function accountsOf(flags: ParsedFlags): AccountsToSurvey {
  const given = flags.valueOf("accounts");
  const account = flags.valueOf("organization-account");
  const isOrganization = flags.has("organization") || account !== undefined;
  if (given !== undefined && isOrganization)
    throw usage("--accounts and --organization cannot stand together", "name the accounts, or take all of them");
  const what = "an account id of twelve digits";
  if (!isOrganization) {
    const texts = (given ?? "").split(",").map((text) => text.trim());
    const accounts =
      given === undefined ? [] : texts.map((text) => parseAccountId(text) ?? wrong("accounts", text, what));
    return { kind: "given", accounts };
  }
  return {
    kind: "organization",
    account:
      account === undefined ? undefined : (parseAccountId(account) ?? wrong("organization-account", account, what)),
  };
}

function accessOf(flags: ParsedFlags): ProposedAccess {
  const access = {
    role: flags.valueOf("role"),
    planRole: flags.valueOf("plan-role"),
    externalId: flags.valueOf("external-id"),
  };
  for (const [name, text] of [
    ["role", access.role],
    ["plan-role", access.planRole],
  ] as const)
    if (text !== undefined && !/^[A-Za-z0-9_+=,.@-]{1,64}$/.test(text))
      wrong(name, text, "the name of a role that every account has, without ARN and path");
  if (access.externalId !== undefined && !/^[A-Za-z0-9_+=,.@:/-]{2,1224}$/.test(access.externalId))
    wrong("external-id", access.externalId, "an external id as AWS STS accepts it");
  if (access.externalId !== undefined && access.role === undefined && access.planRole === undefined)
    throw usage("--external-id is for roles, and none is named", "name the role with --role");
  return access;
}

function nameOf(text: string | undefined): string | undefined {
  if (text !== undefined && !/^[a-z0-9-]{1,32}$/.test(text))
    wrong("name", text, "a name of 1 to 32 lower-case letters, digits and hyphens");
  return text;
}

function usage(message: string, hint: string): HubError {
  return new HubError("cli.usage", message, { hint });
}
