import { type CloudFormationAction, cloudFormationCalls } from "./calls/cloudformation.ts";
import { type CloudWatchAction, cloudWatchCalls } from "./calls/cloudwatch.ts";
import { type Ec2Action, type Ec2Permission, ec2Calls } from "./calls/ec2.ts";
import { type LambdaAction, type LambdaPermission, lambdaCalls } from "./calls/lambda.ts";
import { type OrganizationsAction, organizationsCalls } from "./calls/organizations.ts";
import { type RamAction, ramCalls } from "./calls/ram.ts";
import { type Route53Action, route53Calls } from "./calls/route53.ts";
import { type ProfilesAction, type ProfilesPermission, profilesCalls } from "./calls/profiles.ts";
import { type ResolverAction, resolverCalls } from "./calls/resolver.ts";
import type { Right } from "./right.ts";
import type { Charge, ServiceCall, ServiceCalls } from "./service-calls.ts";

/** An action of AWS that this product sends, as IAM names it. */
export type AwsAction =
  | CloudFormationAction
  | CloudWatchAction
  | Ec2Action
  | LambdaAction
  | OrganizationsAction
  | RamAction
  | Route53Action
  | ProfilesAction
  | ResolverAction;

/** What AWS asks for beside an action, and nobody sends (AWS-FACTS-2 P3, M5, L3). */
export type AwsPermission = Ec2Permission | LambdaPermission | ProfilesPermission;

/** A call to STS: to become a role, which trust decides too, and to be told who one is, which needs no right. */
export type StsAction = "sts:AssumeRole" | "sts:GetCallerIdentity";

/** The services that are called. */
export type AwsService = AwsAction | StsAction extends infer Action
  ? Action extends `${infer Service}:${string}`
    ? Service
    : never
  : never;

/** The names of the actions of a service that are sent. */
export type ActionOf<Service extends AwsService> =
  Extract<AwsAction | StsAction, `${Service}:${string}`> extends `${string}:${infer Name}` ? Name : never;

/** A call as far as the quotas see it. */
export interface QuotaCall extends ServiceCall {
  readonly service: AwsService;
}

/** A call that is known beforehand: there is a right for it, or it does not compile. */
export type SentCall = {
  [Service in AwsService]: QuotaCall & { readonly service: Service; readonly action: ActionOf<Service> };
}[AwsService];

/** What is known of the calls to each service. STS asks for no right, and publishes no bucket that this product can reach. */
const services: Readonly<Record<Exclude<AwsService, "sts">, Pick<ServiceCalls<string>, "charges" | "optional">>> = {
  cloudformation: cloudFormationCalls,
  cloudwatch: cloudWatchCalls,
  ec2: ec2Calls,
  lambda: lambdaCalls,
  organizations: organizationsCalls,
  ram: ramCalls,
  route53: route53Calls,
  route53profiles: profilesCalls,
  route53resolver: resolverCalls,
};

/**
 * The rights behind each action of AWS that this product sends. The tables of calls are typed by it, so a call without
 * rights does not compile.
 */
export const rights: Readonly<Record<AwsAction | AwsPermission, readonly Right[]>> = {
  ...cloudFormationCalls.rights,
  ...cloudWatchCalls.rights,
  ...ec2Calls.rights,
  ...lambdaCalls.rights,
  ...organizationsCalls.rights,
  ...ramCalls.rights,
  ...route53Calls.rights,
  ...profilesCalls.rights,
  ...resolverCalls.rights,
};

const optional: ReadonlySet<string> = new Set(Object.values(services).flatMap((one) => one.optional));

/** Tells whether a run goes on without an action, and says what it did not look at. */
export function isOptional(action: string): boolean {
  return optional.has(action);
}

/** Tells whether a text names a service with rights and quotas. */
export function isCalledService(text: string): text is Exclude<AwsService, "sts"> {
  return Object.hasOwn(services, text);
}

/** Returns what a call takes from which buckets; all of them must have enough. */
export function chargesOf(call: QuotaCall): readonly Charge[] {
  return call.service === "sts" ? [] : services[call.service].charges(call);
}
