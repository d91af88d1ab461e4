import { type FaultKind, awsFaultOf } from "@vpce-hub/aws-adapter";
import type { AwsService } from "@vpce-hub/core";

/** What AWS answered to one request. */
export type Answer<Output> = { readonly kind: "granted"; readonly output: Output } | Refusal;

/** A refusal in AWS's own words, and what the product takes it for. */
export interface Refusal {
  readonly kind: "refused";
  readonly code: string;
  readonly status: number | undefined;
  readonly message: string;
  readonly fault: FaultKind;
}

/** Reads what the SDK throws. */
export function refusalOf(error: unknown, service: AwsService): Refusal {
  const { code, message, kind } = awsFaultOf(error, service);
  const metadata: unknown = typeof error === "object" && error !== null ? Reflect.get(error, "$metadata") : undefined;
  const status: unknown =
    typeof metadata === "object" && metadata !== null ? Reflect.get(metadata, "httpStatusCode") : undefined;
  return { kind: "refused", code, message, fault: kind, status: typeof status === "number" ? status : undefined };
}

/** Tells whether IAM says that no policy of the role allows it, whatever else AWS would say. */
export function isWordedByIam({ message }: Refusal): boolean {
  return /no identity-based policy|in an identity-based policy|service control policy/.test(message);
}

/** Tells whether a refusal says that the role lacks a right, in the words of IAM. */
export function isMissingRight({ code, message }: Refusal): boolean {
  return (
    code === "UnauthorizedOperation" ||
    (/^(AccessDenied(Exception)?|NotAuthorizedException)$/.test(code) &&
      /is not authorized to perform|no identity-based policy/.test(message))
  );
}
