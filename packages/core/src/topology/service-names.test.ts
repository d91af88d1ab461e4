import { expect, test } from "vitest";
import type { CatalogueService } from "./environment.ts";
import { catalogueServicesOf, regionOfServiceName, shortestNameOf } from "./service-names.ts";

const meantBy = (name: string, ...offered: readonly string[]): readonly string[] =>
  catalogueServicesOf(
    { ...anyService, name, serviceNames: [`com.amazonaws.eu-west-1.${name}`, name] },
    catalogueOf(offered),
  ).map(({ serviceName }) => serviceName);

test.each([
  ["ssm", "com.amazonaws.eu-west-1.ssm"],
  ["ssm", "eu.amazonaws.eusc-de-east-1.ssm"],
  ["ssm", "gov.ic.c2s.us-iso-east-1.ssm"],
  ["ssm", "gov.sgov.sc2s.us-isob-east-1.ssm"],
  ["ssm", "gov.ic.hci.csp.us-isof-south-1.ssm"],
  ["neworbit", "uk.adc-e.cloud.eu-isoe-west-1.neworbit"],
  ["ssm", "cn.com.amazonaws.cn-north-1.ssm"],
  ["ecr.api", "some.prefix.of.next-year-1.ecr.api"],
  ["resolver", "aws.api.global.resolver"],
  ["iam", "com.amazonaws.iam"],
  ["s3-global.accesspoint", "com.amazonaws.s3-global.accesspoint"],
  ["resource-explorer-2", "com.amazonaws.eu-west-1.resource-explorer-2"],
  ["com.amazonaws.eu-west-1.ssm", "com.amazonaws.eu-west-1.ssm"],
  ["a.full.name.like.no.other", "a.full.name.like.no.other"],
])("%s means %s", (name, full) => {
  expect(meantBy(name, full, "com.amazonaws.eu-west-1.kms")).toEqual([full]);
});

test.each([
  ["iot", "com.amazonaws.eu-west-1.deviceadvisor.iot"],
  ["api", "com.amazonaws.eu-west-1.ecr.api"],
  ["messages", "com.amazonaws.eu-west-1.ssmmessages"],
  ["ssm", "com.amazonaws.eu-west-1.ssm.more"],
])("%s does not mean %s: a short name is all that comes after the Region", (name, full) => {
  expect(meantBy(name, full)).toEqual([]);
});

test("two services with one short name are both meant", () => {
  const both = ["aws.api.eu-west-1.freetier", "com.amazonaws.eu-west-1.freetier"];
  expect(meantBy("freetier", ...both)).toEqual(both);
  expect(meantBy("aws.api.eu-west-1.freetier", ...both)).toEqual([both[0]]);
  expect(both.map((full) => shortestNameOf(full, both))).toEqual(both);
});

test("a name given as serviceName is that one and no other", () => {
  const service = { ...anyService, name: "ssm", serviceNames: ["com.amazonaws.eu-west-1.kms"] };
  const catalogue = catalogueOf(["com.amazonaws.eu-west-1.ssm"]);
  expect(catalogueServicesOf(service, catalogue)).toEqual([]);
});

test("the service that looks like a Region is none", () => {
  expect(regionOfServiceName("com.amazonaws.eu-west-1.resource-explorer-2")).toBe("eu-west-1");
  expect(regionOfServiceName("com.amazonaws.resource-explorer-2")).toBeUndefined();
});

const anyService = {
  policy: undefined,
  hasDefaultPolicy: false,
  serviceRegion: undefined,
  records: "alias",
  subnets: [],
  ports: [443],
  dnsNames: { kind: "catalogue" },
  tags: {},
  mayHide: [],
  isProtected: false,
} as const;

function catalogueOf(names: readonly string[]): ReadonlyMap<string, CatalogueService> {
  return new Map(
    names.map((serviceName) => [
      serviceName,
      {
        serviceName,
        region: undefined,
        privateDnsNames: [],
        availabilityZones: [],
        isPolicySupported: true,
        isAcceptanceRequired: false,
        hasGateway: false,
      },
    ]),
  );
}
