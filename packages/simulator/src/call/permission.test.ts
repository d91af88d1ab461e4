import { expect, test } from "vitest";
import { Client } from "../testing/client.ts";
import { type Scene, hubVpc, makeZone, region, scene, spokeVpc, subnetA, vpcBody } from "../testing/scene.ts";

const account = "111111111111";

interface Member extends Scene {
  /** A session of a role of the hub's account with these statements. */
  readonly member: Client;
  readonly allow: (...statements: readonly object[]) => void;
}

function policy(...Statement: readonly object[]): object {
  return { Version: "2012-10-17", Statement };
}

function member(...statements: readonly object[]): Member {
  const made = scene();
  const allow = (...more: readonly object[]): void =>
    made.simulator.addRole({ account, name: "member", policies: [policy(...more)] });
  allow(...statements);
  return { ...made, allow, member: new Client(made.simulator, made.simulator.openRole(account, "member")) };
}

const allowing = (Action: string | readonly string[], Resource: string | readonly string[] = "*", Condition = {}) => ({
  Effect: "Allow",
  Action,
  Resource,
  Condition,
});

const endpointFields = {
  VpcId: hubVpc,
  ServiceName: `com.amazonaws.${region}.ssm`,
  VpcEndpointType: "Interface",
  PrivateDnsEnabled: "false",
  "SubnetId.1": subnetA,
};
const marks = (value: string) => ({
  "TagSpecification.1.ResourceType": "vpc-endpoint",
  "TagSpecification.1.Tag.1.Key": "owner",
  "TagSpecification.1.Tag.1.Value": value,
});

test("auth-12 policies are enforced, and a deny outweighs every allow", async () => {
  const zones = ["arn:aws:route53:::hostedzone/Z1", "arn:aws:route53:::hostedzone/Z2*"];
  const { member: some, allow } = member(
    allowing("route53:Get*", zones),
    { Effect: "Deny", Action: "route53:GetHostedZone", Resource: "arn:aws:route53:::hostedzone/Z22" },
    { Effect: "Allow", NotAction: "route53:*", NotResource: "arn:aws:iam::*:role/*" },
  );
  const codeOf = async (id: string) => (await some.route53("GET", `/hostedzone/${id}`)).code;

  expect([await codeOf("Z1"), await codeOf("Z21"), await codeOf("Z3"), await codeOf("Z22")]).toEqual([
    "NoSuchHostedZone",
    "NoSuchHostedZone",
    "AccessDenied",
    "AccessDenied",
  ]);
  const who = "User: arn:aws:sts::111111111111:assumed-role/member/opened is not authorized to perform:";
  expect((await some.route53("GET", "/hostedzone/Z3")).message).toBe(
    `${who} route53:GetHostedZone on resource: arn:aws:route53:::hostedzone/Z3 because no identity-based policy allows the route53:GetHostedZone action`,
  );
  expect((await some.route53("GET", "/hostedzone/Z22")).message).toContain(
    "hostedzone/Z22 with an explicit deny in an identity-based policy",
  );
  expect((await some.ec2("DescribeVpcs")).status).toBe(200);
  expect((await some.sts("AssumeRole", { RoleArn: "arn:aws:iam::111111111111:role/member" })).code).toBe(
    "AccessDenied",
  );

  allow(allowing("route53:*"));
  expect(await some.ec2("DescribeVpcs")).toMatchObject({
    status: 403,
    code: "UnauthorizedOperation",
    message: `You are not authorized to perform this operation. ${who} ec2:DescribeVpcs because no identity-based policy allows the ec2:DescribeVpcs action`,
  });
});

