import type { Path } from "./path.ts";

/** Where a finding is, and how a scalar there is written in the file. */
export interface DescribedPlace {
  readonly path: Path;
  readonly source: string | undefined;
}
