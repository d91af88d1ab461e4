import type { ObservedEndpoint } from "../resource/resource.ts";
import { expect, test } from "vitest";
import {
  aliasTo,
  hubAccount,
  hubVpc,
  placeOf,
  spokeAccount,
  spokeVpc,
  surveyWith,
  surveyedEndpoint,
  surveyedZone,
} from "../testing/survey.ts";
import type { CatalogueService } from "../topology/environment.ts";
import type { EndpointId, SecurityGroupId, SubnetId, VpcId, ZoneId } from "../words/ids.ts";
import { canonicalName } from "../words/names.ts";
import { present, unknown } from "../words/state.ts";
import { propose } from "./propose.ts";

const ssm = surveyedEndpoint("ssm");
const kms = surveyedEndpoint("kms");

const offering = (
  ...entries: readonly (readonly [ObservedEndpoint, readonly string[]])[]
): Map<string, CatalogueService> =>
  new Map(
    entries.map(([{ serviceName }, names]) => [
      serviceName,
      {
        serviceName,
        region: undefined,
        privateDnsNames: names.map(canonicalName),
        availabilityZones: [],
        isPolicySupported: true,
        isAcceptanceRequired: false,
        hasGateway: false,
      },
    ]),
  );

test("a zone that leads to no endpoint of the VPC makes no hub, nor does one to an endpoint of another", () => {
  const elsewhere = surveyedEndpoint("kms", { vpc: "vpc-else" as VpcId });
  const survey = surveyWith({
    endpoints: [ssm, elsewhere],
    zones: [surveyedZone("kms.example", elsewhere), surveyedZone("db.example", ssm, { records: present([]) })],
  });
  expect(propose(survey, undefined)).toMatchObject({ basis: "proposed", services: [], adopt: [] });
});

test("of two zones of one name, the one that the hub sees is taken over, and the other is told of", () => {
  const seen = surveyedZone("ssm.example", ssm, { id: "ZSEEN" as ZoneId });
  const other = surveyedZone("ssm.example", ssm, {
    id: "ZOTHER" as ZoneId,
    vpcs: present([spokeVpc, { ...spokeVpc, vpc: "vpc-x" as VpcId }]),
  });
  const { adopt, notes } = propose(surveyWith({ endpoints: [ssm], zones: [other, seen] }), undefined);
  expect(adopt.map((one) => one.kind !== "topology" && one.id)).toEqual([ssm.id, "ZSEEN"]);
  expect(notes.join()).toContain("ZOTHER is a second zone of the name ssm.example");
});

test("of two endpoints of one service, the one to which most zones lead is taken over with its zones alone", () => {
  const second = surveyedEndpoint("ssm", { id: "vpce-second" as EndpointId });
  const survey = surveyWith({
    endpoints: [ssm, second],
    zones: [surveyedZone("a.example", ssm), surveyedZone("b.example", ssm), surveyedZone("c.example", second)],
  });
  const { adopt, services, notes } = propose(survey, undefined);
  expect(services.map(({ name }) => name)).toEqual(["ssm"]);
  expect(adopt).toHaveLength(3);
  expect(notes.join()).toContain("vpce-second is a second endpoint of com.amazonaws.ap-northeast-1.ssm");
});

test("what AWS made for something of its own is nobody's to take over", () => {
  const managed = { ...ssm, isRequesterManaged: true };
  const { basis, adopt } = propose(
    surveyWith({ endpoints: [managed], zones: [surveyedZone("ssm.example", managed)] }),
    undefined,
  );
  expect({ basis, adopt }).toEqual({ basis: "proposed", adopt: [] });
});

test("a record of several by weight takes nothing over, and is told of", () => {
  const weighted = aliasTo(ssm, "ssm.example", { setIdentifier: "blue" });
  const zone = surveyedZone("ssm.example", ssm, { records: present([weighted]) });
  const { adopt, notes } = propose(surveyWith({ endpoints: [ssm], zones: [zone] }), undefined);
  expect(adopt).toEqual([]);
  expect(notes.join()).toContain("one of several by weight or place (blue)");
});

