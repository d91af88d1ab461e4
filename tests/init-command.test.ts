import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type Ended, runCommand } from "./support/command.ts";
import {
  type ForeignHub,
  type ForeignVpc,
  type ServedForeignWorld,
  makeForeignHub,
  serveForeignWorld,
} from "./support/foreign-hub.ts";
import { hub } from "./support/topologies.ts";

const suffix = `${hub.region}.amazonaws.com`;
const spoke: ForeignVpc = { account: "222222222222", vpc: "vpc-0b1b2c3d4e5f60001" };
const policy =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"kms:*","Resource":"*"}]}';
const here = ["--account", hub.account, "--region", hub.region, "--vpc", hub.vpc];
const asked = [...here, "--role", "vpce-hub", "--accounts", spoke.account];

let world: ServedForeignWorld;
let made: ForeignHub;
let folder: string;

beforeAll(async () => {
  world = await serveForeignWorld([spoke], async (simulator) => {
    made = await makeForeignHub(simulator, [
      { service: "ssm", zones: [{ name: `ssm.${suffix}`, spokes: [spoke] }] },
      { service: "kms", policy, zones: [{ name: `kms.${suffix}`, spokes: [spoke] }] },
    ]);
  });
});

afterAll(async () => world[Symbol.asyncDispose]());

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vpce-hub-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const init = async (args: readonly string[]): Promise<Ended> =>
  runCommand("vpce", ["init", ...args], { env: world.env, cwd: folder });

test("accounts that the credentials at hand do not reach are told, and that a role does", async () => {
  const hint = "hint: name a role that each of these accounts has, with --role or --plan-role";
  const outside = await init([...here, "--accounts", spoke.account]);
  expect(outside.code).toBe(17);
  expect(outside.stderr).toContain("No VPC of what could be read has endpoints of its own.");
  expect(outside.stderr).toContain(hint);
  const inside = await init(asked);
  expect(inside.stderr).not.toContain(hint);
});

test("the topology goes to stdout, or to a file with its policies beside it, and who pays what to stderr", async () => {
  const printed = await init(asked);
  expect(printed).toMatchObject({ code: 0 });
  expect(printed.stderr).toContain("The topology shared-endpoints takes over the hub vpc-0a1b2c3d4e5f60001");
  expect(printed.stderr).toContain("policies/kms.json: policies are written with --out only");
  const written = await init([...asked, "--out", "topology.yaml"]);
  expect(written).toMatchObject({ code: 0, stdout: "" });
  expect(readFileSync(join(folder, "topology.yaml"), "utf8")).toBe(printed.stdout);
  expect(readdirSync(join(folder, "policies"))).toEqual(["kms.json"]);
  const checked = await runCommand("vpce-plan", ["topology.yaml", "--check"], { cwd: folder });
  expect(checked, checked.stderr).toMatchObject({ code: 0 });
});

test("a Region that is mistyped is told as such, before AWS is asked", async () => {
  const before = world.simulator.log.length;
  const { code, stderr } = await init([...asked, "--region", "ap-norteast-1"]);
  expect([code, stderr]).toEqual([
    1,
    'cli.usage: --region "ap-norteast-1" is no Region\nhint: did you mean ap-northeast-1?\n',
  ]);
  expect(world.simulator.log.length).toBe(before);
});

test("a file that is there stays, and so does a policy, unless it is to be overwritten", async () => {
  writeFileSync(join(folder, "topology.yaml"), "mine");
  const before = world.simulator.log.length;
  const refused = await init([...asked, "--out", "topology.yaml"]);
  expect(refused).toMatchObject({ code: 1, stdout: "" });
  expect(refused.stderr).toContain("cli.usage: topology.yaml is there already; nothing was written");
  expect(world.simulator.log.length).toBe(before);
  mkdirSync(join(folder, "policies"));
  writeFileSync(join(folder, "policies/kms.json"), "mine");
  expect(await init([...asked, "--out", "other.yaml"])).toMatchObject({ code: 1 });
  expect(existsSync(join(folder, "other.yaml"))).toBe(false);
  expect(await init([...asked, "--out", "topology.yaml", "--force"])).toMatchObject({ code: 0 });
  expect(JSON.parse(readFileSync(join(folder, "policies/kms.json"), "utf8"))).toEqual(JSON.parse(policy));
});

