import type { DhcpOptions } from "@aws-sdk/client-ec2";
import { type NameServers, type Observed, absent, present } from "@vpce-hub/core";
import type { Origin, ReadAws } from "../../connection/aws.ts";
import { nextToken } from "../../connection/paginate.ts";
import { incompleteAnswer } from "../../fault/aws-error.ts";
import { ec2PageSize } from "../observed.ts";
import { observeFiltered } from "./filtered.ts";

interface ServersOfOptions {
  readonly id: string;
  readonly servers: NameServers;
}

/** VPCs without options of their own are answered by Amazon's server: `default` is what they name then. */
const withoutOptions: ReadonlySet<string | undefined> = new Set(["default", undefined]);

/** Reads the name servers of DHCP options, those of an account and Region together, and returns how to look them up. */
export async function readNameServers(
  options: readonly (string | undefined)[],
  aws: ReadAws,
  origin: Origin,
): Promise<(id: string | undefined) => Observed<NameServers>> {
  const named = options.filter((id) => id !== undefined && !withoutOptions.has(id));
  const listed = await (named.length === 0
    ? present<readonly ServersOfOptions[]>([])
    : listOptions(
        named.flatMap((id) => id ?? []),
        aws,
        origin,
      ));
  return (id) => {
    if (withoutOptions.has(id)) return present<NameServers>({ kind: "amazon" });
    if (listed.kind !== "present") return listed;
    const found = listed.value.find((one) => one.id === id);
    return found === undefined ? absent : present(found.servers);
  };
}

function listOptions(
  values: readonly string[],
  aws: ReadAws,
  origin: Origin,
): Promise<Observed<readonly ServersOfOptions[]>> {
  return observeFiltered(
    {
      what: "DHCP options",
      action: "ec2:DescribeDhcpOptions",
      values,
      idOf: ({ id }) => id,
      readPage: async (Values, NextToken) => {
        const input = { Filters: [{ Name: "dhcp-options-id", Values }], MaxResults: ec2PageSize, NextToken };
        const page = await aws.read("ec2:DescribeDhcpOptions", origin, input);
        return { items: (page.DhcpOptions ?? []).map(toServers), next: nextToken(page.NextToken) };
      },
    },
    origin,
  );
}

/** What hosts call Amazon's server: by its word, or by the address that it has in every VPC. */
const amazon: ReadonlySet<string> = new Set(["AmazonProvidedDNS", "169.254.169.253"]);

function toServers({ DhcpOptionsId: id, DhcpConfigurations = [] }: DhcpOptions): ServersOfOptions {
  if (id === undefined) throw incompleteAnswer("DHCP options without an id");
  const servers = DhcpConfigurations.filter(({ Key }) => Key === "domain-name-servers").flatMap(({ Values = [] }) =>
    Values.flatMap(({ Value }) => Value ?? []),
  );
  if (servers.length > 0 && servers.every((server) => amazon.has(server))) return { id, servers: { kind: "amazon" } };
  return {
    id,
    servers: { kind: "custom", options: id, servers: servers.length === 0 ? ["no server"] : servers },
  };
}
