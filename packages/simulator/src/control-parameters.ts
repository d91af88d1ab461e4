import type { FaultEffect, FaultRule } from "./door/faults.ts";
import { checkShape, recordOf } from "./base/shape.ts";
import { serviceNameOf, serviceNames } from "./call/operation.ts";

const ruleShape = {
  service: "text?",
  action: "text?",
  account: "text?",
  region: "text?",
  isDryRun: "flag?",
  nth: "number?",
  times: "number?",
  probability: "number?",
  when: "text",
} as const;

export function readFaultRule(text: string): FaultRule {
  const { effect, ...rest } = recordOf(JSON.parse(text), "the rule");
  const { when, service, ...rule } = checkShape(rest, ruleShape, "the rule");
  if (when !== "before" && when !== "after") throw new Error(`"when" is before or after`);
  if (service === undefined) return { ...rule, when, effect: readEffect(effect) };
  const name = serviceNameOf(service);
  if (name === undefined) throw new Error(`"service" is one of ${serviceNames.join(", ")}`);
  return { ...rule, service: name, when, effect: readEffect(effect) };
}

function readEffect(value: unknown): FaultEffect {
  const { kind, ...rest } = recordOf(value, "effect");
  switch (kind) {
    case "error":
      return { kind, ...checkShape(rest, { code: "text", status: "number?", message: "text?" }, "effect") };
    case "delay":
    case "stale":
      return { kind, ...checkShape(rest, { ms: "number" }, "effect") };
    case "reset":
    case "crash":
    case "empty":
    case "html":
    case "root-only":
    case "twice":
    case "same-token":
    case "truncated":
      return { kind, ...checkShape(rest, {}, "effect") };
    case "overlap":
      return { kind, ...checkShape(rest, { things: "number?" }, "effect") };
    case "without":
      return { kind, ...checkShape(rest, { element: "text" }, "effect") };
    case "text":
      return { kind, ...checkShape(rest, { element: "text", text: "text" }, "effect") };
    default:
      throw new Error(
        `an effect is error, reset, delay, stale, crash, empty, html, root-only, twice, overlap, same-token, truncated, without or text, not ${JSON.stringify(kind)}`,
      );
  }
}
