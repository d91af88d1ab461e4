import type { Finding } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { draftOf, everything, hub } from "./support/topologies.ts";
import { createWorld } from "./support/world.ts";

const R = `${hub.region}.amazonaws.com`;
const spokes = everything.spokes.slice(0, 1);

async function findingsOf(
  services: Parameters<typeof draftOf>[0],
  made: Readonly<Record<string, readonly string[]>> = {},
): Promise<readonly Finding[]> {
  const world = await createWorld();
  for (const [short, privateDnsNames] of Object.entries(made)) {
    world.simulator.addService({
      region: hub.region,
      serviceName: `com.amazonaws.${hub.region}.${short}`,
      privateDnsNames,
    });
  }
  return (await world.plan(draftOf(services, spokes))).findings;
}

test.each([
  ["fsx", { fsx: [`fsx.${R}`] }, `*.fsx.${R}`],
  ["mq", { mq: [`mq.${R}`] }, `*.mq.${R}`],
  ["kafka", { kafka: [`kafka.${R}`] }, `*.kafka.${R}`],
  ["iot.api", { "iot.api": [`iot.${R}`] }, `*.iot.${R}`],
  ["mediaconvert", { mediaconvert: [`mediaconvert.${R}`] }, `*.mediaconvert.${R}`],
  ["acm-pca", { "acm-pca": [`acm-pca.${R}`] }, `ocsp.acm-pca.${R}`],
  ["storagegateway", { storagegateway: [`storagegateway.${R}`] }, `*.storagegateway.${R}`],
])("a zone of %s would hide what has its name below it", async (service, made, hidden) => {
  const [finding, ...others] = await findingsOf([service], made);
  expect(finding).toMatchObject({ code: "zone.shadows", severity: "stop" });
  expect(finding?.message).toContain(hidden);
  expect(others).toEqual([]);
  const accepted = { name: service, mayHide: [`*.${(made as Record<string, string[]>)[service]?.[0] ?? ""}`] };
  expect(await findingsOf([accepted], made)).toEqual([]);
});

test("each zone of appsync-api hides public APIs, and the hint accepts just those", async () => {
  const findings = await findingsOf(["appsync-api"]);
  expect(findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
    "zone.shadows stop",
    "zone.shadows stop",
  ]);
  const names = findings.map(({ hint }) => /mayHide: \["(.*)"\]/.exec(hint ?? "")?.[1] ?? "");
  expect(names).toEqual([`*.appsync-api.${R}`, `*.appsync-realtime-api.${R}`]);
  expect(await findingsOf([{ name: "appsync-api", mayHide: names }])).toEqual([]);
});

test("a name that the file gives hides the services below it that the file does not list", async () => {
  const given = { name: "ecr.api", dnsNames: [`ecr.${R}`, `api.ecr.${R}`] };
  const [finding] = (await findingsOf([given])).filter(({ code }) => code === "zone.shadows");
  expect(finding?.message).toContain(`dkr.ecr.${R}`);
  expect(finding?.message).not.toContain(`api.ecr.${R}`);
  expect(finding?.hint).toContain("add the service ecr.dkr");
  const both = await findingsOf([given, "ecr.dkr"]);
  expect(both.filter(({ code }) => code === "zone.shadows")).toEqual([]);
});

test("in China the databases of RDS have their names below its own", async () => {
  const region = "cn-north-1";
  const draft = draftOf([{ name: "rds", dnsNames: [`rds.${region}.amazonaws.com.cn`] }], spokes, {
    hub: { ...hub, region },
  });
  const world = await createWorld({}, draft);
  const { findings } = await world.plan(draft);
  expect(findings.find(({ code }) => code === "zone.shadows")?.message).toContain(`*.rds.${region}.amazonaws.com.cn`);
});

test.each([
  ["a top-level domain", "internal"],
  ["a public suffix", "co.uk"],
  ["the names of a partition", "amazonaws.com"],
  ["the names of a Region", R],
])(
  "a provider's name that would hide %s is not taken for a name, and what hangs on it is held back",
  async (_, name) => {
    const findings = await findingsOf(["theirs"], { theirs: [name] });
    expect(findings).toMatchObject([{ code: "read.unknown", severity: "block" }]);
    expect(findings[0]?.message).toContain(name);
  },
);

test.each(["co.uk", "amazonaws.com", "api.aws", R])("the name %s under dnsNames refuses the plan", async (name) => {
  const findings = await findingsOf([{ name: "ssm", dnsNames: [`*.${name}`] }]);
  expect(findings.filter(({ severity }) => severity === "stop")).toMatchObject([{ code: "zone.whole-domain" }]);
});

test("a name of AWS that the service is not known to answer to is warned of", async () => {
  const findings = await findingsOf([{ name: "sts", dnsNames: [`sts.${R}`, "sts.amazonaws.com"] }]);
  expect(findings).toMatchObject([{ code: "dns-name.not-offered", severity: "warn" }]);
  expect(findings[0]?.message).toContain("sts.amazonaws.com");
  expect(await findingsOf([{ name: "sts", dnsNames: [`sts.${R}`, "sts.example.internal"] }])).toEqual([]);
  expect(await findingsOf([{ name: "s3", dnsNames: [`*.s3.${R}`, `logs.s3-control.${R}`] }])).toEqual([]);
});

test("a name of one Availability Zone is warned of, whoever gives it", async () => {
  const zonal = `shop-${hub.region}a.example.internal`;
  const findings = await findingsOf(["theirs", { name: "ssm", dnsNames: [`ssm-${hub.region}c.example.internal`] }], {
    theirs: [zonal],
  });
  expect(findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
    "dns-name.zonal warn",
    "dns-name.zonal warn",
  ]);
});

test("mayHide of a name that nothing hides, or that is served, is warned of", async () => {
  const elsewhere = await findingsOf([{ name: "ssm", mayHide: ["other.example.internal"] }]);
  expect(elsewhere).toMatchObject([{ code: "service.hides-nothing", severity: "warn" }]);
  const served = await findingsOf([{ name: "transfer", mayHide: [`server.transfer.${R}`] }, "transfer.server"]);
  expect(served).toMatchObject([{ code: "service.hides-nothing", severity: "warn" }]);
});