test.each([
  ["StringEquals", "ec2:Region", [region], true],
  ["StringEquals", "EC2:region", ["elsewhere", region], true],
  ["StringEquals", "ec2:Region", ["AP-NORTHEAST-1"], false],
  ["StringEqualsIgnoreCase", "ec2:Region", ["AP-NORTHEAST-1"], true],
  ["StringNotEquals", "ec2:Region", [region], false],
  ["StringNotEquals", "ec2:Missing", [region], true],
  ["StringEquals", "ec2:Missing", [region], false],
  ["StringEqualsIfExists", "ec2:Missing", [region], true],
  ["StringLike", "ec2:Region", ["ap-*-?"], true],
  ["StringNotLike", "ec2:Region", ["ap-*"], false],
  ["ArnEquals", "aws:PrincipalArn", ["arn:aws:iam::*:role/member"], true],
  ["ArnNotLike", "aws:PrincipalArn", ["arn:aws:iam::*:role/other"], true],
  ["Null", "ec2:Missing", ["true"], true],
  ["Null", "ec2:Region", ["true"], false],
  ["ForAllValues:StringEquals", "ec2:Missing", ["x"], true],
  ["ForAnyValue:StringEquals", "ec2:Missing", ["x"], false],
  ["ForAnyValue:StringLike", "ec2:Region", ["x", "ap-*"], true],
  ["ForAllValues:StringLike", "ec2:Region", ["us-*"], false],
] as const)("auth-13 %s of %s with %j is %s", async (operator, key, values, isMet) => {
  const { member: some } = member(allowing("ec2:DescribeVpcs", "*", { [operator]: { [key]: values } }));

  expect((await some.ec2("DescribeVpcs")).status).toBe(isMet ? 200 : 403);
});

test("auth-13 what is not known here is refused when the role is added", () => {
  const add =
    (...statements: readonly object[]) =>
    () =>
      member(...statements);

  expect(add(allowing("ec2:*", "*", { IpAddress: { "aws:SourceIp": "10.0.0.0/8" } }))).toThrow('operator "IpAddress"');
  expect(add(allowing("ec2:*", "arn:aws:iam::*:user/${aws:username}"))).toThrow("variable");
  expect(add({ Effect: "Allow", Actions: "ec2:*", Resource: "*" })).toThrow('unknown element "Actions"');
  expect(add({ Effect: "Allow", Action: "ec2:*" })).toThrow('"Resource"');
});

test("auth-14 a create asks for what it names, for what it makes, and for its tags", async () => {
  const arn = (resource: string): string => `arn:aws:ec2:${region}:${account}:${resource}`;
  const named = allowing("ec2:CreateVpcEndpoint", [arn(`vpc/${hubVpc}`), arn(`subnet/${subnetA}`)]);
  const made = allowing("ec2:CreateVpcEndpoint", arn("vpc-endpoint/*"), {
    StringEquals: { "aws:RequestTag/owner": "us", "ec2:VpceServiceName": `com.amazonaws.${region}.ssm` },
    "ForAllValues:StringEquals": { "aws:TagKeys": "owner" },
  });
  const tagged = allowing("ec2:CreateTags", arn("vpc-endpoint/*"), {
    StringEquals: { "ec2:CreateAction": "CreateVpcEndpoint" },
  });
  const { member: some, allow } = member(named, made);
  const create = async (fields = {}) => some.ec2("CreateVpcEndpoint", { ...endpointFields, ...fields });

  expect((await create(marks("us"))).message).toContain("ec2:CreateTags on resource: arn:aws:ec2");
  allow(named, made, tagged);
  expect((await create(marks("us"))).status).toBe(200);
  expect((await create(marks("them"))).message).toContain(`on resource: ${arn("vpc-endpoint/*")} because`);
  expect((await create()).code).toBe("UnauthorizedOperation");
  allow(made, tagged, allowing("ec2:CreateVpcEndpoint", arn(`vpc/${hubVpc}`)));
  expect((await create(marks("us"))).message).toContain(`on resource: ${arn(`subnet/${subnetA}`)} because`);
});

