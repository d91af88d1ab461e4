import { closest } from "@vpce-hub/core";
import { cut, printable, quoted } from "../base/printable.ts";
import { conditionFaults } from "./policy-condition.ts";
import type { JsonMember, JsonNode, JsonObject } from "./policy-json.ts";
import {
  type PolicyFault,
  type PolicyPath,
  faultAt,
  nameOf,
  repeatedKeys,
  textFaults,
  wrongType,
} from "./policy-fault.ts";

type Check = (value: JsonNode, path: PolicyPath) => readonly PolicyFault[];

/** Returns what of an endpoint policy IAM's grammar does not allow, in the order of the text. */
export function policyFaults(root: JsonNode): readonly PolicyFault[] {
  return objectFaults(root, [], document).toSorted((a, b) => a.offset - b.offset);
}

/** An object of the grammar: what may be in it, and of what there must be exactly one. */
interface Shape {
  readonly what: string;
  readonly elements: Readonly<Record<string, Check>>;
  readonly required: readonly (readonly string[])[];
}

const statement: Shape = {
  what: "a statement",
  elements: {
    Sid: oneText,
    Effect: (value, path) => oneOf(value, path, ["Allow", "Deny"]),
    Principal: principalFaults,
    NotPrincipal: principalFaults,
    Action: (value, path) => filledTexts(value, path, actionFault),
    NotAction: (value, path) => filledTexts(value, path, actionFault),
    Resource: (value, path) => filledTexts(value, path, resourceFault),
    NotResource: (value, path) => filledTexts(value, path, resourceFault),
    Condition: conditionFaults,
  },
  // An endpoint policy is a resource-based policy, so it has principals.
  required: [["Effect"], ["Principal", "NotPrincipal"], ["Action", "NotAction"], ["Resource", "NotResource"]],
};

const document: Shape = {
  what: "a policy",
  elements: {
    Version: (value, path) => oneOf(value, path, ["2012-10-17", "2008-10-17"]),
    Id: oneText,
    Statement: statementFaults,
  },
  required: [["Statement"]],
};

function objectFaults(node: JsonNode, path: PolicyPath, shape: Shape): readonly PolicyFault[] {
  if (node.kind !== "object") return [wrongType(node, path, "an object")];
  return [
    ...repeatedKeys(node.members, path),
    ...node.members.flatMap((member) => memberFaults(member, path, shape)),
    ...shape.required.flatMap((names) => choiceFaults(node, path, names)),
  ];
}

function memberFaults({ key, offset, value }: JsonMember, path: PolicyPath, shape: Shape): readonly PolicyFault[] {
  const check = Object.hasOwn(shape.elements, key) ? shape.elements[key] : undefined;
  if (check !== undefined) return check(value, [...path, key]);
  const names = Object.keys(shape.elements);
  const near = closest(key, names);
  const hint = near === undefined ? `the elements of ${shape.what} are ${names.join(", ")}` : `did you mean ${near}?`;
  return [faultAt(offset, `${nameOf(path)} has the unknown element ${quoted(key)}`, hint)];
}

/** Of some elements there must be one, and only one. */
function choiceFaults(
  { offset, members }: JsonObject,
  path: PolicyPath,
  names: readonly string[],
): readonly PolicyFault[] {
  const [first, ...others] = members.filter(({ key }) => names.includes(key));
  if (first === undefined) {
    const missing = names.join(" or ");
    return [faultAt(offset, `${nameOf(path)} has no ${missing}`, `add ${missing}`)];
  }
  const second = others.find(({ key }) => key !== first.key);
  if (second === undefined) return [];
  const message = `${nameOf(path)} has both ${first.key} and ${second.key}`;
  return [faultAt(second.offset, message, "keep one of them, or divide the statement")];
}

function statementFaults(value: JsonNode, path: PolicyPath): readonly PolicyFault[] {
  if (value.kind === "object") return objectFaults(value, path, statement);
  if (value.kind !== "list") return [wrongType(value, path, "a list of statements")];
  if (value.items.length > 0) return value.items.flatMap((item, i) => objectFaults(item, [...path, i], statement));
  const hint = 'to refuse everything, write one statement with "Effect": "Deny"; for full access, leave the policy out';
  return [faultAt(value.offset, `${nameOf(path)} is empty`, hint)];
}

const principalKinds = ["AWS", "Service", "Federated", "CanonicalUser"];

function principalFaults(value: JsonNode, path: PolicyPath): readonly PolicyFault[] {
  if (value.kind === "text" && value.text === "*") return [];
  if (value.kind !== "object") return [wrongType(value, path, `"*" or an object such as { "AWS": "111111111111" }`)];
  return objectFaults(value, path, {
    what: "a principal",
    elements: Object.fromEntries(principalKinds.map((kind) => [kind, textFaults])),
    required: [],
  });
}

function oneText(value: JsonNode, path: PolicyPath): readonly PolicyFault[] {
  return value.kind === "text" ? [] : [wrongType(value, path, "a text in quotes")];
}

function oneOf(value: JsonNode, path: PolicyPath, allowed: readonly string[]): readonly PolicyFault[] {
  if (value.kind === "text" && allowed.includes(value.text)) return [];
  return [wrongType(value, path, allowed.map((text) => `"${text}"`).join(" or "))];
}

/** Lists of actions and resources may not be empty, and their members have a form. */
function filledTexts(
  value: JsonNode,
  path: PolicyPath,
  faultOf: (text: string) => readonly [fault: string, hint: string] | undefined,
): readonly PolicyFault[] {
  const items =
    value.kind === "list" ? value.items.map((item, i) => [item, [...path, i]] as const) : [[value, path] as const];
  if (items.length === 0) return [faultAt(value.offset, `${nameOf(path)} is empty`, "write at least one")];
  const wrong = textFaults(value, path);
  if (wrong.length > 0) return wrong;
  return items.flatMap(([item, itemPath]) => {
    const found = item.kind === "text" ? faultOf(item.text) : undefined;
    if (item.kind !== "text" || found === undefined) return [];
    return [faultAt(item.offset, `${nameOf(itemPath)} is ${quoted(item.text)}, ${found[0]}`, found[1])];
  });
}

function actionFault(text: string): readonly [string, string] | undefined {
  if (text === "*" || /^[A-Za-z0-9.*-]+:[^:\s]+$/.test(text)) return undefined;
  return ["which is no action", `write service:Action, such as ${exampleAction(text)}, or "*"`];
}

function exampleAction(text: string): string {
  return /^[A-Za-z]{1,40}$/.test(text) ? `kms:${text}` : "kms:Decrypt";
}

function resourceFault(text: string): readonly [string, string] | undefined {
  if (text === "*" || text.includes(":")) return undefined;
  return ["which is no ARN", `write an ARN such as arn:aws:s3:::${printable(cut(text))}, or "*"`];
}
