import type { ConnectionAnswer, NameAnswer } from "@vpce-hub/core";
import { incompleteAnswer } from "../fault/aws-error.ts";
import type { Answer, Connection } from "./function/handler.ts";

/** Reads what the function returned; throws where it is not what the function returns. */
export function readAnswers(payload: Uint8Array): readonly NameAnswer[] {
  const value = jsonOf(payload);
  const answers: unknown = isRecord(value) ? value["answers"] : undefined;
  if (!Array.isArray(answers) || !answers.every(isAnswer))
    throw incompleteAnswer("something else than what the probe answers");
  return answers.map(toAnswer);
}

/** Reads what Lambda says of a function that failed. */
export function readFailure(payload: Uint8Array): string {
  const value = jsonOf(payload);
  const message: unknown = isRecord(value) ? value["errorMessage"] : undefined;
  return typeof message === "string" ? message : "it does not say why";
}

function jsonOf(payload: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(payload).toString("utf8"));
  } catch {
    return undefined;
  }
}

function toAnswer({ name, error, addresses, ipv6, connections }: Answer): NameAnswer {
  return {
    name,
    resolved: error === null ? { kind: "addresses", addresses } : { kind: "error", code: error },
    ipv6,
    connections: connections.map(toConnection),
  };
}

function toConnection({ address, port, outcome, protocol, refusal }: Connection): ConnectionAnswer {
  const handshake =
    protocol !== null
      ? ({ kind: "done", protocol } as const)
      : refusal !== null
        ? ({ kind: "failed", code: refusal } as const)
        : undefined;
  return { address, port, outcome, handshake };
}

function isAnswer(value: unknown): value is Answer {
  return (
    isRecord(value) &&
    typeof value["name"] === "string" &&
    isTextOrNull(value["error"]) &&
    isTexts(value["addresses"]) &&
    isTexts(value["ipv6"]) &&
    Array.isArray(value["connections"]) &&
    value["connections"].every(isConnection)
  );
}

function isConnection(value: unknown): value is Connection {
  return (
    isRecord(value) &&
    typeof value["address"] === "string" &&
    typeof value["port"] === "number" &&
    typeof value["outcome"] === "string" &&
    isTextOrNull(value["protocol"]) &&
    isTextOrNull(value["refusal"])
  );
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