test("auth-14 what exists is known by its tags", async () => {
  const { member: some, hub } = member(
    allowing("ec2:DeleteVpcEndpoints", "*", { StringEquals: { "aws:ResourceTag/owner": "us" } }),
    allowing("ec2:DescribeVpcAttribute", `arn:aws:ec2:${region}:${account}:vpc/${hubVpc}`),
  );
  const make = async (owner: string) =>
    (await hub.ec2("CreateVpcEndpoint", { ...endpointFields, ...marks(owner) })).text("vpcEndpointId");
  const [ours, theirs] = [await make("us"), await make("them")];
  const remove = async (...ids: readonly string[]) =>
    some.ec2("DeleteVpcEndpoints", Object.fromEntries(ids.map((id, at) => [`VpcEndpointId.${at + 1}`, id])));

  expect((await remove(theirs)).message).toContain(`vpc-endpoint/${theirs}`);
  expect((await remove(ours, theirs)).code).toBe("UnauthorizedOperation");
  expect((await remove(ours)).status).toBe(200);
  const attribute = { VpcId: hubVpc, Attribute: "enableDnsSupport" };
  expect((await some.ec2("DescribeVpcAttribute", attribute)).status).toBe(200);
});

test("auth-15 Route 53 asks for zones, VPCs and records, and knows no tags", async () => {
  const { member: some, hub, allow } = member();
  const zone = await makeZone(hub);
  const list = async (vpc: string) => some.route53("GET", "/hostedzonesbyvpc", { vpcid: vpc, vpcregion: region });
  const own = { "route53:VPCs": [`VPCId=${hubVpc},VPCRegion=${region}`] };
  allow(
    allowing("route53:ListHostedZonesByVPC", "*", {
      "ForAllValues:StringEquals": own,
      Null: { "route53:VPCs": "false" },
    }),
  );
  expect([(await list(hubVpc)).status, (await list(spokeVpc)).status]).toEqual([200, 403]);

  const authorize = async () =>
    some.route53(
      "POST",
      `/hostedzone/${zone}/authorizevpcassociation`,
      vpcBody("CreateVPCAssociationAuthorizationRequest", spokeVpc),
    );
  const right = "route53:CreateVPCAssociationAuthorization";
  allow(
    allowing(right, `arn:aws:route53:::hostedzone/${zone}`, {
      StringLike: { "route53:VPCs": "VPCId=*,VPCRegion=us-*" },
    }),
  );
  expect((await authorize()).message).toContain(`${right} on resource: arn:aws:route53:::hostedzone/${zone}`);
  allow(
    allowing(right, `arn:aws:route53:::hostedzone/${zone}`, {
      StringLike: { "route53:VPCs": "VPCId=*,VPCRegion=ap-*" },
    }),
  );
  expect((await authorize()).status).toBe(200);

  const record = (type: string, value: string) =>
    `<ChangeResourceRecordSetsRequest><ChangeBatch><Changes><Change><Action>UPSERT</Action><ResourceRecordSet><Name>*.ssm.${region}.amazonaws.com.</Name><Type>${type}</Type><TTL>60</TTL><ResourceRecords><ResourceRecord><Value>${value}</Value></ResourceRecord></ResourceRecords></ResourceRecordSet></Change></Changes></ChangeBatch></ChangeResourceRecordSetsRequest>`;
  const write = async (type: string, value: string) =>
    some.route53("POST", `/hostedzone/${zone}/rrset`, record(type, value));
  allow(
    allowing("route53:ChangeResourceRecordSets", "arn:aws:route53:::hostedzone/*", {
      "ForAllValues:StringEquals": {
        "route53:ChangeResourceRecordSetsRecordTypes": ["A"],
        "route53:ChangeResourceRecordSetsActions": ["UPSERT"],
        "route53:ChangeResourceRecordSetsNormalizedRecordNames": [String.raw`\052.ssm.ap-northeast-1.amazonaws.com`],
      },
    }),
  );
  expect([(await write("A", "10.0.0.1")).status, (await write("TXT", "x")).status]).toEqual([200, 403]);

  const tagBody = `<ListTagsForResourcesRequest><ResourceIds><ResourceId>${zone}</ResourceId></ResourceIds></ListTagsForResourcesRequest>`;
  const tagsOf = async () => some.route53("POST", "/tags/hostedzone", tagBody);
  allow(allowing("route53:ListTagsForResources", `arn:aws:route53:::hostedzone/${zone}`));
  expect((await tagsOf()).status).toBe(200);
  allow(allowing("route53:ListTagsForResources", "*", { Null: { "aws:ResourceTag/owner": "false" } }));
  expect((await tagsOf()).status).toBe(403);
});

