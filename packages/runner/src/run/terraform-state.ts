import { HubError, type TerraformResource, handedOverTypes } from "@vpce-hub/core";
import { quoted } from "../base/printable.ts";

/** A state of Terraform as `terraform show -json` prints it. */
export interface TerraformState {
  /** Such as `1.11.4`; undefined where it does not say. */
  readonly version: string | undefined;
  readonly resources: readonly TerraformResource[];
}

/** Reads what `terraform show -json` printed; throws a HubError `init.bad-state` for anything else. */
export function parseTerraformState(text: string, file: string): TerraformState {
  const root = objectOf(parsed(text, file));
  const values = objectOf(root?.["values"]);
  if (root === undefined || values === undefined) throw notShown(root, file);
  const module = objectOf(values["root_module"]);
  if (module === undefined) throw bad(file, "it has no root_module under values");
  return { version: textOf(root["terraform_version"]), resources: resourcesOf(module) };
}

type Json = Readonly<Record<string, unknown>>;

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw bad(file, `it is not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
}

/** People take the state itself, or a plan, for what is asked for. */
function notShown(root: Json | undefined, file: string): HubError {
  if (root !== undefined && "lineage" in root) return bad(file, "it is the state itself");
  if (root !== undefined && ("planned_values" in root || "resource_changes" in root)) return bad(file, "it is a plan");
  if (root !== undefined && "format_version" in root) return bad(file, "the state is empty");
  return bad(file, "it has no values");
}

function bad(file: string, why: string): HubError {
  return new HubError("init.bad-state", `${quoted(file)} is not what terraform show -json prints: ${why}`, {
    hint: "in the folder of the Terraform configuration run `terraform show -json > state.json`, and give that file",
  });
}

/** Modules lie in modules, each with the whole addresses of its resources. */
function resourcesOf(module: Json): readonly TerraformResource[] {
  return [
    ...listOf(module["resources"]).flatMap((resource) => resourceOf(objectOf(resource))),
    ...listOf(module["child_modules"]).flatMap((child) => {
      const inner = objectOf(child);
      return inner === undefined ? [] : resourcesOf(inner);
    }),
  ];
}

/** What is only looked up (`data`) is nobody's, so it is not handed over. */
function resourceOf(resource: Json | undefined): readonly TerraformResource[] {
  const address = textOf(resource?.["address"]);
  const type = textOf(resource?.["type"]);
  if (address === undefined || type === undefined || resource?.["mode"] !== "managed") return [];
  const values = objectOf(resource["values"]);
  const attributes = Object.hasOwn(handedOverTypes, type) ? (handedOverTypes[type] ?? []) : [];
  return [{ address, type, ids: attributes.flatMap((name) => textOf(values?.[name]) ?? []) }];
}

function objectOf(value: unknown): Json | undefined {
  return isObject(value) ? value : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
