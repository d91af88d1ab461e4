import { recordOf } from "../base/shape.ts";
import { readOperator, type Condition } from "./condition.ts";

/** One statement of a policy, with everything in it understood. */
export interface Statement {
  readonly effect: "Allow" | "Deny";
  /** Whom a trust policy names: ARNs, account ids, `*`; undefined in an identity-based policy. */
  readonly principals: readonly string[] | undefined;
  readonly actions: Matching;
  /** Undefined in a trust policy: it is about its role. */
  readonly resources: Matching | undefined;
  readonly conditions: readonly Condition[];
}

/** Patterns, or all but what they match. */
export interface Matching {
  readonly patterns: readonly string[];
  readonly isAllBut: boolean;
}

const elements = ["Sid", "Effect", "Principal", "Action", "NotAction", "Resource", "NotResource", "Condition"];

/**
 * Reads a policy document: an object, or its JSON. Throws an error for whatever is not known here, since a condition
 * that is passed over would allow too much or too little.
 */
export function readPolicy(document: unknown, where: string): readonly Statement[] {
  const value: unknown = typeof document === "string" ? JSON.parse(document) : document;
  const { Version, Statement: statements, ...rest } = recordOf(value, where);
  const [unknown] = Object.keys(rest).filter((name) => name !== "Id");
  if (unknown !== undefined) throw new Error(`${where} has the unknown element "${unknown}"`);
  if (Version !== "2012-10-17") throw new Error(`${where}: "Version" must be 2012-10-17`);
  const list: readonly unknown[] = Array.isArray(statements) ? statements : [statements];
  return list.map((statement, index) => readStatement(statement, `${where}: Statement[${index}]`));
}

function readStatement(value: unknown, where: string): Statement {
  const fields = recordOf(value, where);
  const unknown = Object.keys(fields).find((name) => !elements.includes(name));
  if (unknown !== undefined) throw new Error(`${where} has the unknown element "${unknown}"`);
  const { Effect, Principal, Condition: condition } = fields;
  if (Effect !== "Allow" && Effect !== "Deny") throw new Error(`${where}: "Effect" must be Allow or Deny`);
  const actions = readMatching(fields, "Action", where);
  if (actions === undefined) throw new Error(`${where} has no "Action"`);
  const resources = readMatching(fields, "Resource", where);
  const principals = Principal === undefined ? undefined : readPrincipals(Principal, where);
  if ((principals === undefined) === (resources === undefined))
    throw new Error(`${where} must have a "Resource", or a "Principal" in a trust policy`);
  return { effect: Effect, principals, actions, resources, conditions: readConditions(condition, where) };
}

function readMatching(fields: Readonly<Record<string, unknown>>, name: string, where: string): Matching | undefined {
  const [plain, inverse] = [fields[name], fields[`Not${name}`]];
  if (plain !== undefined) return { patterns: textsOf(plain, `${where}: "${name}"`), isAllBut: false };
  if (inverse === undefined) return undefined;
  return { patterns: textsOf(inverse, `${where}: "Not${name}"`), isAllBut: true };
}

function readPrincipals(value: unknown, where: string): readonly string[] {
  if (value === "*") return ["*"];
  return Object.values(recordOf(value, `${where}: "Principal"`)).flatMap((one) =>
    textsOf(one, `${where}: "Principal"`),
  );
}

function readConditions(value: unknown, where: string): readonly Condition[] {
  if (value === undefined) return [];
  return Object.entries(recordOf(value, `${where}: "Condition"`)).flatMap(([name, keys]) => {
    const operator = readOperator(name);
    if (operator === undefined) throw new Error(`${where} has the operator "${name}", which is not known here`);
    return Object.entries(recordOf(keys, `${where}: "${name}"`)).map(([key, wanted]) => ({
      operator,
      key,
      wanted: textsOf(wanted, `${where}: "${key}"`),
    }));
  });
}

function textsOf(value: unknown, where: string): readonly string[] {
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return texts.map((text) => {
    if (typeof text !== "string") throw new Error(`${where} must be a text or a list of texts`);
    if (text.includes("${")) throw new Error(`${where} has a variable, which is not known here: "${text}"`);
    return text;
  });
}
