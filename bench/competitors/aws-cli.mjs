// The job as a shell script of AWS CLI commands. It creates only: there is nothing that would plan.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { programOf } from "./program.mjs";

export const awsCli = { lacks, prepare };

/** Returns why this machine cannot run it; undefined when it can. */
function lacks() {
  const missing = ["aws", "bash"].find((name) => programOf(name) === undefined);
  return missing === undefined ? undefined : `${missing} is not on the PATH`;
}

/** Returns the one step. */
function prepare({ folder, region, url, credentials, hub, spokes, services, cidrs, role }) {
  const program = programOf("aws");
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_PAGER: "",
    // With its default of five the script breaks off at the quota of endpoints.
    AWS_MAX_ATTEMPTS: "20",
    AWS_PROGRAM: program,
    URL: url,
    REGION: region,
    ROLE: role,
    HUB_VPC: hub.vpc,
    SUBNETS: hub.subnets.join(" "),
    CIDRS: cidrs.join(" "),
    SERVICES: services.map(({ serviceName }) => serviceName).join(" "),
    NAMES: services.map(({ dnsName }) => dnsName).join(" "),
    ACCOUNTS: spokes.map(({ account }) => account).join(" "),
    VPCS: spokes.map(({ vpc }) => vpc).join(" "),
  };
  const script = join(import.meta.dirname, "aws-cli.sh");
  return {
    version: execFileSync(program, ["--version"], { encoding: "utf8" }).split(" ")[0].replace("/", " "),
    steps: [{ step: "apply", program: programOf("bash"), args: [script], options: { cwd: folder, env } }],
  };
}
