import { readBytes } from "../base/read-bytes.ts";
import { withoutByteOrderMark } from "../topology/text/text-file.ts";
import type { TopologyText } from "../topology/topology-source.ts";

/** What a file turned out to be; it is read and parsed once, so what it holds comes with it. */
export type OpenedFile =
  | { readonly kind: "topology"; readonly source: TopologyText }
  /** Meant as a plan: JSON that is no topology; undefined where it is no JSON at all. */
  | { readonly kind: "plan"; readonly file: string; readonly json: unknown }
  /** Named like a plan, and not there. */
  | { readonly kind: "lost"; readonly file: string };

/** More than a string of the engine holds; a plan of 150 services and 300 spokes has a tenth of it. */
const largestPlan: number = 1024 * 1024 * 1024;

/** Tells plans and topologies apart: what is not called .json is a topology, and is left to whoever loads it. */
export async function openFile(file: string): Promise<OpenedFile> {
  const unread: OpenedFile = { kind: "topology", source: { file } };
  if (!file.toLowerCase().endsWith(".json")) return unread;
  const text = await textOf(file).catch((error: unknown) => (isMissing(error) ? "lost" : "unreadable"));
  // Why it cannot be read is told by whoever tries it as a topology.
  if (text === "unreadable") return unread;
  if (text === "lost") return { kind: "lost", file };
  const json = parsed(text.text);
  return isTopology(json) ? { kind: "topology", source: { file, text: text.text } } : { kind: "plan", file, json };
}

async function textOf(file: string): Promise<{ readonly text: string }> {
  const bytes = await readBytes(file, { most: largestPlan });
  return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(withoutByteOrderMark(text));
  } catch {
    return undefined;
  }
}

function isTopology(value: unknown): boolean {
  return typeof value === "object" && value !== null && "version" in value && !("plan_id" in value);
}
