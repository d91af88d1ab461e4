import { expect, test } from "vitest";
import {
  associate,
  endpointFields,
  hubVpc,
  makeEndpoint,
  makeZone,
  region,
  scene,
  spokeVpc,
  ssmName,
  subnetA,
} from "../testing/scene.ts";

/** The names of the zones that the hub's VPC is said to see. */
async function listed(hub: ReturnType<typeof scene>["hub"]): Promise<readonly string[]> {
  return (await hub.route53("GET", "/hostedzonesbyvpc", { vpcid: hubVpc, vpcregion: region })).texts("Name");
}

test("endpoint-14 an endpoint that AWS made for a service of its own is nobody's to change or delete", async () => {
  const { hub, simulator } = scene();
  const id = simulator.addEndpoint({ region, vpc: hubVpc, service: "ssm", subnets: [subnetA], requesterManaged: true });

  expect((await hub.ec2("DescribeVpcEndpoints")).texts("requesterManaged")).toEqual(["true"]);
  expect(await hub.ec2("ModifyVpcEndpoint", { VpcEndpointId: id, PrivateDnsEnabled: true })).toMatchObject({
    status: 400,
    code: "OperationNotPermitted",
  });
  const deleted = await hub.ec2("DeleteVpcEndpoints", { VpcEndpointId: [id] });
  expect([deleted.status, deleted.texts("code")]).toEqual([200, ["OperationNotPermitted"]]);
  expect(simulator.snapshot().endpoints).toMatchObject([{ id, state: "available", isRequesterManaged: true }]);
});

test("endpoint-15 a hidden zone takes a while to be seen, and is in the way from the start", async () => {
  const made = scene({ hiddenZoneReadyMs: 5000, hiddenZoneLagMs: 20_000 });
  const { hub, clock, simulator } = made;
  const { id } = await makeEndpoint(made);
  const source = () => {
    const answer = simulator.resolve({ vpc: hubVpc, name: ssmName });
    return answer.kind === "addresses" ? answer.from : answer.kind;
  };
  await hub.ec2("ModifyVpcEndpoint", { VpcEndpointId: id, PrivateDnsEnabled: true });
  expect([await listed(hub), source()]).toEqual([[], "public"]);
  await expect(makeZone(hub)).rejects.toThrow("ConflictingDomainExists");

  await clock.sleep(5000);
  expect([await listed(hub), source()]).toEqual([[`${ssmName}.`], "endpoint"]);

  await hub.ec2("ModifyVpcEndpoint", { VpcEndpointId: id, PrivateDnsEnabled: false });
  await clock.sleep(19_000);
  expect([await listed(hub), source()]).toEqual([[`${ssmName}.`], "endpoint"]);
  await expect(makeZone(hub)).rejects.toThrow("ConflictingDomainExists");
  // Its own zone, too, must be gone first.
  expect((await hub.ec2("ModifyVpcEndpoint", { VpcEndpointId: id, PrivateDnsEnabled: true })).status).toBe(400);

  await clock.sleep(1000);
  expect([await listed(hub), source()]).toEqual([[], "public"]);
  await makeZone(hub);
});

test("endpoint-16 private DNS over a zone of the same name is refused, with either of two codes", async () => {
  for (const code of ["InvalidParameter", "ConflictingDomainExists"] as const) {
    const made = scene({ privateDnsConflict: code });
    const { hub } = made;
    const { id } = await makeEndpoint(made);
    await makeZone(hub);
    const message = `private-dns-enabled cannot be set because there is already a conflicting DNS domain for ${ssmName} in the VPC ${hubVpc}`;

    const changed = await hub.ec2("ModifyVpcEndpoint", { VpcEndpointId: id, PrivateDnsEnabled: true });
    expect(changed).toMatchObject({ status: 400, code, message });
    const another = await hub.ec2("CreateVpcEndpoint", endpointFields("ssm", { PrivateDnsEnabled: true }));
    expect(another).toMatchObject({ status: 400, code, message });
  }
});

test("endpoint-17 the name of a new endpoint leads to it before it carries anything", async () => {
  const { hub, clock, simulator } = scene();
  const made = await hub.ec2("CreateVpcEndpoint", endpointFields("ssm", { PrivateDnsEnabled: true }));
  await hub.ec2("AuthorizeSecurityGroupIngress", {
    GroupId: made.text("groupId"),
    IpProtocol: "tcp",
    FromPort: "443",
    ToPort: "443",
    CidrIp: "10.0.0.0/16",
  });
  const look = () => {
    const answer = simulator.resolve({ vpc: hubVpc, name: ssmName });
    const [address = ""] = answer.kind === "addresses" ? answer.addresses : [];
    return [answer.kind === "addresses" && answer.from, simulator.reach({ vpc: hubVpc, address }).kind];
  };
  await clock.sleep(5000);
  expect(look()).toEqual(["endpoint", "silent"]);
  await clock.sleep(60_000);
  expect(look()).toEqual(["endpoint", "answers"]);
});

test("endpoint-18 what was made long ago is there as if it always had been", async () => {
  const made = scene({ readLagMs: 30_000 });
  const { hub, simulator } = made;
  const id = simulator.addEndpoint({ region, vpc: hubVpc, service: "ssm", subnets: [subnetA], tags: { Name: "ssm" } });
  const zone = simulator.addZone({
    account: "111111111111",
    name: ssmName,
    vpcs: [{ region, id: spokeVpc }],
    comment: "Managed by Terraform",
    callerReference: "terraform-1",
    records: [
      { endpoint: id, evaluateTargetHealth: true },
      { label: "*", endpoint: id },
    ],
  });

  const shown = await hub.ec2("DescribeVpcEndpoints");
  expect([shown.texts("state"), shown.texts("value")]).toEqual([["available"], ["ssm"]]);
  expect((await hub.route53("GET", `/hostedzone/${zone}`)).text("CallerReference")).toBe("terraform-1");
  const records = await hub.route53("GET", `/hostedzone/${zone}/rrset`);
  expect(records.texts("EvaluateTargetHealth")).toEqual(["true", "false"]);
  expect(simulator.resolve({ vpc: spokeVpc, name: ssmName })).toMatchObject({ kind: "addresses", from: "zone" });
  expect(await associate(made, zone)).toMatchObject({ code: "ConflictingDomainExists" });
});
