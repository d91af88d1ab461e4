import type { Toll } from "./buckets.ts";
import type { Operation } from "../call/operation.ts";
import type { Settings } from "../world/world.ts";

type Rate = readonly [capacity: number, refill: number];

/** Route 53 per account, in all Regions together (A5). */
const route53Rates: Readonly<Record<string, Rate>> = {
  AssociateVPCWithHostedZone: [20, 5],
  DisassociateVPCFromHostedZone: [10, 5],
  CreateHostedZone: [40, 2],
  DeleteHostedZone: [40, 5],
};
const anyRoute53Action: Rate = [50, 10];
const route53Account: Rate = [50, 10];
const changeThroughput: Rate = [1500, 100];
const legacyRoute53Account: Rate = [5, 5];

/** EC2 per account and Region (B4). */
const ec2Rates: Readonly<Record<string, Rate>> = {
  AuthorizeSecurityGroupIngress: [50, 5],
  AuthorizeSecurityGroupEgress: [50, 5],
  RevokeSecurityGroupIngress: [50, 5],
  RevokeSecurityGroupEgress: [50, 5],
  CreateTags: [100, 10],
  DeleteTags: [100, 10],
  CreateVpcEndpoint: [4, 0.3],
  ModifyVpcEndpoint: [4, 0.3],
  DeleteVpcEndpoints: [4, 0.3],
};
const endpointWrites: ReadonlySet<string> = new Set(["CreateVpcEndpoint", "ModifyVpcEndpoint", "DeleteVpcEndpoints"]);
/** Organizations per account, in its one Region (N1). */
const organizationsRates: Readonly<Record<string, Rate>> = {
  ListAccounts: [12, 8],
  ListTagsForResource: [15, 10],
};
const anyOrganizationsAction: Rate = [8, 5];
/** Per account and Region: CloudWatch as its service quotas say; of stacks AWS publishes no rate (inferred). */
const metricData: Rate = [50, 50];
const stackReads: Rate = [10, 5];
/** The Route 53 Resolver takes five requests a second of an account in a Region (K5). */
const resolver: Rate = [5, 5];
/** Of RAM and of Profiles AWS publishes no rate (M2; inferred): each action of an account and Region. */
const restJson: Rate = [5, 5];
const ec2Write: Rate = [50, 5];
const ec2Read: Rate = [100, 20];
const ec2ReadOfEverything: Rate = [50, 10];
const readsOfEverything: ReadonlySet<string> = new Set(["DescribeSecurityGroups", "DescribeNetworkInterfaces"]);

/** Returns what a request costs; STS is not throttled here. */
export function tollsOf(
  operation: Operation,
  { account, region, settings }: { readonly account: string; readonly region: string; readonly settings: Settings },
): readonly Toll[] {
  if (settings.throttling === "off" || operation.service === "sts") return [];
  if (operation.service === "ec2") {
    return [
      toll(`ec2 ${account} ${region} ${operation.action}`, ec2RateOf(operation)),
      ...organizationToll(operation, settings),
    ];
  }
  if (operation.service === "cloudwatch") return [toll(`cloudwatch ${account} ${region}`, metricData)];
  if (operation.service === "cloudformation") return [toll(`cloudformation ${account} ${region}`, stackReads)];
  if (operation.service === "route53resolver") return [toll(`route53resolver ${account} ${region}`, resolver)];
  if (operation.service === "lambda") return lambdaTolls(operation, `lambda ${account} ${region}`);
  if (operation.service === "ram" || operation.service === "route53profiles")
    return [toll(`${operation.service} ${account} ${region} ${operation.action}`, restJson)];
  if (operation.service === "organizations") {
    const rate = organizationsRates[operation.action] ?? anyOrganizationsAction;
    return [toll(`organizations ${account} ${operation.action}`, rate)];
  }
  if (settings.throttling === "legacy") return [toll(`route53 ${account}`, legacyRoute53Account)];
  return [
    toll(`route53 ${account}`, route53Account),
    toll(`route53 ${account} ${operation.action}`, route53Rates[operation.action] ?? anyRoute53Action),
    ...(operation.changeTokens === 0
      ? []
      : [toll(`route53 ${account} changes`, changeThroughput, operation.changeTokens)]),
  ];
}

/** Lambda counts what controls functions together, GetFunction by itself, and invocations not at all (memory). */
function lambdaTolls({ action }: Operation, bucket: string): readonly Toll[] {
  if (action === "Invoke") return [];
  return action === "GetFunction" ? [toll(`${bucket} GetFunction`, [100, 100])] : [toll(bucket, [15, 15])];
}

/** PrivateLink throttles the organization, so an account can be refused within its own limits. */
function organizationToll({ action }: Operation, { organizationRate: rate }: Settings): readonly Toll[] {
  return rate === undefined || !endpointWrites.has(action) ? [] : [toll("organization", [rate.capacity, rate.refill])];
}

function ec2RateOf({ action, isWrite, isUnbounded }: Operation): Rate {
  const rate = ec2Rates[action];
  if (rate !== undefined) return rate;
  if (isWrite) return ec2Write;
  return isUnbounded && readsOfEverything.has(action) ? ec2ReadOfEverything : ec2Read;
}

function toll(bucket: string, [capacity, refill]: Rate, tokens = 1): Toll {
  return { bucket, capacity, refill, tokens };
}
