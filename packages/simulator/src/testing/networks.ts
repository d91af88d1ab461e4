import type { SimulatorOptions } from "../index.ts";
import { Client, type Fields } from "./client.ts";
import { type Scene, hubVpc, region, scene, spokeVpc, subnetA, subnetB, subnetC } from "./scene.ts";

export const networkAccount = "444444444444";
export const gateway = "tgw-0a1b2c3d4e5f60001";
export const mainTable = "tgw-rtb-0a1b2c3d4e5f60001";
export const hubAttachment = "tgw-attach-0a1b2c3d4e5f60001";
export const spokeAttachment = "tgw-attach-0b1b2c3d4e5f60001";
export const spokeSubnetA = "subnet-0b1b2c3d4e5f60001";
export const spokeSubnetC = "subnet-0b1b2c3d4e5f60003";

/** A scene whose hub and spoke are joined by the transit gateway of a third account, as it should be. */
export interface JoinedScene extends Scene {
  /** The account that owns the transit gateway. */
  readonly network: Client;
}

export function joinedScene(options: SimulatorOptions = {}): JoinedScene {
  const made = scene(options);
  const { simulator } = made;
  for (const [id, letter, cidr] of [
    [spokeSubnetA, "a", "10.1.0.0/24"],
    [spokeSubnetC, "c", "10.1.2.0/24"],
  ] as const) {
    const availabilityZone = `${region}${letter}`;
    simulator.addSubnet({ account: "222222222222", region, id, vpc: spokeVpc, cidr, availabilityZone });
  }
  const sharedWith = ["111111111111", "222222222222"];
  simulator.addTransitGateway({ account: networkAccount, region, id: gateway, sharedWith, defaultTable: mainTable });
  const to = { region, transitGateway: gateway };
  simulator.addTransitAttachment({ ...to, id: hubAttachment, vpc: hubVpc, subnets: [subnetA, subnetB, subnetC] });
  simulator.addTransitAttachment({ ...to, id: spokeAttachment, vpc: spokeVpc, subnets: [spokeSubnetA, spokeSubnetC] });
  simulator.addRoutes({ region, vpc: hubVpc, routes: [{ destination: "10.1.0.0/16", target: gateway }] });
  simulator.addRoutes({ region, vpc: spokeVpc, routes: [{ destination: "10.0.0.0/16", target: gateway }] });
  return { ...made, network: new Client(simulator, simulator.addAccount(networkAccount)) };
}

/** The parameters of filters, one value each. */
export function filters(...wanted: readonly (readonly [name: string, value: string])[]): Fields {
  return Object.fromEntries(
    wanted.flatMap(([name, value], index) => [
      [`Filter.${index + 1}.Name`, name],
      [`Filter.${index + 1}.Value.1`, value],
    ]),
  );
}
