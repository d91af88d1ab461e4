import { stat } from "node:fs/promises";
import { type LoadedTopology, type TopologyText, loadTopology } from "./load.ts";
import { nameOf } from "./topology-source.ts";

/** The topology before an edit, as far as there is one. */
export type BaseTopology = LoadedTopology | { readonly kind: "missing"; readonly file: string };

/** Reads the topology before an edit; that it cannot be used, or is not there, is left to whoever asks for it. */
export async function loadBase(source: TopologyText, signal?: AbortSignal): Promise<BaseTopology> {
  if ("file" in source && source.text === undefined && (await isMissing(source.file)))
    return { kind: "missing", file: nameOf(source) };
  return loadTopology(source, signal);
}

async function isMissing(file: string): Promise<boolean> {
  return stat(file).then(
    () => false,
    (error: unknown) => error instanceof Error && "code" in error && ["ENOENT", "ENOTDIR"].includes(String(error.code)),
  );
}
