import {
  type AccountId,
  type RoleRights,
  type TopologyRights,
  type Trust,
  isHubError,
  parseAccountId,
  rightsOf,
  verdictOf,
} from "@vpce-hub/core";
import {
  type ApplyOptions,
  type ApplyResult,
  type PlanResult,
  type VerifyOptions,
  type VerifyResult,
  verify,
} from "@vpce-hub/runner";
import type { SimulatorOptions } from "@vpce-hub/simulator";
import type { Draft } from "./topologies.ts";
import { type World, createWorld, declaredOf, sourceOf } from "./world.ts";

const organization = "o-a1b2c3d4e5";
const operator = { account: "999999999999", name: "operator" };

/** Who plans and applies. */
export const operatorArn = `arn:aws:iam::${operator.account}:role/${operator.name}`;

/** Who assumes the roles: an operator of the organization, with an account of its own. */
export const trust: Trust = {
  operators: [operatorArn],
  planners: [],
  organization,
  pipelines: [],
};

/** A world in which roles may do what was printed for them, and nothing else. */
export interface GrantedWorld {
  readonly world: World;
  /** Those for every account that is found stand there once for each. */
  readonly rights: TopologyRights;
  /** Gives every role what was printed for it; of one role an action may be left out. */
  grant(without?: { readonly role: RoleRights; readonly action: string }): void;
  /** Gives every role what is printed for another file, as somebody does who has edited it. */
  grantFor(draft: Draft): Promise<void>;
  plan(draft: Draft): Promise<PlanResult>;
  verify(draft: Draft, options?: Partial<VerifyOptions>): Promise<VerifyResult>;
  apply(draft: Draft, options?: Partial<ApplyOptions>): Promise<ApplyResult>;
}

/** Creates a world with the roles of a topology; its operator knows no more than what was printed for it. */
export async function createGrantedWorld(
  draft: Draft,
  given?: TopologyRights,
  options: SimulatorOptions = {},
): Promise<GrantedWorld> {
  const world = await createWorld({ endpointReadyMs: 1000, propagationMs: 1000, ...options }, draft);
  const printed = given ?? rightsOf(await declaredOf(draft), trust);
  const members = printed.roles.some(isOfAll) ? await foundAccounts(world, draft) : [];
  const rights = { ...printed, roles: printed.roles.flatMap((role) => inAccounts(role, members)) };
  const { simulator } = world;
  for (const account of [operator.account, ...members]) simulator.addAccount(account, { organization });
  simulator.addRole({ ...operator, policies: rights.operator === undefined ? [] : [rights.operator], allows: [] });
  const give = (roles: readonly RoleRights[], without?: Parameters<GrantedWorld["grant"]>[0]): void => {
    for (const role of roles) {
      const action = role === without?.role ? without.action : undefined;
      simulator.addRole({ ...roleSeed(role), policies: [policyWithout(role, action)] });
    }
  };
  const grant: GrantedWorld["grant"] = (without) => give(rights.roles, without);
  grant();
  const credentials = (): ApplyOptions["credentials"] => simulator.openRole(operator.account, operator.name);
  return {
    world,
    rights,
    grant,
    grantFor: async (one) => {
      const { roles } = rightsOf(await declaredOf(one), trust);
      give(roles.flatMap((role) => inAccounts(role, members)));
    },
    plan: async (one) => world.tryPlan(one, undefined, { credentials: credentials() }),
    verify: async (one, options = {}) =>
      verify({
        clock: simulator.clock,
        requestHandler: simulator.requestHandler,
        credentials: credentials(),
        topology: sourceOf(one),
        ...options,
      }),
    apply: async (one, options = {}) => world.tryApply(one, { credentials: credentials(), ...options }),
  };
}

function isOfAll({ account }: RoleRights): boolean {
  return account === "*";
}

/** The accounts that selections find, as long as nobody lacks a right. */
async function foundAccounts(world: World, draft: Draft): Promise<readonly AccountId[]> {
  const { overview } = await world.plan(draft);
  const found = overview.spokes.filter(({ name }) => name.includes("/"));
  return [...new Set(found.map(({ account = "" }) => account))].flatMap((account) => parseAccountId(account) ?? []);
}

/** What a StackSet or a module does with one role for many accounts. */
function inAccounts(role: RoleRights, accounts: readonly AccountId[]): readonly RoleRights[] {
  if (!isOfAll(role)) return [role];
  return accounts.map((account) => ({ ...role, account, arn: role.arn.replace(":iam::*:", `:iam::${account}:`) }));
}

function roleSeed({ account, path, name, trust: trustPolicy }: RoleRights): {
  readonly account: string;
  readonly name: string;
  readonly trustPolicy: unknown;
} {
  return { account, name: `${path}${name}`.slice(1), trustPolicy };
}

/** The policy of a role, an action taken away wherever it stands. */
function policyWithout({ policy }: RoleRights, action: string | undefined): unknown {
  const Statement = policy.Statement.flatMap((statement) => {
    const Action = statement.Action.filter((name) => name !== action);
    return Action.length === 0 ? [] : [{ ...statement, Action }];
  });
  return { ...policy, Statement };
}

/** Tells whether everything was read, and everything done that was to be done. */
export function isWell(result: PlanResult | ApplyResult | VerifyResult): boolean {
  if (result.kind === "verified") return verdictOf(result.verification) === "well";
  if (result.kind === "planned") return result.plan.isComplete;
  if (result.kind !== "applied") return false;
  const { plan, outcomes, blocked, checks } = result.report;
  return (
    plan.isComplete &&
    blocked.length === 0 &&
    outcomes.every(({ kind }) => kind === "applied") &&
    checks.every(({ missing, error }) => missing.length === 0 && error === undefined)
  );
}

/** All that a result tells its user: messages and hints of errors and findings. */
export function told(result: PlanResult | ApplyResult | VerifyResult): string {
  const texts: string[] = [];
  const seen = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    if (isHubError(value)) texts.push(value.message);
    const fields: readonly (readonly [unknown, unknown])[] =
      value instanceof Map ? [...value.entries()] : Object.entries(value);
    for (const [name, one] of fields) {
      if ((name === "message" || name === "hint") && typeof one === "string") texts.push(one);
      visit(one);
    }
  };
  visit(result);
  return texts.join("\n");
}
