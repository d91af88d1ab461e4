import { parseZoneId, vpcRefText } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { observe } from "../index.ts";
import { apply, planFor } from "../testing/apply.ts";
import { first, hubAccount, hubVpc, madeUpServices, region, scene, unknownIds } from "../testing/scene.ts";

test("an empty hub is seen with its VPC, subnets, services and spokes, and nothing of ours", async () => {
  const { topology, aws } = scene({ services: ["ssm", "ecr.dkr", "s3"] });
  const { environment, state } = await observe(topology, aws);
  expect(environment.hubVpc).toEqual({
    kind: "present",
    value: {
      id: hubVpc,
      region,
      cidrs: ["10.0.0.0/16"],
      hasDnsSupport: true,
      hasDnsHostnames: true,
      dhcpOptions: expect.anything(),
    },
  });
  const services = environment.catalogue.kind === "present" ? [...environment.catalogue.value.values()] : [];
  expect(services.map(({ privateDnsNames }) => privateDnsNames)).toEqual([
    [`*.dkr.ecr.${region}.amazonaws.com`],
    [
      `*.s3-accesspoint.${region}.amazonaws.com`,
      `*.s3-control.${region}.amazonaws.com`,
      `*.s3.${region}.amazonaws.com`,
    ],
    [`ssm.${region}.amazonaws.com`],
  ]);
  expect(environment.subnets.kind === "present" && environment.subnets.value.size).toBe(2);
  expect([...environment.spokeVpcs.values()].map(({ kind }) => kind)).toEqual(["present", "present"]);
  expect([...environment.visibleZones.values()]).toEqual(
    Array.from({ length: 3 }, () => ({ kind: "present", value: [] })),
  );
  expect(state).toEqual({
    securityGroups: { kind: "present", value: [] },
    endpoints: { kind: "present", value: [] },
    zones: { kind: "present", value: [] },
    forgottenProfile: { kind: "absent" },
  });
});

test("a spoke whose role is refused is unknown, with the reason, and all others are read", async () => {
  const { topology, aws, simulator, calls } = scene({ spokes: [{}, {}, {}] });
  const refused = first(topology.spokes);
  simulator.addRole({ account: refused.account, name: "vpce-hub", trusts: ["999999999999"] });
  const { environment } = await observe(topology, aws);
  expect([...environment.spokeVpcs].map(([name, { kind }]) => [name, kind])).toEqual([
    ["user-1", "unknown"],
    ["user-2", "present"],
    ["user-3", "present"],
  ]);
  expect(environment.spokeVpcs.get("user-1")).toMatchObject({
    reason: { code: "aws.access-denied", account: refused.account, action: "sts:AssumeRole" },
  });
  expect(environment.visibleZones.get(vpcRefText(refused))).toMatchObject({ kind: "unknown" });
  expect(calls.filter(({ action, outcome }) => action === "AssumeRole" && outcome !== "ok")).toHaveLength(1);
});

test("an action that a role lacks makes unknown what it would have read, and nothing else", async () => {
  const { topology, aws, simulator } = scene();
  const spoke = first(topology.spokes);
  simulator.addRole({ account: spoke.account, name: "vpce-hub", denies: ["route53:ListHostedZonesByVPC"] });
  const { environment } = await observe(topology, aws);
  expect(environment.spokeVpcs.get("user-1")?.kind).toBe("present");
  const visible = environment.visibleZones.get(vpcRefText(spoke));
  expect(visible).toMatchObject({
    kind: "unknown",
    reason: { code: "aws.access-denied", action: "route53:ListHostedZonesByVPC", account: spoke.account },
  });
  expect(visible?.kind === "unknown" && visible.reason.hint).toContain(
    "take the deny of route53:ListHostedZonesByVPC out of the policies of arn:aws:iam::222222000000:role/vpce-hub",
  );
});

test("one part of a zone that cannot be read is unknown by itself", async () => {
  const { topology, aws, simulator, open } = scene();
  await apply(topology, aws);
  simulator.faults.add({
    action: "ListResourceRecordSets",
    nth: 1,
    when: "before",
    effect: { kind: "error", code: "AccessDenied", status: 403 },
  });
  const { state } = await observe(topology, open());
  const zones = state.zones.kind === "present" ? state.zones.value : [];
  expect(
    zones
      .map(({ records, vpcs, tags, authorizations }) =>
        [records, vpcs, tags, authorizations].map(({ kind }) => kind).join(" "),
      )
      .sort(),
  ).toEqual(["present present present present", "unknown present present present"]);
});

test("a VPC and a subnet that do not exist are absent, not unknown", async () => {
  const { topology, aws } = scene();
  const missing = unknownIds();
  const spokes = topology.spokes.map((spoke, i) => (i === 0 ? { ...spoke, vpc: missing.vpc } : spoke));
  const hub = { ...topology.hub, subnets: [...topology.hub.subnets, missing.subnet] };
  const { environment } = await observe({ ...topology, hub, spokes }, aws);
  expect(environment.spokeVpcs.get("user-1")).toEqual({ kind: "absent" });
  expect(environment.visibleZones.get(vpcRefText(first(spokes)))).toEqual({ kind: "absent" });
  expect(environment.subnets.kind === "present" && [...environment.subnets.value.keys()].sort()).toEqual(
    [...topology.hub.subnets].sort(),
  );
  expect(environment.spokeVpcs.get("user-2")?.kind).toBe("present");
});

