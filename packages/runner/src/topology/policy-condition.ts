import { closest } from "@vpce-hub/core";
import { quoted } from "../base/printable.ts";
import {
  type PolicyFault,
  type PolicyPath,
  faultAt,
  nameOf,
  repeatedKeys,
  textFaults,
  wrongType,
} from "./policy-fault.ts";
import type { JsonMember, JsonNode } from "./policy-json.ts";

const form = 'an object such as { "StringEquals": { "aws:PrincipalOrgID": "o-exampleorgid" } }';

/** Returns what of a Condition the grammar does not allow: operators of keys of values. */
export function conditionFaults(value: JsonNode, path: PolicyPath): readonly PolicyFault[] {
  if (value.kind !== "object") return [wrongType(value, path, form)];
  return [...repeatedKeys(value.members, path), ...value.members.flatMap((member) => operatorFaults(member, path))];
}

function operatorFaults({ key, offset, value }: JsonMember, path: PolicyPath): readonly PolicyFault[] {
  const own = [...path, key];
  if (!isOperator(key)) return [unknownOperator(key, offset, path)];
  if (value.kind !== "object")
    return [wrongType(value, own, 'an object such as { "aws:PrincipalOrgID": "o-exampleorgid" }')];
  return [
    // Names of condition keys are the same in any case.
    ...repeatedKeys(value.members, own, (name) => name.toLowerCase()),
    ...value.members.flatMap((member) => textFaults(member.value, [...own, member.key])),
  ];
}

const comparisons = ["Equals", "NotEquals", "LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals"];

const operators: readonly string[] = [
  ...["Equals", "NotEquals", "EqualsIgnoreCase", "NotEqualsIgnoreCase", "Like", "NotLike"].map(
    (name) => `String${name}`,
  ),
  ...comparisons.map((name) => `Numeric${name}`),
  ...comparisons.map((name) => `Date${name}`),
  ...["Equals", "NotEquals", "Like", "NotLike"].map((name) => `Arn${name}`),
  "Bool",
  "BinaryEquals",
  "IpAddress",
  "NotIpAddress",
  "Null",
];
const inLowerCase = new Set(operators.map((name) => name.toLowerCase()));

// The documentation does not say whether another case is refused, so it is let through.
function isOperator(name: string): boolean {
  return inLowerCase.has(bareName(name).toLowerCase());
}

function bareName(name: string): string {
  return name.replace(/^(?:ForAllValues|ForAnyValue):/i, "").replace(/IfExists$/i, "");
}

function unknownOperator(name: string, offset: number, path: PolicyPath): PolicyFault {
  const near = closest(bareName(name), operators);
  const hint = near === undefined ? `write ${form}` : `did you mean ${near}?`;
  return faultAt(offset, `${nameOf(path)} has the unknown operator ${quoted(name)}`, hint);
}