test.each<[string, readonly string[], string]>([
  ["no account", here.slice(2), "--account is missing"],
  ["an account that is none", [...asked, "--account", "1"], '--account "1" is not an account id'],
  ["a VPC that is none", [...asked, "--vpc", "vpc-x"], '--vpc "vpc-x" is not the id of a VPC'],
  ["a list with a hole", [...asked, "--accounts", "222222222222,"], '--accounts "" is not an account id'],
  ["accounts and the organization", [...asked, "--organization"], "cannot stand together"],
  ["the ARN of a role", [...here, "--role", "arn:aws:iam::111111111111:role/x"], "is not the name of a role"],
  ["an external id for nobody", [...here, "--external-id", "abc"], "--external-id is for roles"],
  ["a name that no topology has", [...asked, "--name", "My Hub"], '--name "My Hub" is not a name'],
  ["a file to read", [...asked, "topology.yaml"], "init reads AWS and no file"],
  ["an unknown format", [...asked, "--format", "markdown"], "unknown format markdown"],
  ["a folder that is not there", [...asked, "--out", "no/where.yaml"], "--out no/where.yaml"],
  ["a state that is not there", [...asked, "--terraform", "no.json"], "cannot read no.json"],
])("%s is told before AWS is asked", async (_, args, message) => {
  const before = world.simulator.log.length;
  const ended = await init(args);
  expect(ended).toMatchObject({ code: 1, stdout: "" });
  expect(ended.stderr).toContain(message);
  expect(ended.stderr).toContain("hint: ");
  expect(ended.stderr).not.toContain("    at ");
  expect(world.simulator.log.length).toBe(before);
});

test.each<[string, string, string]>([
  ["no JSON", "not json", "it is not JSON"],
  ["the state itself", '{"version":4,"lineage":"x","resources":[]}', "it is the state itself"],
  ["a plan", '{"format_version":"1.2","planned_values":{}}', "it is a plan"],
  ["an empty state", '{"format_version":"1.0"}', "the state is empty"],
  ["a list", "[]", "it has no values"],
  ["values without a module", '{"values":{}}', "it has no root_module"],
])("%s is no state that can be read, and ends in 10", async (_, text, message) => {
  writeFileSync(join(folder, "state.json"), text);
  const before = world.simulator.log.length;
  const ended = await init([...asked, "--terraform", "state.json"]);
  expect(ended).toMatchObject({ code: 10, stdout: "" });
  expect(ended.stderr).toContain('init.bad-state: "state.json" is not what terraform show -json prints');
  expect(ended.stderr).toContain(message);
  expect(world.simulator.log.length).toBe(before);
});

test("Terraform hands over by blocks where all instances go, and one by one where others stay", async () => {
  const managed = (address: string, type: string, values: object): object => ({
    mode: "managed",
    address,
    type,
    values,
  });
  const [ssm, kms] = [made.endpoints["ssm"], made.endpoints["kms"]];
  const [ssmZone, kmsZone] = [made.zones[`ssm.${suffix}`], made.zones[`kms.${suffix}`]];
  const state = {
    format_version: "1.0",
    terraform_version: "1.11.4",
    values: {
      root_module: {
        resources: [
          {
            mode: "data",
            address: "data.aws_route53_zone.ssm",
            type: "aws_route53_zone",
            values: { zone_id: ssmZone },
          },
          managed("aws_vpc.hub", "aws_vpc", { id: hub.vpc }),
        ],
        child_modules: [
          {
            address: 'module.hub["a]b"]',
            resources: [
              managed('module.hub["a]b"].aws_vpc_endpoint.this["ssm"]', "aws_vpc_endpoint", { id: ssm }),
              managed('module.hub["a]b"].aws_vpc_endpoint.this["kms"]', "aws_vpc_endpoint", { id: kms }),
              managed('module.hub["a]b"].aws_vpc_endpoint.this["s3"]', "aws_vpc_endpoint", {
                id: "vpce-0000000000000003a",
              }),
            ],
            child_modules: [
              {
                resources: [
                  managed('module.hub["a]b"].module.dns[0].aws_route53_zone.this["ssm"]', "aws_route53_zone", {
                    zone_id: ssmZone,
                  }),
                  managed('module.hub["a]b"].module.dns[0].aws_route53_record.this', "aws_route53_record", {
                    zone_id: ssmZone,
                  }),
                ],
              },
            ],
          },
        ],
      },
    },
  };
  writeFileSync(join(folder, "state.json"), JSON.stringify(state));
  const ended = await init([...asked, "--terraform", "state.json", "--out", "topology.yaml"]);
  expect(ended).toMatchObject({ code: 0 });
  const blocks = readFileSync(join(folder, "removed.tf"), "utf8");
  expect([...blocks.matchAll(/from = (.*)/g)].map(([, from]) => from)).toEqual([
    "module.hub.module.dns.aws_route53_record.this",
    "module.hub.module.dns.aws_route53_zone.this",
  ]);
  expect(blocks.match(/destroy = false/g)).toHaveLength(2);
  const [, steps = ""] = ended.stderr.split("Next:\n");
  expect(steps.split("\n").map((line) => line.trim())).toEqual([
    `# not in this state, and so of somebody else or of another one: ${kmsZone}`,
    "vpce-plan topology.yaml",
    "# put removed.tf into the root module, and take the blocks of those resources out of it",
    "# one by one, since others of their resource stay; take their keys out of for_each or count in the same commit",
    `terraform state rm 'module.hub["a]b"].aws_vpc_endpoint.this["ssm"]'`,
    `terraform state rm 'module.hub["a]b"].aws_vpc_endpoint.this["kms"]'`,
    "terraform plan     # must say: 0 to add, 0 to change, 0 to destroy",
    "terraform apply",
    "vpce-apply topology.yaml",
    "terraform plan     # no changes",
    "vpce-plan topology.yaml     # nothing left",
    "",
  ]);
});

