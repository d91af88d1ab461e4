import { parseAccountId, parseRegion, partitionOf } from "@vpce-hub/core";
import { type Path, pathText } from "../problems/path.ts";
import { quoted } from "../../base/printable.ts";
import type { Field, ReadableParts } from "../readable-parts.ts";
import { type RoleArn, parseRoleArn } from "../role-arn.ts";
import type { TopologyProblem } from "../problems/topology-problem.ts";
import type { Rule } from "./rule.ts";

/** A role as it is written, and one account that it is to serve. */
interface RoleUse {
  readonly role: Field;
  readonly account: string;
  readonly region: string;
  readonly user: Path;
}

/** A full role ARN fits the account and the partition it is used for; each role is reported once. */
export const rolesFitTheirAccounts: Rule = (parts) => {
  const reported = new Set<Field>();
  return roleUses(parts).flatMap((use) => {
    const arn = parseRoleArn(use.role.text);
    const problem = arn === undefined || reported.has(use.role) ? undefined : misfit(use, arn);
    if (problem === undefined) return [];
    reported.add(use.role);
    return [problem];
  });
};

/** An external id goes with the assumption of a role. */
export const externalIdHasARole: Rule = ({ access, hub, spokes }) => {
  const roles = [access, access.organization, access.network, hub, ...spokes].flatMap(({ role, planRole }) => [
    role,
    planRole,
  ]);
  if (access.externalId === undefined || roles.some((role) => role !== undefined)) return [];
  return [
    {
      code: "topology.external-id-ignored",
      path: access.externalId.path,
      message: `the external id ${quoted(access.externalId.text)} would do nothing: no role is assumed`,
      hint: "add access.role, or remove the external id",
    },
  ];
};

function roleUses({ access, hub, spokes }: ReadableParts): readonly RoleUse[] {
  return [hub, ...spokes, readerOf(access, "organization"), readerOf(access, "network")].flatMap((user) => {
    const account = parseAccountId(user.account?.text ?? "");
    const region = parseRegion((user.region ?? hub.region)?.text ?? "");
    if (account === undefined || region === undefined) return [];
    return [user.role ?? access.role, user.planRole ?? access.planRole].flatMap((role) =>
      role === undefined ? [] : { role, account, region, user: user.path },
    );
  });
}

/** Who is only read is in the partition of the hub. */
function readerOf(
  access: ReadableParts["access"],
  name: "organization" | "network",
): ReadableParts["access"]["organization"] & Pick<Shared, "path" | "region"> {
  return { ...access[name], path: ["access", name], region: undefined };
}

type Shared = ReadableParts["hub"];

function misfit({ role, account, region, user }: RoleUse, arn: RoleArn): TopologyProblem | undefined {
  if (arn.account !== account) {
    return {
      code: "topology.role-account",
      path: role.path,
      message: `the role ${quoted(role.text)} is one of account ${arn.account}, and ${pathText(user)} is in account ${account}`,
      hint: "write the role's name alone to use it in each account, or the ARN of a role in that account",
    };
  }
  const partition = partitionOf(region).id;
  if (arn.partition === partition) return undefined;
  return {
    code: "topology.role-partition",
    path: role.path,
    message: `the role ${quoted(role.text)} is one of the partition ${arn.partition}, and ${region} is in ${partition}`,
    hint: `start the ARN with arn:${partition}:`,
  };
}
