import { rightsOf } from "@vpce-hub/core";
import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { trust } from "./support/granted.ts";
import { odd } from "./support/looked-up.ts";
import { hub } from "./support/topologies.ts";
import { declaredOf } from "./support/world.ts";

// What people grant by hand they take from the documents, so these name nothing that the product does not need.

/** All that roles may have: those of a topology with everything in it. */
const { roles } = rightsOf(
  await declaredOf({ ...odd, hub, adopt: ["vpce-0123456789abcdef0"], defaults: { localEndpoints: "retire" } }),
  trust,
  "with-probe",
);
const statements = roles.flatMap(({ policy }) => policy.Statement);
const actions = new Set(statements.flatMap(({ Action }) => Action));

const documents = ["README.md", "SECURITY.md", ...readdirSync("docs/guides").map((name) => `docs/guides/${name}`)];

test.each([...documents, "schemas/topology.schema.json"])("%s names no action that no role has", (file) => {
  const named =
    readFileSync(file, "utf8").match(
      /\b(?:cloudformation|cloudwatch|ec2|lambda|organizations|route53|vpce):[A-Z][A-Za-z]+\b/g,
    ) ?? [];

  // A key of conditions, and no action.
  expect(named.filter((name) => name !== "route53:VPCs" && !actions.has(name))).toEqual([]);
});

test("the statements that SECURITY.md advises to narrow are there", () => {
  const [, names = ""] = /narrow the statements ([^.]+) to ids/.exec(readFileSync("SECURITY.md", "utf8")) ?? [];

  expect(names.match(/\w+(?=`)/g)).toEqual(["Zones", "ZoneRecords"]);
  expect(statements.map(({ Sid }) => Sid)).toEqual(expect.arrayContaining(["Zones", "ZoneRecords"]));
});