test.each<[string, readonly string[], readonly string[], unknown]>([
  ["those of the catalogue", ["a.x", "b.x"], ["a.x", "b.x"], undefined],
  ["a wildcard that the catalogue lists beside the name", ["*.a.x"], ["a.x", "*.a.x"], undefined],
  ["all but one", ["a.x", "b.x", "c.x"], ["a.x", "b.x", "c.x", "d.x"], { remove: ["d.x"] }],
  ["one more", ["a.x", "b.x", "c.x"], ["a.x", "b.x"], { add: ["c.x"] }],
  ["one of many", ["a.x"], ["a.x", "b.x", "c.x"], ["a.x"]],
  ["none of them", ["z.x"], ["a.x"], ["z.x"]],
  ["the name and not what is below it", ["a.x", "b.x", "c.x"], ["a.x", "*.a.x", "b.x", "c.x"], { remove: ["*.a.x"] }],
])("dnsNames say %s in the shortest way", (_, found, offered, expected) => {
  const zones = found.map((name) => {
    const own = name.replace(/^\*\./, "");
    return surveyedZone(own, ssm, { names: own === name ? [own] : [own, name] });
  });
  const survey = surveyWith({ endpoints: [ssm], zones, catalogue: present(offering([ssm, offered])) });
  expect(propose(survey, undefined).services[0]?.dnsNames).toEqual(expected);
});

test("where it is not known who is on a zone, nobody is to be taken off", () => {
  const reason = {
    code: "aws.access-denied",
    message: "no",
    hint: undefined,
    account: hubAccount,
    region: hubVpc.region,
    action: "route53:GetHostedZone",
  } as const;
  const zones = [surveyedZone("a.x", ssm, { vpcs: unknown(reason) })];
  expect(propose(surveyWith({ endpoints: [ssm], zones }), undefined)).toMatchObject({
    keepsExtraAssociations: true,
    spokes: [],
    unread: [reason],
  });
});

test("where the catalogue is not known, the names are listed, and it is said that it could not be read", () => {
  const reason = {
    code: "aws.access-denied",
    message: "no",
    hint: undefined,
    account: hubAccount,
    region: hubVpc.region,
    action: "ec2:DescribeVpcEndpointServices",
  } as const;
  const survey = surveyWith({ endpoints: [ssm], zones: [surveyedZone("a.x", ssm)], catalogue: unknown(reason) });
  const { services, unread } = propose(survey, undefined);
  expect(services[0]?.dnsNames).toEqual(["a.x"]);
  expect(unread).toEqual([reason]);
});

test("services of AWS go by their short names, those of others by a name of their endpoint, once each", () => {
  const payments = "com.amazonaws.vpce.ap-northeast-1.vpce-svc-0123456789abcdef0";
  const tags = new Map([["Name", "Payments (prod)"]]);
  const own = surveyedEndpoint(payments, { id: "vpce-pay" as EndpointId, tags });
  const studio = surveyedEndpoint("studio", { serviceName: "aws.sagemaker.ap-northeast-1.studio" });
  const strange = surveyedEndpoint("ssm", {
    id: "vpce-strange" as EndpointId,
    serviceName: "org.example.ap-northeast-1.ssm",
  });
  const endpoints = [own, studio, strange, ssm];
  const zones = endpoints.map((endpoint, i) => surveyedZone(`z${i}.example`, endpoint));
  expect(propose(surveyWith({ endpoints, zones }), undefined).services).toMatchObject([
    { name: "studio" },
    { name: "ssm", serviceName: undefined },
    { name: "payments-prod", serviceName: payments },
    { name: "org.example.ap-northeast-1.ssm", serviceName: undefined },
  ]);
});

const stack = new Map([["aws:cloudformation:stack-name", "Accelerator-Network"]]);
const byCloudFormation = surveyedEndpoint("ssm", { tags: stack });