test("what the guide says to run writes the file, and its blocks are those that are printed", async () => {
  const guide = readFileSync("docs/guides/taking-over.md", "utf8");
  for (const account of [hub.account, spoke.account, "333333333333"])
    for (const name of ["vpce-hub", "vpce-hub-plan"]) world.simulator.addRole({ account, name });
  const commands = [...guide.replaceAll("\\\n", " ").matchAll(/^vpce init (.*)$/gm)].map(([, args = ""]) =>
    args.trim(),
  );
  expect(commands).toHaveLength(2);
  const resources = Object.values(made.zones).map((id, i) => ({
    mode: "managed",
    address: `module.hub.aws_route53_zone.${["this", "other"][i]}`,
    type: "aws_route53_zone",
    values: { zone_id: id },
  }));
  writeFileSync(join(folder, "state.json"), JSON.stringify({ values: { root_module: { resources } } }));
  for (const args of commands) expect(await init(args.split(/ +/))).toMatchObject({ code: 0 });
  const [, block = ""] = /```hcl\n([^]*?)```/.exec(guide) ?? [];
  expect(block).toContain("removed {");
  expect(readFileSync(join(folder, "removed.tf"), "utf8")).toContain(block);
});

test("as JSON it has the files, the money and the hand-over, in the form of its schema", async () => {
  writeFileSync(join(folder, "state.json"), '{"format_version":"1.0","values":{"root_module":{}}}');
  const ended = await init([...asked, "--format", "json", "--terraform", "state.json"]);
  expect(ended).toMatchObject({ code: 0, stderr: "" });
  const document = JSON.parse(ended.stdout);
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync("schemas/init.schema.json", "utf8")));
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  expect(document).toMatchObject({ basis: "hub", policies: [{ path: "policies/kms.json" }], unread: [] });
  expect(document.adopt).toHaveLength(4);
  expect(document.money).toMatchObject({ hub_now: 41.88, now: 41.88, saved: 0 });
});

test("what could not be read ends in 17 with the file written; a hub that may not be entered ends in 11 without", async () => {
  const partly = await init([
    ...here,
    "--role",
    "vpce-hub",
    "--accounts",
    "222222222222,777777777777",
    "--out",
    "t.yaml",
  ]);
  expect(partly).toMatchObject({ code: 17 });
  expect(partly.stderr).toContain("sts:AssumeRole in account 777777777777");
  expect(readFileSync(join(folder, "t.yaml"), "utf8")).toContain("# Could not be read, and may be missing here:");
  const denied = await init([...here, "--role", "nobody", "--out", "u.yaml"]);
  expect(denied).toMatchObject({ code: 11 });
  expect(existsSync(join(folder, "u.yaml"))).toBe(false);
});

test("a VPC that the account does not own is told by its name", async () => {
  const ended = await init([...asked, "--vpc", "vpc-0f0f0f0f0f0f0f0f0"]);
  expect(ended).toMatchObject({ code: 1, stdout: "" });
  expect(ended.stderr).toContain("aws.not-found: account 111111111111 owns no VPC vpc-0f0f0f0f0f0f0f0f0");
});

test("all accounts of the organization are looked at, as the credentials at hand list them", async () => {
  world.simulator.addOrganization({ management: hub.account, accounts: [{ id: hub.account }, { id: spoke.account }] });
  const ended = await init([...here, "--role", "vpce-hub", "--organization"]);
  expect(ended, ended.stderr).toMatchObject({ code: 0 });
  expect(ended.stdout).toContain(`account: "${spoke.account}"`);
  const elsewhere = await init([...here, "--role", "vpce-hub", "--organization-account", spoke.account]);
  expect(elsewhere).toMatchObject({ code: 17 });
  expect(elsewhere.stderr).toContain("organizations:ListAccounts in account 222222222222");
});
