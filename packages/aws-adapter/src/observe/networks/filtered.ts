import { type Observed, present } from "@vpce-hub/core";
import type { Origin } from "../../connection/aws.ts";
import { type Page, chunksOf, listAll } from "../../connection/paginate.ts";
import { mostFilterValues, observedBy } from "../observed.ts";

/** A listing of EC2 by one filter: what is listed, by which values, and how a page of it is read. */
export interface FilteredListing<Item> {
  /** What is listed, for errors. */
  readonly what: string;
  readonly action: string;
  readonly values: readonly string[];
  readonly idOf: (item: Item) => string;
  readonly readPage: (values: string[], token: string | undefined) => Promise<Page<Item, string>>;
}

/** Lists what some values of a filter find, in as few calls as AWS takes values. */
export function observeFiltered<Item>(
  { what, action, values, idOf, readPage }: FilteredListing<Item>,
  origin: Origin,
): Promise<Observed<readonly Item[]>> {
  return observedBy(origin, action, async () => {
    const parts = await Promise.all(
      chunksOf([...new Set(values)], mostFilterValues).map((chunk) =>
        listAll({ what, idOf, readPage: (token: string | undefined) => readPage([...chunk], token) }),
      ),
    );
    return parts.flat();
  });
}

/** Returns those of a VPC: those of several are listed together, and what keeps one from being read keeps all. */
export function ofVpc<Item extends { readonly vpc: string }>(
  listed: Observed<readonly Item[]>,
  vpc: string,
): Observed<readonly Item[]> {
  return listed.kind === "present" ? present(listed.value.filter((item) => item.vpc === vpc)) : listed;
}