test("auth-16 a trust policy names principals and conditions", async () => {
  const { member: some, allow, simulator } = member();
  const trusted = (Condition: object, AWS = "arn:aws:iam::111111111111:root"): void =>
    simulator.addRole({
      account: "222222222222",
      name: "spoke",
      trustPolicy: policy({ Effect: "Allow", Principal: { AWS }, Action: "sts:AssumeRole", Condition }),
    });
  const assume = async (fields = {}) =>
    (
      await some.sts("AssumeRole", {
        RoleArn: "arn:aws:iam::222222222222:role/spoke",
        RoleSessionName: "test",
        ...fields,
      })
    ).status;
  allow(allowing("sts:AssumeRole", "arn:aws:iam::222222222222:role/*"));

  trusted({ StringEquals: { "sts:ExternalId": "secret" } });
  expect([await assume(), await assume({ ExternalId: "secret" })]).toEqual([403, 200]);
  trusted({ ArnEquals: { "aws:PrincipalArn": "arn:aws:iam::111111111111:role/member" } });
  expect(await assume()).toBe(200);
  trusted({ StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5", "aws:PrincipalAccount": account } }, "*");
  expect(await assume()).toBe(403);
  simulator.addAccount(account, { organization: "o-a1b2c3d4e5" });
  expect(await assume()).toBe(200);
  trusted({}, "arn:aws:iam::111111111111:role/other");
  expect(await assume()).toBe(403);
  trusted({});
  const ofOrganization = { StringEquals: { "aws:ResourceOrgID": "o-a1b2c3d4e5" } };
  allow(allowing("sts:AssumeRole", "arn:aws:iam::*:role/spoke", ofOrganization));
  expect(await assume()).toBe(403);
  simulator.addAccount("222222222222", { organization: "o-a1b2c3d4e5" });
  expect(await assume()).toBe(200);
  allow(allowing("sts:AssumeRole", "arn:aws:iam::333333333333:role/*"));
  expect(await assume()).toBe(403);
});

test("auth-17 what does not exist is told to whoever may do this to anything", async () => {
  const { member: some, allow } = member(
    allowing("ec2:DeleteSecurityGroup", "*", { StringEquals: { "aws:ResourceTag/owner": "us" } }),
  );
  const remove = async () => (await some.ec2("DeleteSecurityGroup", { GroupId: "sg-0123456789abcdef0" })).code;

  expect(await remove()).toBe("InvalidGroup.NotFound");
  allow(allowing("ec2:DeleteVpcEndpoints"));
  expect(await remove()).toBe("UnauthorizedOperation");
});

test("wire-7 a dry run tells who may, and changes nothing", async () => {
  const { member: some, allow, simulator } = member(allowing("ec2:*"));
  const rehearse = async () => some.ec2("CreateVpcEndpoint", { ...endpointFields, DryRun: "true" });

  expect(await rehearse()).toMatchObject({ status: 412, code: "DryRunOperation" });
  allow(allowing("ec2:Describe*"));
  expect(await rehearse()).toMatchObject({ status: 403, code: "UnauthorizedOperation" });
  expect(simulator.snapshot().endpoints).toEqual([]);
  expect(simulator.log.map(({ isWrite }) => isWrite)).toEqual([false, false]);
});
