import {
  type Access,
  type Base,
  type DeclaredTopology,
  type ObservedTopology,
  type Topology,
  causesOf,
  hasCode,
  isHubError,
  isSameTopology,
} from "@vpce-hub/core";
import type { AskedTopology, ReadAws } from "@vpce-hub/aws-adapter";
import type { BaseTopology } from "../topology/base-topology.ts";

/** What was planned, and access that gives again what was observed for it. */
export interface Edited {
  readonly observed: ObservedTopology;
  readonly again: ReadAws;
  /** Leaves of a topology what is to be asked for it. */
  readonly asked: (topology: Topology) => AskedTopology;
  /** Looks up what a base only describes; undefined where that is not found, or not for certain. */
  readonly settledBase: (declared: DeclaredTopology) => Promise<Topology | undefined>;
}

/** Tells what of a plan the topology before the edit asks for as well. Whatever is wrong with that one takes nothing from the plan. */
export async function holdAgainstBase(
  { observed, again, asked, settledBase }: Edited,
  base: BaseTopology,
): Promise<Base> {
  const { file } = base;
  if (base.kind === "missing") return { kind: "new", file, why: "there is no such file" };
  if (base.kind === "invalid") return { kind: "unusable", file, why: problemText(base) };
  try {
    const topology = await settledBase(base.topology);
    if (topology === undefined)
      return { kind: "unusable", file, why: "what it looks up by tags is not found for certain" };
    if (!isSameTopology(topology, observed.topology)) {
      const why = `it has ${identityText(topology)}, and not ${identityText(observed.topology)}`;
      return { kind: "new", file, why };
    }
    const { observe } = await import("@vpce-hub/aws-adapter");
    const asking = withAccessOf(asked(observed.topology), asked(topology));
    const found = await observe(asking, again, "compare-to-approval");
    const causes = causesOf(observed, { ...found, topology, scope: observed.scope });
    if (causes !== undefined) return { kind: "compared", file, causes };
    return {
      kind: "unusable",
      file,
      why: "some of its services or subnets are not known to AWS, or could not be read",
    };
  } catch (error) {
    if (hasCode(error, "apply.interrupted")) throw error;
    if (isHubError(error)) return { kind: "unusable", file, why: `what it leans on cannot be read: ${error.message}` };
    throw error;
  }
}

function problemText({ problems }: Extract<BaseTopology, { readonly kind: "invalid" }>): string {
  const [first, ...rest] = problems;
  if (first === undefined) return "it cannot be used";
  const more = rest.length === 0 ? "" : `, and ${rest.length} more`;
  return `${first.file}:${first.line}:${first.column} ${first.code}: ${first.message.slice(0, 1_000)}${more}`;
}

function identityText({ name, hub: { account, region, vpc } }: Topology): string {
  return `the topology ${name} on the hub ${vpc} in account ${account}, ${region}`;
}

/** AWS says the same to whoever asks: a role that the edit replaces may be gone, and each other caller asks anew. */
function withAccessOf(edited: Topology, base: AskedTopology): AskedTopology {
  const accessByAccount = new Map<string, Access>(
    [...edited.spokes, edited.hub].map(({ account, access }) => [account, access]),
  );
  const withAccess = <Place extends Topology["hub"] | Topology["spokes"][number]>(place: Place): Place => {
    const access = accessByAccount.get(place.account);
    return access === undefined ? place : { ...place, access };
  };
  return { ...base, hub: withAccess(base.hub), spokes: base.spokes.map(withAccess) };
}
