import { expect, test } from "vitest";
import {
  associate,
  hubVpc,
  makeEndpoint,
  makeZone,
  region,
  scene,
  spokeVpc,
  ssmName,
  vpcBody,
} from "../testing/scene.ts";
import type { Client, Reply } from "../testing/client.ts";

const link = (client: Client, zone: string, vpc: string, vpcRegion?: string): Promise<Reply> =>
  client.route53("POST", `/hostedzone/${zone}/associatevpc`, vpcBody("R", vpc, vpcRegion));
const unlink = (client: Client, zone: string, vpc: string): Promise<Reply> =>
  client.route53("POST", `/hostedzone/${zone}/disassociatevpc`, vpcBody("R", vpc));

test("assoc-1 within an account no authorization is needed, also across Regions", async () => {
  const { hub, simulator } = scene();
  simulator.addVpc({ account: "111111111111", region: "eu-west-1", id: "vpc-europe", cidrs: ["10.3.0.0/16"] });
  const zone = await makeZone(hub);

  expect((await link(hub, zone, "vpc-europe", "eu-west-1")).text("Status")).toBe("PENDING");
  expect((await hub.route53("GET", `/hostedzone/${zone}`)).texts("VPCRegion")).toEqual([region, "eu-west-1"]);
});

test("assoc-2 nobody associates a VPC of others", async () => {
  const { hub } = scene();

  expect(await link(hub, await makeZone(hub), spokeVpc)).toMatchObject({
    status: 401,
    code: "NotAuthorizedException",
    message: `User: arn:aws:iam::111111111111:user/administrator is not authorized to perform: route53:AssociateVPCWithHostedZone on resource: arn:aws:ec2:${region}:111111111111:vpc/${spokeVpc}`,
  });
});

test("assoc-3 a foreign zone must have been opened to the VPC, also when it is associated already", async () => {
  const made = scene();
  const zone = await makeZone(made.hub);
  const refused = {
    status: 401,
    code: "NotAuthorizedException",
    message: `The VPC: ${spokeVpc} has not authorized to association with your hosted zone.`,
  };

  expect(await link(made.spoke, zone, spokeVpc)).toMatchObject(refused);
  expect((await associate(made, zone)).status).toBe(200);
  await made.hub.route53("POST", `/hostedzone/${zone}/deauthorizevpcassociation`, vpcBody("R", spokeVpc));
  expect(await link(made.spoke, zone, spokeVpc)).toMatchObject(refused);
});

test("assoc-4 a conflict names the zone in the way: this one, another, or a hidden one", async () => {
  const made = scene({ hiddenZoneReadyMs: 0 });
  const { hub, spoke, simulator } = made;
  const zone = await makeZone(hub);
  const text = (id: string) =>
    `The VPC ${spokeVpc} in region ${region} has already been associated with the hosted zone ${id} with the same domain name.`;
  await associate(made, zone);
  expect(await associate(made, zone)).toMatchObject({
    status: 400,
    code: "ConflictingDomainExists",
    message: text(zone),
  });

  const own = await makeZone(spoke, "kms.test", spokeVpc);
  expect((await associate(made, await makeZone(hub, "kms.test"))).message).toBe(text(own));

  simulator.addSubnet({
    account: "222222222222",
    region,
    id: "subnet-spoke",
    vpc: spokeVpc,
    cidr: "10.1.0.0/24",
    availabilityZone: `${region}a`,
  });
  await spoke.ec2("CreateVpcEndpoint", {
    VpcEndpointType: "Interface",
    VpcId: spokeVpc,
    ServiceName: `com.amazonaws.${region}.sqs`,
    SubnetId: ["subnet-spoke"],
  });
  const seen = await spoke.route53("GET", "/hostedzonesbyvpc", { vpcid: spokeVpc, vpcregion: region });
  const hidden = seen.texts("HostedZoneId")[seen.texts("Name").indexOf(`sqs.${region}.amazonaws.com.`)] ?? "";
  expect((await associate(made, await makeZone(hub, `sqs.${region}.amazonaws.com`))).message).toBe(text(hidden));
});

test("assoc-5 what cannot be associated is told apart", async () => {
  const { hub, simulator } = scene();
  const zone = await makeZone(hub);
  const open = (
    await hub.route53("POST", "/hostedzone", "<R><Name>open.test</Name><CallerReference>2</CallerReference></R>")
  )
    .text("Id")
    .replace("/hostedzone/", "");
  for (let index = 0; index < 300; index += 1)
    simulator.addVpc({ account: "111111111111", region, id: `vpc-${index}`, cidrs: ["10.0.0.0/16"] });

  expect(await link(hub, "Z1", hubVpc)).toMatchObject({ status: 404, code: "NoSuchHostedZone" });
  expect(await link(hub, zone, "vpc-unknown")).toMatchObject({ status: 400, code: "InvalidVPCId" });
  expect(await link(hub, open, hubVpc)).toMatchObject({ status: 400, code: "PublicZoneVPCAssociation" });
  for (let index = 0; index < 299; index += 1) expect((await link(hub, zone, `vpc-${index}`)).status).toBe(200);
  expect(await link(hub, zone, "vpc-299")).toMatchObject({ status: 400, code: "LimitsExceeded" });
});

test("assoc-6 either side ends an association, but not the last one", async () => {
  const made = scene();
  const { hub, spoke, stranger } = made;
  const zone = await makeZone(hub);
  await associate(made, zone);

  expect(await unlink(stranger, zone, spokeVpc)).toMatchObject({ status: 401, code: "NotAuthorizedException" });
  expect((await unlink(spoke, zone, spokeVpc)).status).toBe(200);
  expect(await unlink(spoke, zone, spokeVpc)).toMatchObject({ status: 404, code: "VPCAssociationNotFound" });
  await associate(made, zone);
  expect((await unlink(hub, zone, spokeVpc)).status).toBe(200);
  expect(await unlink(hub, zone, hubVpc)).toMatchObject({ status: 400, code: "LastVPCAssociation" });
});

test("assoc-7 parent and child names do not conflict", async () => {
  const made = scene();

  expect((await associate(made, await makeZone(made.hub, "transfer.test"))).status).toBe(200);
  expect((await associate(made, await makeZone(made.hub, "server.transfer.test"))).status).toBe(200);
});

test("endpoint-7 the zone of private DNS is in the way, and lingers after it is off", async () => {
  const made = scene();
  const { hub, clock } = made;
  const { id } = await makeEndpoint(made, "ssm", { PrivateDnsEnabled: true });
  const create = () =>
    makeZone(hub).then(
      () => "made",
      (error: unknown) => String(error),
    );

  expect(await create()).toContain("ConflictingDomainExists");
  await hub.ec2("ModifyVpcEndpoint", { VpcEndpointId: id, PrivateDnsEnabled: false });
  await clock.sleep(29_000);
  expect(await create()).toContain("ConflictingDomainExists");
  await clock.sleep(1000);
  expect(await create()).toBe("made");
  expect((await hub.ec2("ModifyVpcEndpoint", { VpcEndpointId: id, PrivateDnsEnabled: true })).message).toBe(
    `private-dns-enabled cannot be set because there is already a conflicting DNS domain for ${ssmName} in the VPC ${hubVpc}`,
  );
});
