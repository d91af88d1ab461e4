/** The services that are called. */
export type AwsService =
  | "cloudformation"
  | "cloudwatch"
  | "ec2"
  | "lambda"
  | "organizations"
  | "ram"
  | "route53"
  | "route53profiles"
  | "route53resolver"
  | "sts";

/** A call as far as the quotas see it. */
export interface QuotaCall {
  readonly service: AwsService;
  /** Such as `CreateHostedZone`. */
  readonly action: string;
  /** Record sets written, where the action is ChangeResourceRecordSets. */
  readonly recordChanges?: { readonly creates: number; readonly deletes: number; readonly upserts: number };
}

/** A token bucket of AWS: one for each account, and for each Region where `per` says so. */
export interface Bucket {
  readonly name: string;
  readonly per: "account" | "account-region";
  /** Tokens that a full bucket holds: the burst. */
  readonly capacity: number;
  readonly refillPerSecond: number;
}

/** What one call takes from one bucket. */
export interface Charge {
  readonly bucket: Bucket;
  readonly tokens: number;
}

/**
 * Returns what a call takes from which buckets; all of them must have enough. Route 53: AWS-FACTS A5; EC2:
 * AWS-FACTS B4; Lambda: below; Organizations: AWS-FACTS-2 N1; Resolver: AWS-FACTS-2 K5; CloudFormation, CloudWatch, RAM and Route 53
 * Profiles: below. STS publishes no bucket that this product can reach.
 */
export function chargesOf(call: QuotaCall): readonly Charge[] {
  switch (call.service) {
    case "route53":
      return route53Charges(call);
    case "ec2":
      return [{ bucket: ec2Bucket(call.action), tokens: 1 }];
    case "route53resolver":
      return [{ bucket: resolverBucket, tokens: 1 }];
    case "lambda":
      return lambdaCharges(call.action);
    case "organizations":
      return [{ bucket: organizationsBucket(call.action), tokens: 1 }];
    case "ram":
    case "route53profiles":
      return [{ bucket: unpublishedRate(call), tokens: 1 }];
    case "cloudformation":
      return [{ bucket: describingStacks, tokens: 1 }];
    case "cloudwatch":
      return [{ bucket: metricData, tokens: 1 }];
    case "sts":
      return [];
  }
}

const route53Account = route53Bucket("account", 50, 10);
const route53Changes = route53Bucket("changes", 1500, 100);

const route53Actions: ReadonlyMap<string, Bucket> = new Map(
  [
    route53Bucket("AssociateVPCWithHostedZone", 20, 5),
    route53Bucket("DisassociateVPCFromHostedZone", 10, 5),
    route53Bucket("CreateHostedZone", 40, 2),
    route53Bucket("DeleteHostedZone", 40, 5),
  ].map((bucket) => [bucket.name.slice("route53/".length), bucket]),
);

const route53Changing = new Set([
  "AssociateVPCWithHostedZone",
  "CreateHostedZone",
  "DeleteHostedZone",
  "DisassociateVPCFromHostedZone",
]);

function route53Charges(call: QuotaCall): readonly Charge[] {
  const action = route53Actions.get(call.action) ?? route53Bucket(call.action, 50, 10);
  const changes = changeTokens(call);
  const charges = [route53Account, action].map((bucket) => ({ bucket, tokens: 1 }));
  return changes === 0 ? charges : [...charges, { bucket: route53Changes, tokens: changes }];
}

function changeTokens({ action, recordChanges }: QuotaCall): number {
  if (recordChanges !== undefined) return recordChanges.creates + recordChanges.deletes + 2 * recordChanges.upserts;
  return route53Changing.has(action) ? 2 : 0;
}

function route53Bucket(name: string, capacity: number, refillPerSecond: number): Bucket {
  return { name: `route53/${name}`, per: "account", capacity, refillPerSecond };
}

const ec2Reads = ec2SharedBucket("reads", 100, 20);
const ec2Writes = ec2SharedBucket("writes", 50, 5);

