import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { rights } from "../packages/core/src/rights/rights.ts";
import * as scopes from "../packages/core/src/rights/scope.ts";

// What people grant by hand they take from the documents, so these name nothing that the product does not need.

const documents = [
  "README.md",
  "SECURITY.md",
  ...readdirSync("docs/guides").map((name) => `docs/guides/${name}`),
  "schemas/topology.schema.json",
];

test.each(documents)("%s names no action that no role has", (file) => {
  const named = readFileSync(file, "utf8").match(/\b(?:ec2|organizations|route53|vpce):[A-Z][A-Za-z]+\b/g) ?? [];

  // A key of conditions, and no action.
  expect(named.filter((name) => name !== "route53:VPCs" && !Object.hasOwn(rights, name))).toEqual([]);
});

test("the statements that SECURITY.md advises to narrow are there", () => {
  const [, names = ""] = /narrow the statements ([^.]+) to ids/.exec(readFileSync("SECURITY.md", "utf8")) ?? [];
  const sids = Object.values(scopes).map((scope) => ("sid" in scope ? scope.sid : ""));

  expect(names.match(/\w+(?=`)/g)).toEqual(["Zones", "ZoneRecords"]);
  expect(sids).toEqual(expect.arrayContaining(["Zones", "ZoneRecords"]));
});
