/** What each code of an error means; the source of its type and of docs/errors.md. */
export const errorMeanings = {
  "apply.in-use": "something is used that was about to be taken away: another run works beside this one, or somebody has changed it",
  "apply.interrupted": "the run was stopped before this was done",
  "aws.access-denied": "an account, role or action is not permitted; the message names all three",
  "aws.conflict": "something of somebody else stands in the way",
  "aws.credentials": "there are no credentials, or they do not lead into an account",
  "aws.incomplete-answer": "AWS answered, and the answer lacks what it must have; it is not taken for an empty one",
  "aws.invalid-request": "AWS does not take the request as it is",
  "aws.not-found": "something that should exist does not",
  "aws.pending-acceptance": "an endpoint waits until the provider of its service accepts it",
  "aws.quota-exceeded": "an AWS quota would be exceeded",
  "aws.throttled": "AWS went on throttling for minutes",
  "aws.timed-out": "AWS did not get something ready in time",
  "aws.unexpected": "AWS answered something that was not expected",
  "aws.unreachable": "an AWS endpoint could not be reached",
  "aws.wrong-account": "the credentials lead into another account than the declared one",
  "cli.usage": "the command line cannot be understood",
  "plan.edited": "the saved plan is not as it was saved, so it is not what was approved",
  "plan.other-version": "the saved plan has a format that this version does not read",
  "plan.refused": "nobody could approve the plan",
  "plan.stale": "the plan no longer matches what is observed",
  "plan.unreadable": "the saved plan cannot be read, is cut short, or is no plan",
} as const;

/** The stable codes of errors. */
export type ErrorCode = keyof typeof errorMeanings;
