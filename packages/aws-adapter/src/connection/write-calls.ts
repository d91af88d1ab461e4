import type { AnswerChecks, Senders } from "./call-table.ts";
import { type Ec2Writes, ec2WriteAnswers, ec2Writers } from "./ec2-writes.ts";
import { type LambdaWrites, lambdaWriteAnswers, lambdaWriters } from "./lambda-writes.ts";
import { type ProfilesWrites, profilesWriteAnswers, profilesWriters } from "./profiles-writes.ts";
import { type RamWrites, ramWriteAnswers, ramWriters } from "./ram-writes.ts";
import { type Route53Writes, route53WriteAnswers, route53Writers } from "./route53-writes.ts";

/** Every action that writes; all of them are safe to repeat the way we send them. */
export type WriteCalls = Ec2Writes & LambdaWrites & ProfilesWrites & RamWrites & Route53Writes;

/** The writes that AWS takes as a dry run too. */
export type RehearsedAction = Extract<keyof WriteCalls, `ec2:${string}`>;

/** How each write is sent. */
export const writers: Senders<WriteCalls> = {
  ...ec2Writers,
  ...lambdaWriters,
  ...profilesWriters,
  ...ramWriters,
  ...route53Writers,
};

/** What the answer of each write must have, as far as anything relies on it. */
export const writeAnswers: AnswerChecks<WriteCalls> = {
  ...ec2WriteAnswers,
  ...lambdaWriteAnswers,
  ...profilesWriteAnswers,
  ...ramWriteAnswers,
  ...route53WriteAnswers,
};
