import { AwsError } from "../base/aws-error.ts";
import type { TagRule } from "../base/tags.ts";
import type { Complaints } from "../call/rest-action.ts";

/** How Route 53 Profiles names what is wrong with a request (M2). */
export const complaints: Complaints = {
  invalid: "ValidationException",
  token: "InvalidNextTokenException",
  mostOnPage: 100,
};

export const tagRule: TagRule = { code: complaints.invalid, longestKey: 128 };

/** The words are those of a real refusal (aws-cloudformation/cloudformation-coverage-roadmap#2044). */
export function notFound(id: string): AwsError {
  return new AwsError("ResourceNotFoundException", `Can't find the resource with ID "${id}".`);
}

export function conflict(message: string): AwsError {
  return new AwsError("ConflictException", message);
}

export function limitExceeded(message: string): AwsError {
  return new AwsError("LimitExceededException", message);
}

/** Throws where a name is not as the model has it. */
export function checkName(name: string): string {
  if (/^(?!^[0-9]+$)[a-zA-Z0-9\-_' ]{1,64}$/u.test(name)) return name;
  throw new AwsError("ValidationException", `Name '${name}' does not match (?!^[0-9]+$)([a-zA-Z0-9\\-_' ']+)`);
}
