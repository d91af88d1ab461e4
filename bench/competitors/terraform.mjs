// The job in Terraform's words: one aliased provider for each spoke, which assumes the role in its account.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { programOf } from "./program.mjs";

export const terraform = { lacks, prepare };

/** Returns why this machine cannot run it; undefined when it can. */
function lacks() {
  if (programOf("terraform") === undefined) return "terraform is not on the PATH";
  return mirror() === undefined ? "no provider mirror holds hashicorp/aws" : undefined;
}

/** Prepares a folder, which is not measured, and returns the steps. */
function prepare(job) {
  const { folder } = job;
  writeFileSync(join(folder, "main.tf.json"), JSON.stringify(configurationOf(job), null, 2));
  const settings = join(folder, "cli.tfrc");
  writeFileSync(settings, `provider_installation {\n  filesystem_mirror { path = ${JSON.stringify(mirror())} }\n}\n`);
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    TF_CLI_CONFIG_FILE: settings,
    TF_IN_AUTOMATION: "1",
    CHECKPOINT_DISABLE: "1",
    AWS_EC2_METADATA_DISABLED: "true",
  };
  const program = programOf("terraform");
  const run = (...args) => execFileSync(program, args, { cwd: folder, env, encoding: "utf8", stdio: "pipe" });
  run("init", "-no-color");
  const { terraform_version: own, provider_selections: providers } = JSON.parse(run("version", "-json"));
  const step = (name, args) => ({ step: name, program, args: [...args, "-no-color"], options: { cwd: folder, env } });
  return {
    version: `terraform ${own}, hashicorp/aws ${Object.values(providers)[0]}`,
    steps: [step("apply", ["apply", "-auto-approve"]), step("no-op plan", ["plan", "-detailed-exitcode"])],
  };
}

/** A folder with providers below HOST/NAMESPACE/TYPE, where such folders usually are. */
function mirror() {
  const usual = [process.env.TF_PROVIDER_MIRROR, join(homedir(), ".terraform.d/plugins")].filter(Boolean);
  const inOpt = existsSync("/opt") ? readdirSync("/opt").map((name) => join("/opt", name)) : [];
  return [...usual, "/usr/share/terraform/plugins", "/usr/local/share/terraform/plugins", ...inOpt].find((folder) =>
    existsSync(join(folder, "registry.terraform.io/hashicorp/aws")),
  );
}

function configurationOf(job) {
  const { services, spokes } = job;
  return {
    terraform: { required_providers: { aws: { source: "hashicorp/aws" } } },
    provider: { aws: [providerOf(job), ...spokes.map((spoke, i) => spokeProviderOf(job, spoke, i))] },
    locals: { services: Object.fromEntries(services.map(({ serviceName, dnsName }) => [dnsName, serviceName])) },
    resource: {
      ...hubResources(job),
      aws_route53_vpc_association_authorization: Object.fromEntries(
        spokes.map(({ vpc }, i) => [
          `spoke_${i}`,
          { for_each: "${aws_route53_zone.hub}", zone_id: "${each.value.zone_id}", vpc_id: vpc },
        ]),
      ),
      aws_route53_zone_association: Object.fromEntries(
        spokes.map(({ vpc }, i) => [
          `spoke_${i}`,
          {
            provider: `aws.spoke_${i}`,
            for_each: `\${aws_route53_vpc_association_authorization.spoke_${i}}`,
            zone_id: "${each.value.zone_id}",
            vpc_id: vpc,
          },
        ]),
      ),
    },
  };
}

function providerOf({ region, credentials, url }) {
  return {
    region,
    access_key: credentials.accessKeyId,
    secret_key: credentials.secretAccessKey,
    endpoints: { ec2: url, route53: url, sts: url },
  };
}

function spokeProviderOf(job, { account }, i) {
  const role = { role_arn: `arn:aws:iam::${account}:role/${job.role}` };
  return { ...providerOf(job), alias: `spoke_${i}`, assume_role: [role] };
}

function hubResources({ hub, cidrs }) {
  const https = { from_port: 443, to_port: 443, protocol: "tcp", cidr_blocks: cidrs };
  const alias = {
    name: "${aws_vpc_endpoint.hub[each.key].dns_entry[0].dns_name}",
    zone_id: "${aws_vpc_endpoint.hub[each.key].dns_entry[0].hosted_zone_id}",
    evaluate_target_health: false,
  };
  return {
    aws_security_group: { hub: { name: "bench", vpc_id: hub.vpc } },
    aws_security_group_rule: {
      hub: { ...https, type: "ingress", security_group_id: "${aws_security_group.hub.id}" },
    },
    aws_vpc_endpoint: {
      hub: {
        for_each: "${local.services}",
        vpc_id: hub.vpc,
        service_name: "${each.value}",
        vpc_endpoint_type: "Interface",
        subnet_ids: hub.subnets,
        security_group_ids: ["${aws_security_group.hub.id}"],
        private_dns_enabled: false,
      },
    },
    aws_route53_zone: {
      hub: {
        for_each: "${local.services}",
        name: "${each.key}",
        vpc: [{ vpc_id: hub.vpc }],
        // The associations of the spokes are resources of their own.
        lifecycle: { ignore_changes: ["vpc"] },
      },
    },
    aws_route53_record: {
      hub: {
        for_each: "${local.services}",
        zone_id: "${aws_route53_zone.hub[each.key].zone_id}",
        name: "${each.key}",
        type: "A",
        alias: [alias],
      },
    },
  };
}
