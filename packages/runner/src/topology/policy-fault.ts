import { cut, printable, quoted } from "../base/printable.ts";
import type { TopologyProblemCode } from "./problems/problem-codes.ts";
import { pathText } from "./problems/path.ts";
import type { JsonMember, JsonNode } from "./policy-json.ts";

/** Something that the grammar of policies does not allow, at an offset of the policy's text. */
export interface PolicyFault {
  readonly code: TopologyProblemCode;
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

/** Where something is in a policy: keys and indexes from the root. */
export type PolicyPath = readonly (string | number)[];

/** Makes a fault against the grammar. */
export function faultAt(offset: number, message: string, hint: string): PolicyFault {
  return { code: "topology.policy-malformed", offset, message, hint };
}

/** Returns a path as people write it, such as `Statement[0].Effect`. */
export function nameOf(path: PolicyPath): string {
  if (path.length === 0) return "the policy";
  return pathText(path.map((step) => (typeof step === "number" ? step : printable(cut(step)))));
}

/** Says that a value is not what should stand there. */
export function wrongType(value: JsonNode, path: PolicyPath, expected: string): PolicyFault {
  return faultAt(value.offset, `${nameOf(path)} is ${described(value)}, not ${expected}`, `write ${expected}`);
}

/** Finds what is neither a text nor a list of texts; a number may stand without quotes. */
export function textFaults(value: JsonNode, path: PolicyPath): readonly PolicyFault[] {
  if (value.kind !== "list") return isWritten(value) ? [] : [wrongType(value, path, "a text or a list of texts")];
  return value.items.flatMap((item, i) => (isWritten(item) ? [] : [wrongType(item, [...path, i], "a text")]));
}

/** Finds keys that are written twice: of those JSON keeps the last, and says nothing. */
export function repeatedKeys(
  members: readonly JsonMember[],
  path: PolicyPath,
  spelling: (key: string) => string = (key) => key,
): readonly PolicyFault[] {
  const firsts = new Map<string, string>();
  return members.flatMap(({ key, offset }) => {
    const first = firsts.get(spelling(key));
    if (first === undefined) firsts.set(spelling(key), key);
    if (first === undefined) return [];
    const like = first === key ? "twice" : `like ${quoted(first)}, which is the same in another case`;
    return [
      {
        code: "topology.policy-duplicate-key" as const,
        offset,
        message: `${nameOf(path)} has the key ${quoted(key)} ${like}`,
        hint: "join them, or remove one",
      },
    ];
  });
}

function isWritten(value: JsonNode): boolean {
  return value.kind === "text" || (value.kind === "bare" && value.text !== "null");
}

function described(value: JsonNode): string {
  switch (value.kind) {
    case "object":
      return "an object";
    case "list":
      return "a list";
    case "text":
      return quoted(value.text);
    case "bare":
      return printable(cut(value.text));
  }
}
