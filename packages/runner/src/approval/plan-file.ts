import { readFile, realpath } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { type Approval, type ApprovedOperation, HubError, type Plan, type Scope, planIdOf } from "@vpce-hub/core";
import type { PlanDocument } from "../documents/plan-document.generated.ts";
import { digestOf } from "../base/digest-of.ts";
import { jsonChunks, jsonLine } from "../base/json-chunks.ts";
import { type WriteOptions, writeOutput } from "../base/write-output.ts";
import { planDocument } from "../documents/plan-document.ts";
import { printable } from "../base/printable.ts";
import { reasonOf } from "../topology/text/text-file.ts";

/** A plan that was saved, read back and found whole. */
export interface SavedPlan {
  readonly approval: Approval;
  /** The topology file that was given or that it names, from where the reader stands; undefined where it was not saved by --out. */
  readonly topologyFile: string | undefined;
  /** Which part of the topology it is for. */
  readonly scope: Scope;
}

/** Where a plan is saved, and what it was made from. */
export interface PlanFile {
  readonly file: string;
  readonly topologyFile: string;
}

/** Saves a plan; a file appears whole or not at all, a device or pipe is written to. */
export async function savePlan(
  plan: Plan,
  { file, topologyFile }: PlanFile,
  options: WriteOptions = {},
): Promise<void> {
  const fromFolder = relative(dirname(resolve(file)), resolve(topologyFile))
    .split(sep)
    .join("/");
  try {
    await writeOutput(file, jsonLine(sealed(planDocument(plan), fromFolder)), options);
  } catch (error) {
    throw new HubError("cli.usage", `the plan cannot be saved as ${printable(file)}: ${reasonOf(error)}`, {
      hint: "name a file in a folder that exists and can be written to",
      cause: error,
    });
  }
}

/**
 * Reads a saved plan; throws a HubError `plan.unreadable`, `plan.other-version` or `plan.edited`. The topology file that
 * the plan names must lie below it or below the working directory; where `topologyFile` is given, that one counts.
 */
export async function readPlan(file: string, topologyFile?: string): Promise<SavedPlan> {
  return savedPlanIn(parsed(await textOf(file), file), file, topologyFile);
}

/** Takes a saved plan from what its file holds, undefined where that is no JSON; otherwise like `readPlan`. */
export async function savedPlanIn(json: unknown, file: string, topologyFile?: string): Promise<SavedPlan> {
  if (json === undefined) throw unreadable(file, noJson);
  const document = await documentOf(json, file);
  const saved = document.saved;
  return {
    approval: approvalIn(document),
    topologyFile: topologyFile ?? (saved && (await topologyBeside(file, saved.topology_file))),
    scope: document.scope ?? { only: [], exclude: [] },
  };
}

const noJson = "it is no JSON, or cut short";
const planAgain = "make it again with vpce-plan --out, and have that one approved";

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw unreadable(file, reasonOf(error), error);
  }
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreadable(file, noJson, error);
  }
}

async function documentOf(value: unknown, file: string): Promise<PlanDocument> {
  if (!isObject(value) || typeof value["format_version"] !== "string" || typeof value["plan_id"] !== "string")
    throw unreadable(file, "it is no plan");
  const major = value["format_version"].split(".")[0];
  if (major !== "1") {
    const message = `${printable(file)} has format ${printable(value["format_version"])}, this version reads 1`;
    throw new HubError("plan.other-version", message, { hint: planAgain });
  }
  if (isTampered(value)) throw edited(file);
  // Few runs read a plan, and the validator is as long as all else here.
  const { firstFault, isPlanDocument } = await import("../documents/plan-validator.ts");
  if (!isPlanDocument(value)) throw unreadable(file, `it is no plan: ${printable(firstFault(value) ?? "")}`);
  if (planIdOf(approvalIn(value), digestOf) !== value.plan_id) throw edited(file);
  return value;
}

function isTampered(value: Readonly<Record<string, unknown>>): boolean {
  const { saved } = value;
  if (!isObject(saved)) return false;
  const { checksum, ...rest } = saved;
  return checksum !== checksumOf({ ...value, saved: rest });
}

function edited(file: string): HubError {
  const message = `${printable(file)} was changed after it was saved, so it is not what was approved`;
  return new HubError("plan.edited", message, { hint: planAgain });
}

function unreadable(file: string, reason: string, cause?: unknown): HubError {
  const message = `the plan ${printable(file)} cannot be used: ${reason}`;
  return new HubError("plan.unreadable", message, { hint: planAgain, cause });
}

function sealed(document: PlanDocument, topologyFile: string): PlanDocument {
  const saved = { topology_file: topologyFile };
  return { ...document, saved: { ...saved, checksum: checksumOf({ ...document, saved }) } };
}

function checksumOf(document: object): string {
  return digestOf(jsonChunks(document));
}

/** Returns what of a saved plan is approved. */
export function approvalIn(document: PlanDocument): Approval {
  return {
    planId: document.plan_id,
    topology: document.topology,
    topologyDigest: document.topology_digest,
    hub: document.hub,
    isComplete: document.complete,
    unread: unreadIn(document),
    operations: document.operations.map(operationIn),
    blocked: document.blocked.map(({ key, because: { code } }) => ({ key, code })),
  };
}

/** The names of `subjectName`, from what a document says of the same subjects. */
function unreadIn({ findings }: PlanDocument): readonly string[] {
  const names = findings.flatMap(({ code, subject: { kind, name } }) =>
    code === "read.unknown" ? (name === undefined ? kind : `${kind} ${name}`) : [],
  );
  return [...new Set(names)].sort();
}

function operationIn(document: PlanDocument["operations"][number]): ApprovedOperation {
  const { id, kind, account, region, role, changes, parameters, expects } = document;
  return {
    id,
    kind,
    account,
    region,
    role,
    changes,
    parameters,
    expects: expects.map(({ of, found }) => ({ of, found })),
  };
}

/** A plan may come from anywhere, so what it names must lie below it or below the working directory. */
async function topologyBeside(planFile: string, path: string): Promise<string> {
  const folder = dirname(resolve(planFile));
  const file = resolve(folder, path);
  const roots = [folder, process.cwd()];
  const isInside = await Promise.all(roots.map((root) => isBelow(file, root))).catch(() => [false]);
  if (!isAbsolute(path) && isInside.includes(true)) return relative(process.cwd(), file);
  const message = `the topology ${printable(path)} that ${printable(planFile)} was made from is not there, or not below this folder`;
  throw new HubError("plan.unreadable", message, { hint: "name the topology file too: vpce-apply PLAN.json FILE" });
}

async function isBelow(path: string, root: string): Promise<boolean> {
  const [file, folder] = await Promise.all([realpath(path), realpath(root)]);
  const way = relative(folder, file);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