test.each<
  [string, ObservedEndpoint, Parameters<typeof surveyedZone>[2], { readonly names: unknown; readonly made: string }]
>([
  [
    "a landing zone",
    byCloudFormation,
    {},
    { names: undefined, made: "made by the CloudFormation stack Accelerator-Network" },
  ],
  [
    "a module that always makes a wildcard",
    ssm,
    { names: ["ssm.x", "*.ssm.x"], comment: "Managed by Terraform" },
    { names: ["*.ssm.x"], made: "made by Terraform" },
  ],
  [
    "a module with comments of its own",
    ssm,
    { callerReference: "terraform-20260101", comment: "ssm" },
    { names: undefined, made: "made by Terraform" },
  ],
  ["somebody by hand, by the wildcard alone", ssm, { names: ["*.ssm.x"] }, { names: ["*.ssm.x"], made: "" }],
])("a hub of %s is taken over whole, with what it says of its maker", (_, endpoint, zone, { names, made }) => {
  const zones = [surveyedZone("ssm.x", endpoint, { ...zone, vpcs: present([hubVpc, spokeVpc]) })];
  const places = [placeOf(hubAccount, [hubVpc.vpc]), placeOf(spokeAccount, [spokeVpc.vpc])];
  const catalogue = present(offering([ssm, ["ssm.x"]]));
  const { services, spokes, adopt } = propose(
    surveyWith({ endpoints: [endpoint], zones, places, catalogue }),
    undefined,
  );
  expect(services).toMatchObject([{ name: "ssm", dnsNames: names }]);
  expect(spokes).toMatchObject([{ account: spokeAccount, services: undefined }]);
  expect(adopt).toHaveLength(2);
  expect(adopt.map(({ what }) => what).join()).toContain(made);
});

test("groups that differ are put together, so that nobody loses access; too many of them are told of", () => {
  const groups = (count: number): readonly ObservedEndpoint[] =>
    Array.from({ length: count }, (_, i) =>
      surveyedEndpoint(`s${i}`, { securityGroups: [`sg-${i}` as SecurityGroupId] }),
    );
  const proposed = (endpoints: readonly ObservedEndpoint[]): ReturnType<typeof propose> =>
    propose(surveyWith({ endpoints, zones: endpoints.map((one, i) => surveyedZone(`z${i}.x`, one)) }), undefined);
  expect(proposed(groups(3))).toMatchObject({ securityGroups: ["sg-0", "sg-1", "sg-2"] });
  expect(proposed(groups(3)).services[0]?.comments.join()).toContain("nobody loses access");
  expect(proposed(groups(6)).securityGroups).toHaveLength(1);
  expect(proposed(groups(6)).services[5]?.comments.join()).toContain("see first that these admit");
  expect(proposed(groups(1)).services[0]?.comments).toEqual([]);
});

test("private DNS that is on, and a hub that is not on a zone, are told with what the plan makes of them", () => {
  const on = { ...ssm, isPrivateDnsEnabled: true };
  const zone = surveyedZone("ssm.example", on, { vpcs: present([spokeVpc]) });
  const { services, notes } = propose(surveyWith({ endpoints: [on], zones: [zone] }), undefined);
  expect(services[0]?.comments.join()).toContain("has private DNS on");
  expect(notes.join()).toContain("the hub VPC is not on the zone ssm.example: the plan associates it");
});

test("a spoke that is on some zones of a service is to be on all of them, and is told of", () => {
  const zones = [
    surveyedZone("a.x", ssm, { vpcs: present([hubVpc, spokeVpc]) }),
    surveyedZone("b.x", ssm),
    surveyedZone("c.x", kms),
  ];
  const places = [placeOf(hubAccount, [hubVpc.vpc]), placeOf(spokeAccount, [spokeVpc.vpc])];
  const { spokes } = propose(surveyWith({ endpoints: [ssm, kms], zones, places }), undefined);
  expect(spokes).toMatchObject([{ services: ["ssm"], comments: [expect.stringContaining("is not on the zone b.x")] }]);
});

