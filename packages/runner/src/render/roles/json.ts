import type { TopologyRights } from "@vpce-hub/core";

/** Renders rights as JSON: each role with its policies as IAM takes them, and what the operators need. */
export function rolesJson({ roles, operator, planner, notes }: TopologyRights, topology: string): string {
  const document = {
    topology,
    roles: roles.map(({ arn, account, name, path, uses, trust, policy }) => ({
      arn,
      account,
      name,
      path,
      uses: uses.map(({ side, purpose }) => `${side} ${purpose}`),
      trust,
      policy,
    })),
    ...(operator === undefined ? {} : { operator }),
    ...(planner === undefined ? {} : { planner }),
    ...(notes.length === 0 ? {} : { notes }),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
