import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runCommand } from "./support/command.ts";
import { type ServedForeignWorld, serveForeignWorld } from "./support/foreign-hub.ts";
import { hub } from "./support/topologies.ts";

// Terraform itself builds a hub on the simulated AWS, and lets go of it by the blocks that `vpce init` writes. It takes
// minutes, so it is asked for: VPCE_TERRAFORM=1, with terraform on the PATH and its provider in a folder.

const mirror = mirrorOf("registry.terraform.io/hashicorp/aws");
const names = { ssm: `ssm.${hub.region}.amazonaws.com`, kms: `kms.${hub.region}.amazonaws.com` };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vpce-hub-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.skipIf(mirror === undefined)(
  "Terraform lets go of its hub by the blocks that are printed, deletes nothing, and plans no change then",
  async () => {
    await using world = await serveForeignWorld([], async () => undefined);
    write(configurationOf(world));
    await terraform("init");
    await terraform("apply", "-auto-approve");
    const built = world.simulator.snapshot();
    expect([built.zones.length, built.endpoints.length]).toEqual([2, 2]);
    writeFileSync(join(folder, "state.json"), (await terraform("show", "-json")).replace(/^[^{]*/, ""));

    const where = ["--account", hub.account, "--region", hub.region, "--vpc", hub.vpc, "--role", "vpce-hub"];
    const args = ["init", ...where, "--terraform", "state.json", "--out", "topology.yaml"];
    const ended = await runCommand("vpce", args, { env: world.env, cwd: folder });
    expect(ended, ended.stderr).toMatchObject({ code: 0 });
    const topology = readFileSync(join(folder, "topology.yaml"), "utf8");
    for (const { id } of [...built.zones, ...built.endpoints]) expect(topology).toContain(`  - ${id} #`);

    const { resource, ...rest } = configurationOf(world);
    write({ ...rest, resource: { aws_security_group: resource["aws_security_group"] } });
    expect(await terraform("apply", "-auto-approve")).toContain("0 added, 0 changed, 0 destroyed");
    rmSync(join(folder, "removed.tf"));
    expect(await terraform("plan")).toContain("No changes");
    expect(world.simulator.snapshot()).toEqual({ ...built, at: expect.any(Number) });
  },
);

function write(configuration: object): void {
  writeFileSync(join(folder, "main.tf.json"), JSON.stringify(configuration));
}

/** Runs it, and returns all that it says; it must end well. */
async function terraform(...args: readonly string[]): Promise<string> {
  const settings = join(folder, "cli.tfrc");
  writeFileSync(settings, `provider_installation {\n  filesystem_mirror { path = ${JSON.stringify(mirror)} }\n}\n`);
  const env = {
    PATH: process.env["PATH"] ?? "",
    HOME: folder,
    TF_CLI_CONFIG_FILE: settings,
    TF_IN_AUTOMATION: "1",
    CHECKPOINT_DISABLE: "1",
    AWS_EC2_METADATA_DISABLED: "true",
  };
  // The world answers from this process, which must not stand still meanwhile.
  const child = spawn("terraform", [...args, "-no-color"], { cwd: folder, env });
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const code = await new Promise<number | null>((done) => child.on("close", done));
  expect(code, text).toBe(0);
  return text;
}

/** A folder with providers, where such folders usually are; undefined where there is none, or no Terraform. */
function mirrorOf(provider: string): string | undefined {
  if (process.env["VPCE_TERRAFORM"] !== "1") return undefined;
  const isInstalled = (process.env["PATH"] ?? "").split(":").some((path) => existsSync(join(path, "terraform")));
  const inOpt = existsSync("/opt") ? readdirSync("/opt").map((name) => join("/opt", name)) : [];
  const usual = [process.env["TF_PROVIDER_MIRROR"] ?? "", join(homedir(), ".terraform.d/plugins"), ...inOpt];
  return isInstalled ? usual.find((one) => existsSync(join(one, provider))) : undefined;
}

type Part = Readonly<Record<string, unknown>>;

interface Configuration {
  readonly terraform: Part;
  readonly provider: Part;
  readonly resource: Part;
}

function configurationOf({ env }: ServedForeignWorld): Configuration {
  const url = env["AWS_ENDPOINT_URL"];
  return {
    terraform: { required_providers: { aws: { source: "hashicorp/aws" } } },
    provider: {
      aws: [
        {
          region: hub.region,
          access_key: env["AWS_ACCESS_KEY_ID"],
          secret_key: env["AWS_SECRET_ACCESS_KEY"],
          endpoints: { ec2: url, route53: url, sts: url },
        },
      ],
    },
    resource: {
      aws_security_group: { hub: { name: "hub", vpc_id: hub.vpc } },
      aws_vpc_endpoint: {
        hub: {
          for_each: Object.fromEntries(Object.entries(names).map(([service, name]) => [name, service])),
          vpc_id: hub.vpc,
          service_name: `com.amazonaws.${hub.region}.\${each.value}`,
          vpc_endpoint_type: "Interface",
          subnet_ids: hub.subnets,
          security_group_ids: ["${aws_security_group.hub.id}"],
          private_dns_enabled: false,
        },
      },
      aws_route53_zone: {
        hub: { for_each: "${aws_vpc_endpoint.hub}", name: "${each.key}", vpc: [{ vpc_id: hub.vpc }] },
      },
      aws_route53_record: {
        hub: {
          for_each: "${aws_route53_zone.hub}",
          zone_id: "${each.value.zone_id}",
          name: "${each.key}",
          type: "A",
          alias: [
            {
              name: "${aws_vpc_endpoint.hub[each.key].dns_entry[0].dns_name}",
              zone_id: "${aws_vpc_endpoint.hub[each.key].dns_entry[0].hosted_zone_id}",
              evaluate_target_health: true,
            },
          ],
        },
      },
    },
  };
}
