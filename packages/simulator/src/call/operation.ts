import type { Answer } from "./answer.ts";
import type { AwsError } from "../base/aws-error.ts";
import type { Call } from "./call.ts";
import type { HttpRequest, HttpResponse } from "../base/http.ts";
import type { Asked } from "../iam/asked.ts";

/** The services that are answered, as IAM calls them. */
export const serviceNames = [
  "cloudformation",
  "cloudwatch",
  "ec2",
  "lambda",
  "organizations",
  "ram",
  "route53",
  "route53profiles",
  "route53resolver",
  "sts",
] as const;
export type ServiceName = (typeof serviceNames)[number];

/** Returns undefined for what is no service. */
export function serviceNameOf(text: string): ServiceName | undefined {
  return serviceNames.find((name) => name === text);
}

/** What the front door needs to know about a request, whatever its protocol. */
export interface Operation {
  readonly service: ServiceName;
  readonly action: string;
  readonly isWrite: boolean;
  /** Neither filtered nor paginated: EC2 lets fewer of those through (B4). */
  readonly isUnbounded: boolean;
  readonly isDryRun: boolean;
  /** Tokens of Route 53's change throughput (A5). */
  readonly changeTokens: number;
  /** What it must not overlap with. */
  readonly lock: { readonly kind: "zone" | "authorizations"; readonly zone: string } | undefined;
  readonly parameters: unknown;
  /** The rights that it takes, all of them. */
  asks(call: Call): readonly Asked[];
  /** A call that has to wait for something of the world, such as an invocation, is answered later. */
  perform(call: Call): Answer | Promise<Answer>;
}

/** How a service spells an error. */
export type ShowError = (error: AwsError, requestId: string, request: HttpRequest) => HttpResponse;
