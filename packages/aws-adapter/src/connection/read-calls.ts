import type { AnswerChecks, Senders } from "./call-table.ts";
import { type CloudFormationReads, cloudformationReadAnswers, cloudformationReaders } from "./cloudformation-reads.ts";
import { type CloudWatchReads, cloudwatchReadAnswers, cloudwatchReaders } from "./cloudwatch-reads.ts";
import { type Ec2Reads, ec2ReadAnswers, ec2Readers } from "./ec2-reads.ts";
import { type LambdaReads, lambdaReadAnswers, lambdaReaders } from "./lambda-reads.ts";
import { type NetworkReads, networkReadAnswers, networkReaders } from "./network-reads.ts";
import { type OrganizationsReads, organizationsReadAnswers, organizationsReaders } from "./organizations-reads.ts";
import { type ProfilesReads, profilesReadAnswers, profilesReaders } from "./profiles-reads.ts";
import { type RamReads, ramReadAnswers, ramReaders } from "./ram-reads.ts";
import { type ResolverReads, resolverReadAnswers, resolverReaders } from "./resolver-reads.ts";
import { type Route53Reads, route53ReadAnswers, route53Readers } from "./route53-reads.ts";

/** Every action that only reads, named as IAM names them. */
export type ReadCalls = CloudFormationReads &
  CloudWatchReads &
  Ec2Reads &
  LambdaReads &
  NetworkReads &
  OrganizationsReads &
  ProfilesReads &
  RamReads &
  ResolverReads &
  Route53Reads;

/** How each read is sent. */
export const readers: Senders<ReadCalls> = {
  ...cloudformationReaders,
  ...cloudwatchReaders,
  ...ec2Readers,
  ...lambdaReaders,
  ...networkReaders,
  ...organizationsReaders,
  ...profilesReaders,
  ...ramReaders,
  ...resolverReaders,
  ...route53Readers,
};

/**
 * What the answer of each read must have. The SDK tells a list that is empty from one that is not there, and AWS sends
 * the empty ones; what it does leave out where there is none (tags of EC2, private DNS names) is not asked for.
 */
export const readAnswers: AnswerChecks<ReadCalls> = {
  ...cloudformationReadAnswers,
  ...cloudwatchReadAnswers,
  ...ec2ReadAnswers,
  ...lambdaReadAnswers,
  ...networkReadAnswers,
  ...organizationsReadAnswers,
  ...profilesReadAnswers,
  ...ramReadAnswers,
  ...resolverReadAnswers,
  ...route53ReadAnswers,
};
