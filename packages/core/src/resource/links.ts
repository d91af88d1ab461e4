import { type Caller, type Topology, hubCaller, spokeCaller } from "../topology/topology.ts";
import { type Subject, aboutHub, aboutSpoke } from "../topology/subject.ts";
import type { AccountId } from "../words/ids.ts";
import { type VpcRef, vpcRefText } from "../words/key.ts";

/**
 * A VPC that uses services of the hub: one service for one user is a link, which is what people want, whatever serves
 * it. There may be tens of thousands of links, so what all links of a user have in common stands here once.
 */
export interface LinkUser {
  readonly vpc: VpcRef;
  /** The VPC as `vpcRefText` writes it. */
  readonly vpcText: string;
  /** Name of the spoke; undefined for the hub's own VPC. */
  readonly spoke: string | undefined;
  readonly account: AccountId;
  readonly caller: Caller;
  readonly subject: Subject;
  /** Tells whether it uses a service, by its name in the topology. */
  readonly isUsing: (service: string) => boolean;
}

/** Who uses the services of a topology. */
export interface Links {
  /** The hub's own VPC, which uses all of them. */
  readonly hub: LinkUser;
  readonly spokes: readonly LinkUser[];
}

/** Returns the links that a topology asks for. */
export function linksOf({ hub, spokes }: Topology): Links {
  return {
    hub: {
      ...vpcOf(hub),
      spoke: undefined,
      account: hub.account,
      caller: hubCaller(hub),
      subject: aboutHub,
      isUsing: () => true,
    },
    spokes: spokes.map((spoke) => {
      const used = new Set(spoke.services);
      return {
        ...vpcOf(spoke),
        spoke: spoke.name,
        account: spoke.account,
        caller: spokeCaller(spoke),
        subject: aboutSpoke(spoke),
        isUsing: (service) => used.has(service),
      };
    }),
  };
}

function vpcOf({ vpc, region }: VpcRef): Pick<LinkUser, "vpc" | "vpcText"> {
  return { vpc: { region, vpc }, vpcText: vpcRefText({ vpc, region }) };
}