test("names of spokes are those of their VPCs, made fit for the file, and told apart", () => {
  const vpcs = ["Prod\n# x", "Prod # x", "…", undefined].map((name, i) => ({ id: `vpc-${i}aaa` as VpcId, name }));
  const zone = surveyedZone("a.x", ssm, {
    vpcs: present([hubVpc, ...vpcs.map(({ id }) => ({ vpc: id, region: hubVpc.region }))]),
  });
  const places = [placeOf(hubAccount, [hubVpc.vpc]), { ...placeOf(spokeAccount, []), vpcs: present(vpcs) }];
  const { spokes } = propose(surveyWith({ endpoints: [ssm], zones: [zone], places }), undefined);
  expect(spokes.map(({ name }) => name)).toEqual([
    "222222222222-vpc-2aaa",
    "222222222222-vpc-3aaa",
    "Prod-x",
    "Prod-x-2",
  ]);
});

test("what bears the marks of a topology goes by its name and is not adopted; under another name it changes hands", () => {
  const marked = { ...ssm, tags: new Map([["vpce-hub:topology", "old"]]) };
  const zone = surveyedZone("ssm.example", marked, { callerReference: "vpce-hub/1/old/ssm.example/0" });
  const survey = surveyWith({ endpoints: [marked], zones: [zone] });
  expect(propose(survey, undefined)).toMatchObject({ name: "old", adopt: [] });
  expect(propose(survey, "new")).toMatchObject({ name: "new", adopt: [{ kind: "topology", name: "old" }] });
  const adopted = surveyedZone("ssm.example", ssm, { comment: "owned by the vpce-hub topology old; change it there" });
  expect(propose(surveyWith({ endpoints: [marked], zones: [adopted] }), undefined)).toMatchObject({
    name: "old",
    adopt: [],
  });
});

test("endpoints that spokes have of their own are priced, and how to move them stands beside the spoke", () => {
  const own = {
    ...ssm,
    id: "vpce-own" as EndpointId,
    vpc: spokeVpc.vpc,
    subnets: ["subnet-9" as SubnetId],
    isPrivateDnsEnabled: true,
  };
  const zones = [surveyedZone("kms.x", kms, { vpcs: present([hubVpc, spokeVpc]) }), surveyedZone("ssm.x", ssm)];
  const places = [placeOf(hubAccount, [hubVpc.vpc], [ssm, kms]), placeOf(spokeAccount, [spokeVpc.vpc], [own])];
  const { spokes, money } = propose(surveyWith({ endpoints: [ssm, kms], zones, places }), undefined);
  expect(spokes).toMatchObject([
    { services: ["kms"], comments: [expect.stringContaining("ssm (vpce-own), 10.22 USD a month")] },
  ]);
  expect(money.rows).toMatchObject([
    { service: "ssm", account: spokeAccount, vpcs: 1, endpointZones: 1, isShared: true },
  ]);
  expect(money.saved).toBeCloseTo(10.22, 6);
  // Two endpoints in two zones each, and two names.
  expect(money.hubNow).toBeCloseTo(4 * 0.014 * 730 + 1, 6);
});

test("the same survey is the same proposal, in whatever order AWS lists things", () => {
  const zones = [surveyedZone("a.x", ssm, { vpcs: present([hubVpc, spokeVpc]) }), surveyedZone("b.x", kms)];
  const places = [placeOf(hubAccount, [hubVpc.vpc], [ssm, kms]), placeOf(spokeAccount, [spokeVpc.vpc])];
  const survey = surveyWith({ endpoints: [ssm, kms], zones, places });
  const turned = surveyWith({ endpoints: [kms, ssm], zones: zones.toReversed(), places: places.toReversed() });
  expect(propose(turned, undefined)).toEqual(propose(survey, undefined));
});