test("without credentials of the hub there is nothing to observe", async () => {
  const { topology, open } = scene();
  const aws = open({ credentials: { accessKeyId: "AKIAUNKNOWN", secretAccessKey: "no" } });
  await expect(observe(topology, aws)).rejects.toMatchObject({ code: "aws.credentials" });
});

test("a hub role that is refused stops the observation and says what to do", async () => {
  const { topology, aws } = scene();
  const arn = `arn:aws:iam::${hubAccount}:role/missing`;
  const hub = { ...topology.hub, access: { kind: "role", arn, externalId: undefined } as const };
  await expect(observe({ ...topology, hub }, aws)).rejects.toMatchObject({
    code: "aws.access-denied",
    call: { account: hubAccount, action: "sts:AssumeRole" },
    message: expect.stringContaining(arn),
  });
});

test.each([1, 2, 3])("everything is read to the end with pages of %i", async (pageSize) => {
  const options = {
    services: ["ssm", "ec2messages", "ssmmessages", "ecr.dkr", "kms"],
    spokes: [{}, {}, { account: hubAccount }],
    throttling: "off",
  } as const;
  const small = scene({ ...options, pageSize });
  await apply(small.topology, small.aws);
  expect((await planFor(small.topology, small.open())).operations).toEqual([]);
  const whole = scene(options);
  await apply(whole.topology, whole.aws);
  expect(await observe(small.topology, small.open())).toEqual(await observe(whole.topology, whole.open()));
});

test("a listing that others change meanwhile begins anew", async () => {
  const { topology, aws, simulator, open } = scene();
  await apply(topology, aws);
  simulator.faults.add({
    action: "ListVPCAssociationAuthorizations",
    nth: 1,
    when: "before",
    effect: { kind: "error", code: "InvalidPaginationToken" },
  });
  const { state } = await observe(topology, open());
  expect(
    state.zones.kind === "present" &&
      state.zones.value.every(({ authorizations }) => authorizations.kind === "present"),
  ).toBe(true);
});

test("a service that the Region lacks brings the names of all that it has", async () => {
  const { topology, aws } = scene({ services: ["ssm", "smm"] });
  const { environment } = await observe(topology, aws);
  expect(environment.catalogue.kind === "present" && [...environment.catalogue.value.keys()]).toEqual([
    `com.amazonaws.${region}.ssm`,
  ]);
  expect(environment.knownServiceNames).toContain(`com.amazonaws.${region}.ssmmessages`);
  expect(environment.knownServiceNames).toEqual([...new Set(environment.knownServiceNames)].sort());
});

test.each([
  ["InvalidParameterValue", 400],
  ["InternalError", 500],
])("a server that answers the filter of service names with %s is read whole", async (code, status) => {
  const { topology, aws, simulator } = scene();
  simulator.faults.add({
    action: "DescribeVpcEndpointServices",
    nth: 1,
    when: "before",
    effect: { kind: "error", code, status },
  });
  const { environment } = await observe(topology, aws);
  expect(environment.catalogue.kind === "present" && environment.catalogue.value.size).toBe(2);
});

test("a spoke of the hub's account is asked for its zones only while something would change there", async () => {
  const { topology, aws, open } = scene({ spokes: [{ account: hubAccount }] });
  const spoke = first(topology.spokes);
  const before = await observe(topology, aws);
  expect([...before.environment.visibleZones.keys()]).toContain(vpcRefText(spoke));
  await apply(topology, aws);
  const after = await observe(topology, open());
  expect([...after.environment.visibleZones.keys()]).toEqual([vpcRefText(topology.hub)]);
});

test("a zone that vanishes while it is read is not there", async () => {
  const { topology, aws, simulator, open } = scene();
  await apply(topology, aws);
  const gone = first(simulator.snapshot().zones).id;
  simulator.faults.onCall(({ action }) => {
    if (action !== "GetHostedZone") return;
    simulator.faults.add({
      action,
      nth: 1,
      when: "before",
      effect: { kind: "error", code: "NoSuchHostedZone", status: 404 },
    });
  });
  const { state } = await observe(topology, open());
  expect(state.zones.kind === "present" && state.zones.value.map(({ id }) => id)).not.toContain(parseZoneId(gone));
});

test("throttles and resets while reading are borne", async () => {
  const { topology, aws, simulator } = scene({ services: madeUpServices(3) });
  simulator.faults.add({
    action: "ListHostedZones",
    nth: 1,
    times: 3,
    when: "before",
    effect: { kind: "error", code: "Throttling", message: "Rate exceeded" },
  });
  simulator.faults.add({ action: "DescribeSubnets", nth: 1, times: 2, when: "before", effect: { kind: "reset" } });
  simulator.faults.add({
    action: "DescribeVpcs",
    nth: 1,
    times: 2,
    when: "after",
    effect: { kind: "error", code: "InternalError", status: 500 },
  });
  const { state, environment } = await observe(topology, aws);
  expect([state.zones.kind, environment.subnets.kind, environment.hubVpc.kind]).toEqual([
    "present",
    "present",
    "present",
  ]);
});
