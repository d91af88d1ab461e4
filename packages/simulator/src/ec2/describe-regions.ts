import type { QueryAction } from "../call/call.ts";
import { partitionOf } from "../catalogue/partition.ts";
import { noTags } from "../base/tags.ts";
import { itemSet } from "../base/xml.ts";
import { selectByFilters } from "./listing.ts";

const commercialRegions: readonly string[] = [
  "ap-northeast-1",
  "ap-northeast-2",
  "ap-northeast-3",
  "ap-south-1",
  "ap-southeast-1",
  "ap-southeast-2",
  "ca-central-1",
  "eu-central-1",
  "eu-north-1",
  "eu-west-1",
  "eu-west-2",
  "eu-west-3",
  "sa-east-1",
  "us-east-1",
  "us-east-2",
  "us-west-1",
  "us-west-2",
];

/** The Regions that every account has, and the one that was asked. */
export const describeRegions: QueryAction = {
  isWrite: false,
  answer({ region }, parameters) {
    const partition = partitionOf(region);
    const regions = [...new Set([...(partition.id === "aws" ? commercialRegions : []), region])].sort();
    const names = parameters.list("RegionName");
    const named = regions.filter((name) => names.length === 0 || names.includes(name));
    const found = selectByFilters(named, parameters, {
      tagsOf: () => noTags,
      filters: {
        "region-name": (name) => [name],
        endpoint: (name) => [`ec2.${name}.${partition.dnsSuffix}`],
        "opt-in-status": () => ["opt-in-not-required"],
      },
    });
    const show = (name: string) => ({
      regionName: name,
      regionEndpoint: `ec2.${name}.${partition.dnsSuffix}`,
      optInStatus: "opt-in-not-required",
    });
    return { regionInfo: itemSet(found.map(show)) };
  },
};
