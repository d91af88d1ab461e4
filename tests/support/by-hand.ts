import { openAws, openForWrites } from "@vpce-hub/aws-adapter";
import { type SpokeDraft, hub, sessionManager } from "./topologies.ts";
import { type World, topologyOf } from "./world.ts";

type Write = ReturnType<typeof openForWrites>["write"];

/** Writes to AWS as somebody with the console could, in one account and the hub's Region. */
export async function byHand<Action extends Parameters<Write>[0]>(
  { simulator }: World,
  account: string,
  { action, input }: { readonly action: Action; readonly input: Parameters<Write>[2] },
): Promise<unknown> {
  const { clock, requestHandler } = simulator;
  const aws = openForWrites(openAws({ clock, requestHandler, credentials: simulator.addAccount(account) }));
  const { hub: place } = await topologyOf({ ...sessionManager, spokes: [], hub: { ...hub, account } });
  const caller = { account: place.account, access: { kind: "ambient" } } as const;
  return aws.write(action, { caller, region: place.region }, input as never);
}

/** Gives a spoke an endpoint of its own for ssm, with private DNS on. */
export async function giveOwnEndpoint(world: World, { account, vpc }: SpokeDraft): Promise<void> {
  const subnet = "subnet-0b1b2c3d4e5f60001";
  world.simulator.addSubnet({
    account,
    region: hub.region,
    id: subnet,
    vpc,
    cidr: "10.1.0.0/24",
    availabilityZone: `${hub.region}a`,
  });
  await byHand(world, account, {
    action: "ec2:CreateVpcEndpoint",
    input: {
      VpcEndpointType: "Interface",
      VpcId: vpc,
      ServiceName: `com.amazonaws.${hub.region}.ssm`,
      SubnetIds: [subnet],
      PrivateDnsEnabled: true,
    },
  });
}
