import { AwsError } from "../base/aws-error.ts";
import type { Call, QueryAction } from "../call/call.ts";
import { noTags } from "../base/tags.ts";
import { itemSet, type Xml } from "../base/xml.ts";
import { amazonDns, defaultDhcpId, type DhcpOptions } from "../world/dhcp-options.ts";
import { answerListing } from "./listing.ts";
import { isCallers, showTags } from "./shared.ts";

/** The options of the caller, those of the VPCs that it takes part in, and those that every VPC starts with. */
export const describeDhcpOptions: QueryAction = {
  isWrite: false,
  answer: (call, parameters) =>
    answerListing(
      call,
      { parameters, resources: optionsOf(call) },
      {
        setName: "dhcpOptionsSet",
        idParameter: "DhcpOptionsId",
        idOf: ({ id }) => id,
        missing: (id) => new AwsError("InvalidDhcpOptionsID.NotFound", `The dhcpOption ID '${id}' does not exist`),
        tagsOf: ({ tags }) => tags,
        filters: {
          "dhcp-options-id": ({ id }) => [id],
          "owner-id": ({ account }) => [account],
          key: (options) => configurationOf(options).map(({ key }) => key),
          value: (options) => configurationOf(options).flatMap(({ values }) => values),
        },
        show: showOptions,
        pages: { least: 5, most: 1000 },
      },
    ),
};

function optionsOf(call: Call): readonly DhcpOptions[] {
  const { world, caller, region } = call;
  const seen = world.vpcs
    .allSeen()
    .filter(
      (vpc) => vpc.region === region && (vpc.account === caller.account || vpc.sharedWith.includes(caller.account)),
    );
  const owners = [...new Set(seen.filter((vpc) => vpc.dhcpOptions === undefined).map(({ account }) => account))];
  const shared = new Set(seen.map(({ dhcpOptions }) => dhcpOptions));
  const own = world.dhcpOptions.allSeen().flatMap((options): readonly DhcpOptions[] => {
    if (isCallers(call, options)) return [options];
    return options.region === region && shared.has(options.id) ? [{ ...options, tags: noTags }] : [];
  });
  return [...owners.map((account) => defaultOptions(call, account)), ...own];
}

function defaultOptions({ world, region }: Call, account: string): DhcpOptions {
  return {
    account,
    region,
    id: defaultDhcpId(world.ids, account, region),
    domainName: region === "us-east-1" ? "ec2.internal" : `${region}.compute.internal`,
    nameServers: [amazonDns],
    forwardsTo: undefined,
    tags: noTags,
  };
}

function configurationOf({ domainName, nameServers }: DhcpOptions): readonly {
  readonly key: string;
  readonly values: readonly string[];
}[] {
  const domain = domainName === undefined ? [] : [{ key: "domain-name", values: [domainName] }];
  return [...domain, { key: "domain-name-servers", values: nameServers }];
}

function showOptions(options: DhcpOptions): Xml {
  const shown = configurationOf(options).map(({ key, values }) => ({
    key,
    valueSet: itemSet(values.map((value) => ({ value }))),
  }));
  return {
    dhcpOptionsId: options.id,
    ownerId: options.account,
    dhcpConfigurationSet: itemSet(shown),
    tagSet: showTags(options.tags),
  };
}
