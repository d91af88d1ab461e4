import type { Simulator } from "@vpce-hub/simulator";

/** A hub and a spoke of one Region that `seedNetworks` has joined. */
export interface JoinedPair {
  readonly region: string;
  readonly hub: string;
  readonly spoke: string;
  /** Two, in which endpoints are. */
  readonly hubSubnets: readonly string[];
  /** Another spoke, to which the hub answers by a peering. */
  readonly other: string;
}

/**
 * Leads the subnets of both by all that routes can name, and soundly: by the gateway that joins them, by a prefix list, by a
 * peering, and by a private NAT gateway; the spoke has DHCP options of its own. So each of these must be read to know.
 */
export function leadManyWays(simulator: Simulator, { region, hub, spoke, hubSubnets, other }: JoinedPair): void {
  const { vpcs } = simulator.snapshot();
  const cidrOf = (id: string): string => vpcs.find((vpc) => vpc.id === id)?.cidrs[0] ?? "";
  const accountOf = (id: string): string => vpcs.find((vpc) => vpc.id === id)?.account ?? "";
  for (const vpc of [spoke, other]) {
    const account = accountOf(vpc);
    const options = vpc.replace("vpc-", "dopt-");
    simulator.addDhcpOptions({ account, region, id: options });
    simulator.addVpc({ account, region, id: vpc, cidrs: [cidrOf(vpc)], dhcpOptions: options });
  }
  const toOther = "pcx-00000000000000003";
  simulator.addPeering({ id: toOther, requester: { region, vpc: hub }, accepter: { region, vpc: other } });
  for (const [from, to, digit] of [
    [spoke, hub, "1"],
    [hub, spoke, "2"],
    [other, hub, "4"],
  ] as const) {
    const [first, second] = from === hub ? hubSubnets : spokeSubnets(simulator, { region, vpc: from, digit });
    if (first === undefined || second === undefined) throw new Error(`${from} has too few subnets`);
    const own = `pcx-0000000000000000${digit}`;
    const peering = from === other ? toOther : own;
    if (peering === own)
      simulator.addPeering({ id: own, requester: { region, vpc: from }, accepter: { region, vpc: to } });
    const list = `pl-0000000000000000${digit}`;
    simulator.addPrefixList({ account: accountOf(from), region, id: list, cidrs: [cidrOf(to)] });
    const more = from === hub ? [{ destination: cidrOf(other), target: toOther }] : [];
    const byList = [{ destination: list, target: peering }, ...more];
    simulator.addRoutes({ region, vpc: from, subnets: [first], routes: byList });
    // Answers of the hub through one would come from an address that no client has asked.
    const nat = from === hub ? undefined : `nat-0000000000000000${digit}`;
    const address = cidrOf(from).replace(/\d+\/\d+$/, "14");
    if (nat !== undefined)
      simulator.addNatGateway({ region, id: nat, subnet: first, address, connectivity: "private" });
    const bySecond = [{ destination: cidrOf(to), target: nat ?? peering }, ...more];
    simulator.addRoutes({ region, vpc: from, subnets: [second], routes: bySecond });
  }
}

/** Adds two subnets to a VPC, beside those that it has. */
function spokeSubnets(
  simulator: Simulator,
  { region, vpc, digit }: { readonly region: string; readonly vpc: string; readonly digit: string },
): readonly string[] {
  const { account = "", cidrs = [] } = simulator.snapshot().vpcs.find(({ id }) => id === vpc) ?? {};
  return ["240", "241"].map((octet) => {
    const id = `subnet-0000000000000${digit}${octet}`;
    const cidr = (cidrs[0] ?? "").replace(/\d+\.\d+\/\d+$/, `${octet}.0/24`);
    simulator.addSubnet({ account, region, id, vpc, cidr, availabilityZone: `${region}a` });
    return id;
  });
}