const ec2Actions: ReadonlyMap<string, Bucket> = new Map(
  [
    ec2SharedBucket("AuthorizeSecurityGroupIngress", 50, 5),
    ec2SharedBucket("RevokeSecurityGroupIngress", 50, 5),
    ec2SharedBucket("CreateTags", 100, 10),
    ec2SharedBucket("DeleteTags", 100, 10),
    ec2SharedBucket("CreateVpcEndpoint", 4, 0.3),
    ec2SharedBucket("ModifyVpcEndpoint", 4, 0.3),
    ec2SharedBucket("DeleteVpcEndpoints", 4, 0.3),
  ].map((bucket) => [bucket.name.slice("ec2/".length), bucket]),
);

/** How the actions of EC2 begin that change nothing. */
const reading = ["Describe", "Get", "Search"];

function ec2Bucket(action: string): Bucket {
  return ec2Actions.get(action) ?? (reading.some((start) => action.startsWith(start)) ? ec2Reads : ec2Writes);
}

function ec2SharedBucket(name: string, capacity: number, refillPerSecond: number): Bucket {
  return { name: `ec2/${name}`, per: "account-region", capacity, refillPerSecond };
}

const organizationsActions: ReadonlyMap<string, Bucket> = new Map(
  [organizationsRate("ListAccounts", 12, 8), organizationsRate("ListTagsForResource", 15, 10)].map((bucket) => [
    bucket.name.slice("organizations/".length),
    bucket,
  ]),
);

/** Five requests a second for all its actions together. */
const resolverBucket: Bucket = {
  name: "route53resolver/all",
  per: "account-region",
  capacity: 5,
  refillPerSecond: 5,
};

/**
 * Lambda's own quotas: 15 requests a second for all actions of its control plane together, GetFunction 100 a second by
 * itself; invocations are bounded by how many run at once, which the account decides (its page of quotas [memory]).
 */
function lambdaCharges(action: string): readonly Charge[] {
  if (action === "InvokeFunction") return [];
  return [{ bucket: action === "GetFunction" ? lambdaGets : lambdaControl, tokens: 1 }];
}

const lambdaControl: Bucket = { name: "lambda/control", per: "account-region", capacity: 15, refillPerSecond: 15 };
const lambdaGets: Bucket = { name: "lambda/GetFunction", per: "account-region", capacity: 100, refillPerSecond: 100 };

/** Of an action that is not listed, the rate is that of most that list. */
function organizationsBucket(action: string): Bucket {
  return organizationsActions.get(action) ?? organizationsRate(action, 8, 5);
}

function organizationsRate(action: string, capacity: number, refillPerSecond: number): Bucket {
  return { name: `organizations/${action}`, per: "account", capacity, refillPerSecond };
}

/**
 * RAM and Route 53 Profiles publish no rates (AWS-FACTS-2 M2). Assumed, not known: that each action of each account and
 * Region bears what Route 53 bore before its rates were raised (5 a second, AWS-FACTS A5). Where AWS throttles all the
 * same, the limiter slows down and learns.
 */
function unpublishedRate({ service, action }: QuotaCall): Bucket {
  return { name: `${service}/${action}`, per: "account-region", capacity: 5, refillPerSecond: 5 };
}
/** GetMetricData: 50 requests a second in an account and Region (service quotas of CloudWatch). */
const metricData: Bucket = {
  name: "cloudwatch/GetMetricData",
  per: "account-region",
  capacity: 50,
  refillPerSecond: 50,
};

/**
 * DescribeStackResources: AWS publishes no rate, and others who ask about stacks were refused at a few requests a second.
 * Inferred, and low: one question is asked for each zone that is to be adopted, once.
 */
const describingStacks: Bucket = {
  name: "cloudformation/DescribeStackResources",
  per: "account-region",
  capacity: 5,
  refillPerSecond: 2,
};
