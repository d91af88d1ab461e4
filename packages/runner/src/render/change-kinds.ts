import type { PlanRow } from "../documents/rows.ts";
import type { Palette } from "./style.ts";

/** How a kind of change is shown. */
interface ChangeKindLook {
  /** Colour never says alone what this says. */
  readonly sign: string;
  readonly paint: keyof Pick<Palette, "add" | "change" | "remove">;
  /** What stands behind a number of such changes. */
  readonly deed: string;
}

/** How each kind of change is shown, wherever it is. */
export const changeKinds: Readonly<Record<PlanRow["kind"], ChangeKindLook>> = {
  adopt: { sign: ">", paint: "change", deed: "to take over" },
  create: { sign: "+", paint: "add", deed: "to create" },
  update: { sign: "~", paint: "change", deed: "to update" },
  replace: { sign: "±", paint: "change", deed: "to replace" },
  switch: { sign: "→", paint: "change", deed: "to switch to the hub" },
  back: { sign: "←", paint: "change", deed: "to switch back" },
  retire: { sign: "x", paint: "remove", deed: "to retire" },
  delete: { sign: "-", paint: "remove", deed: "to delete" },
};
