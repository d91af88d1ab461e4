import { AwsError } from "../base/aws-error.ts";
import type { TagRule } from "../base/tags.ts";
import type { Complaints } from "../call/rest-action.ts";

/** How RAM names what is wrong with a request (M5). */
export const complaints: Complaints = {
  invalid: "InvalidParameterException",
  token: "InvalidNextTokenException",
  mostOnPage: 500,
};

export const tagRule: TagRule = { code: complaints.invalid, longestKey: 128 };

export function unknownResource(message: string): AwsError {
  return new AwsError("UnknownResourceException", message);
}

/** In the words of AWS, which do not tell the two reasons apart (hashicorp/terraform-provider-aws#15254). */
export function notPermitted(): AwsError {
  return new AwsError(
    "OperationNotPermittedException",
    "The resource you are attempting to share can only be shared within your AWS Organization. This error may also occur if you have not enabled sharing with your AWS organization, or that onboarding process is still in progress.",
  );
}
