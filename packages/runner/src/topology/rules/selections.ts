import { parseAccountId } from "@vpce-hub/core";
import { quoted } from "../../base/printable.ts";
import { pathText } from "../problems/path.ts";
import type { ReadableParts, SpokePart } from "../readable-parts.ts";
import { parseRoleArn } from "../role-arn.ts";
import type { Rule } from "./rule.ts";

/** A selection says where accounts come from, once. */
export const selectionsHaveAccounts: Rule = (parts) =>
  selectionsOf(parts)
    .filter(({ has }) => has.accounts === has.organization)
    .map(({ path, has }) => ({
      code: "topology.select-accounts",
      path: [...path, "select"],
      message: has.accounts
        ? `${pathText(path)}.select has both accounts and organization`
        : `${pathText(path)}.select has neither accounts nor organization`,
      hint: "write one of the two; organization: {} is all accounts of the organization",
    }));

/** Accounts of the organization are listed by whoever may. */
export const organizationCanBeRead: Rule = (parts) =>
  parts.access.hasOrganization
    ? []
    : selectionsOf(parts)
        .filter(({ has }) => has.organization)
        .map(({ path }) => ({
          code: "topology.select-organization",
          path: [...path, "select", "organization"],
          message: `${pathText(path)} selects accounts of the organization, and access.organization is missing`,
          hint: 'add it: access: { organization: { account: "999999999999", role: org-reader } }',
        }));

/** A full ARN names one account, and a selection is for several. */
export const selectionsHaveRoleNames: Rule = (parts) =>
  selectionsOf(parts).flatMap(({ path, role, planRole }) =>
    [role ?? parts.access.role, planRole ?? parts.access.planRole].flatMap((field) => {
      const account = parseAccountId(parseRoleArn(field?.text ?? "")?.account ?? "");
      if (field === undefined || account === undefined) return [];
      return {
        code: "topology.select-role",
        path: field.path,
        message: `the role ${quoted(field.text)} is one of account ${account} alone, and ${pathText(path)} finds spokes in others`,
        hint: "write the name of a role that each of the accounts has",
      };
    }),
  );

function selectionsOf({ spokes }: ReadableParts): readonly SpokePart[] {
  return spokes.filter(({ has }) => has.select && !has.include);
}
