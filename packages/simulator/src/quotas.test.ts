import { expect, test } from "vitest";
import { endpointFields, hubVpc, makeZone, scene, spokeVpc, subnetA, vpcBody } from "./testing/scene.ts";

const rule = (third: number) => ({
  "IpPermissions.1.IpProtocol": "tcp",
  "IpPermissions.1.FromPort": 443,
  "IpPermissions.1.ToPort": 443,
  "IpPermissions.1.IpRanges.1.CidrIp": `10.9.${third}.0/24`,
});

test("quota-1 an account has what it was granted, and no other account has", async () => {
  const { hub, stranger, simulator } = scene();
  simulator.grantQuotas("111111111111", { zonesPerAccount: 1, vpcsPerZone: 1 });
  simulator.grantQuotas("111111111111", { endpointsPerVpc: 1, rulesPerSecurityGroup: 1 });
  simulator.addVpc({ account: "111111111111", region: "ap-northeast-1", id: spokeVpc, cidrs: ["10.1.0.0/16"] });
  const zone = await makeZone(hub);
  const limit = async (path: string) => (await hub.route53("GET", path)).text("Value");
  const group = (await hub.ec2("CreateSecurityGroup", { GroupName: "g", GroupDescription: "g", VpcId: hubVpc })).text(
    "groupId",
  );
  await hub.ec2("CreateVpcEndpoint", endpointFields("ssm", { SubnetId: [subnetA] }));
  await hub.ec2("AuthorizeSecurityGroupIngress", { GroupId: group, ...rule(1) });

  await expect(makeZone(hub, "other.test")).rejects.toThrow("TooManyHostedZones");
  expect(await hub.route53("POST", `/hostedzone/${zone}/associatevpc`, vpcBody("R", spokeVpc))).toMatchObject({
    code: "LimitsExceeded",
  });
  expect(await limit(`/hostedzonelimit/${zone}/MAX_VPCS_ASSOCIATED_BY_ZONE`)).toBe("1");
  expect(await limit("/accountlimit/MAX_HOSTED_ZONES_BY_OWNER")).toBe("1");
  expect((await hub.ec2("CreateVpcEndpoint", endpointFields("sqs"))).code).toBe("VpcEndpointLimitExceeded");
  expect((await hub.ec2("AuthorizeSecurityGroupIngress", { GroupId: group, ...rule(2) })).code).toBe(
    "RulesPerSecurityGroupLimitExceeded",
  );
  expect((await stranger.route53("GET", "/accountlimit/MAX_HOSTED_ZONES_BY_OWNER")).text("Value")).toBe("500");
});
