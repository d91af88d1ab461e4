import type { ObservedEndpoint } from "../resource/resource.ts";
import type { AccountId, Region, VpcId } from "../words/ids.ts";
import { vpcRefText } from "../words/key.ts";
import { valueOr } from "../words/state.ts";
import { type Survey, isStanding } from "./survey.ts";
import { unique } from "./service-entry.ts";

/** A VPC whose account is known, and the endpoints that it has of its own. */
export interface OwnedVpc {
  readonly id: VpcId;
  readonly region: Region;
  readonly account: AccountId;
  /** What it is called as a spoke: unique, by its tag `Name` where it has one. */
  readonly name: string;
  /** In order of their ids; those that AWS manages for something of its own are left out. */
  readonly endpoints: readonly ObservedEndpoint[];
}

/** Returns the VPCs of all accounts that were asked, by `vpcRefText`, in order of account and id. */
export function ownedVpcs({ places }: Survey): ReadonlyMap<string, OwnedVpc> {
  const taken = new Set<string>();
  const listed = places
    .flatMap(({ account, region, vpcs, endpoints }) =>
      valueOr(vpcs, []).map(({ id, name }) => ({
        id,
        region,
        account,
        tag: name,
        endpoints: valueOr(endpoints, [])
          .filter((endpoint) => endpoint.vpc === id && isStanding(endpoint) && !endpoint.isRequesterManaged)
          .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      })),
    )
    .toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
  return new Map(
    listed.map(({ tag, ...vpc }) => {
      const name = unique(spokeName(tag) ?? `${vpc.account}-${vpc.id}`, taken);
      taken.add(name);
      return [vpcRefText({ vpc: vpc.id, region: vpc.region }), { ...vpc, name }];
    }),
  );
}

function textOf({ account, region, id }: Pick<OwnedVpc, "account" | "region" | "id">): string {
  return `${account} ${region} ${id}`;
}

/** Returns text as a name of a spoke, with room for a number behind it; undefined where nothing of it is left. */
function spokeName(text = ""): string | undefined {
  const name = text
    .replaceAll(/[^A-Za-z0-9._-]+/g, "-")
    .replaceAll(/^[^A-Za-z0-9]+/g, "")
    .slice(0, 58)
    .replaceAll(/[^A-Za-z0-9]+$/g, "");
  return name === "" ? undefined : name;
}
