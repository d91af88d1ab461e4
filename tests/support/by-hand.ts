import { CreateTagsCommand, CreateVpcEndpointCommand, DeleteTagsCommand, EC2Client } from "@aws-sdk/client-ec2";
import { type SpokeDraft, hub } from "./topologies.ts";
import type { World } from "./world.ts";

// What somebody with the console could do beside the product.

/** Gives a spoke an endpoint of its own for ssm, with private DNS on. */
export async function giveOwnEndpoint(world: World, { account, vpc }: SpokeDraft): Promise<void> {
  const id = "subnet-0b1b2c3d4e5f60001";
  const availabilityZone = `${hub.region}a`;
  world.simulator.addSubnet({ account, region: hub.region, id, vpc, cidr: "10.1.0.0/24", availabilityZone });
  await ec2(world, account).send(
    new CreateVpcEndpointCommand({
      VpcEndpointType: "Interface",
      VpcId: vpc,
      ServiceName: `com.amazonaws.${hub.region}.ssm`,
      SubnetIds: [id],
      PrivateDnsEnabled: true,
    }),
  );
  // Its zone takes a while to be seen.
  await world.simulator.clock.sleep(5000);
}

/** Gives a VPC a gateway endpoint for a service. */
export async function giveGateway(world: World, { account, vpc }: SpokeDraft, service: string): Promise<void> {
  const ServiceName = `com.amazonaws.${hub.region}.${service}`;
  await ec2(world, account).send(new CreateVpcEndpointCommand({ VpcEndpointType: "Gateway", VpcId: vpc, ServiceName }));
}

/** What bears tags in the hub's account. */
interface Tagged {
  readonly id: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** Takes all tags off a resource of the hub. */
export async function untag(world: World, { id, tags }: Tagged): Promise<void> {
  const Tags = Object.keys(tags).map((Key) => ({ Key }));
  await ec2(world, hub.account).send(new DeleteTagsCommand({ Resources: [id], Tags }));
}

/** Puts tags on a resource of the hub. */
export async function tag(world: World, { id, tags }: Tagged): Promise<void> {
  const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  await ec2(world, hub.account).send(new CreateTagsCommand({ Resources: [id], Tags }));
}

function ec2({ simulator }: World, account: string): EC2Client {
  const { requestHandler } = simulator;
  return new EC2Client({ region: hub.region, requestHandler, credentials: simulator.addAccount(account) });
}
