import {
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  CreateTagsCommand,
  CreateVpcEndpointCommand,
  DeleteTagsCommand,
  DeleteVpcEndpointsCommand,
  EC2Client,
  ModifyVpcEndpointCommand,
} from "@aws-sdk/client-ec2";
import { type SpokeDraft, hub } from "./topologies.ts";
import type { World } from "./world.ts";

// What somebody with the console could do beside the product.

/** What of endpoints of a spoke's own matters to a test. */
export interface OwnEndpoints {
  readonly services: readonly string[];
  readonly tags?: Readonly<Record<string, string>>;
  readonly policy?: string;
  /** Where the default route of the spoke leads; default: to a NAT gateway. `none`: there is no such route. */
  readonly way?: string;
}

/** Gives a spoke endpoints of its own that serve it, with private DNS on and a group that admits the VPC; returns their ids. */
export async function giveOwnEndpoints(
  world: World,
  { account, vpc }: SpokeDraft,
  { services, tags = { Name: "made-by-app" }, policy, way = "nat-0123456789abcdef0" }: OwnEndpoints,
): Promise<readonly string[]> {
  const { simulator } = world;
  const { region } = hub;
  const client = ec2(world, account);
  const cidr = simulator.snapshot().vpcs.find(({ id }) => id === vpc)?.cidrs[0] ?? "";
  const id = `subnet-${vpc.slice(4)}`;
  // Those at the beginning are taken where the VPC is joined to others.
  const block = cidr.replace(/\d+\.\d+\/\d+$/, "200.0/24");
  simulator.addSubnet({ account, region, id, vpc, cidr: block, availabilityZone: `${region}a` });
  if (way !== "none") simulator.addRoutes({ region, vpc, routes: [{ destination: "0.0.0.0/0", target: way }] });
  const named = { GroupName: "own-endpoints", Description: "own endpoints", VpcId: vpc };
  const { GroupId = "" } = await client.send(new CreateSecurityGroupCommand(named));
  const rule = { IpProtocol: "tcp", FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: cidr }] };
  await client.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions: [rule] }));
  const ids: string[] = [];
  for (const service of services) {
    const { VpcEndpoint } = await client.send(
      new CreateVpcEndpointCommand({
        VpcEndpointType: "Interface",
        VpcId: vpc,
        ServiceName: `com.amazonaws.${region}.${service}`,
        SubnetIds: [id],
        SecurityGroupIds: [GroupId],
        PrivateDnsEnabled: true,
        ...(policy === undefined ? {} : { PolicyDocument: policy }),
        TagSpecifications: [
          { ResourceType: "vpc-endpoint", Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) },
        ],
      }),
    );
    ids.push(VpcEndpoint?.VpcEndpointId ?? "");
  }
  await simulator.clock.sleep(120_000);
  return ids;
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

/** Turns private DNS of an endpoint of a spoke's own on or off. */
export async function turnPrivateDns(
  world: World,
  { account }: SpokeDraft,
  { id, to }: { readonly id: string; readonly to: "on" | "off" },
): Promise<void> {
  await ec2(world, account).send(new ModifyVpcEndpointCommand({ VpcEndpointId: id, PrivateDnsEnabled: to === "on" }));
}

/** Deletes an endpoint of a spoke's own. */
export async function deleteEndpoint(world: World, { account }: SpokeDraft, id: string): Promise<void> {
  await ec2(world, account).send(new DeleteVpcEndpointsCommand({ VpcEndpointIds: [id] }));
}

/** Marks an endpoint of a spoke's own as another topology does. */
export async function markAsAnothers(world: World, { account }: SpokeDraft, id: string): Promise<void> {
  const Tags = [{ Key: "vpce-hub:local", Value: "other-team" }];
  await ec2(world, account).send(new CreateTagsCommand({ Resources: [id], Tags }));
}
