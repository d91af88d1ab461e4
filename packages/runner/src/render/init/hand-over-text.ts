import type { HandOver } from "@vpce-hub/core";
import { printable } from "../../base/printable.ts";

/** Returns the blocks by which Terraform lets go of what a topology takes over; undefined where there is none. */
export function removedBlocks({ blocks }: HandOver): string | undefined {
  if (blocks.length === 0) return undefined;
  const head =
    "# What the topology takes over leaves the state of Terraform by these blocks, and nothing is deleted. Take the blocks\n" +
    "# of these resources out of the configuration in the same commit; once applied, this file can go. Terraform 1.7 or later.\n";
  return [
    head,
    ...blocks.map((address) => `removed {\n  from = ${address}\n\n  lifecycle {\n    destroy = false\n  }\n}\n`),
  ].join("\n");
}

/** What the steps of a hand-over name. */
export interface HandOverFiles {
  /** The topology file. */
  readonly topology: string;
  /** Where the blocks were written; undefined where they are only printed. */
  readonly removed: string | undefined;
  /** The version that wrote the state, such as `1.11.4`. */
  readonly version: string | undefined;
}

/** Returns the steps by which Terraform hands over, in the order that keeps two tools off one thing. */
export function handOverSteps(handOver: HandOver, { topology, removed, version }: HandOverFiles): readonly string[] {
  const { blocks, instances, unknown } = handOver;
  const isEmpty = blocks.length + instances.length === 0;
  return [
    ...(unknown.length === 0
      ? []
      : [`# not in this state, and so of somebody else or of another one: ${unknown.join(", ")}`]),
    ...(isEmpty
      ? []
      : [
          `vpce-plan ${shellWord(topology)}`,
          ...(blocks.length === 0
            ? []
            : [
                `# put ${removed === undefined ? "these blocks" : shellWord(removed)} into the root module, and take the blocks of those resources out of it`,
              ]),
          ...(isOld(version) && blocks.length > 0
            ? [
                `# the state is of Terraform ${version}, which knows no removed blocks: update to 1.7 or later, or use terraform state rm with their addresses`,
              ]
            : []),
          ...(instances.length === 0
            ? []
            : [
                "# one by one, since others of their resource stay; take their keys out of for_each or count in the same commit",
                ...instances.map((address) => `terraform state rm ${shellWord(printable(address))}`),
              ]),
          "terraform plan     # must say: 0 to add, 0 to change, 0 to destroy",
          "terraform apply",
          `vpce-apply ${shellWord(topology)}`,
          "terraform plan     # no changes",
          `vpce-plan ${shellWord(topology)}     # nothing left`,
        ]),
  ];
}

function isOld(version: string | undefined): boolean {
  const [major = 0, minor = 0] = (version ?? "").split(".").map(Number);
  return version !== undefined && (major < 1 || (major === 1 && minor < 7));
}

/** Returns text as one word of a shell. */
function shellWord(text: string): string {
  return /^[\w./:@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
