import type { Operation } from "../operation/operation.ts";
import type { AwsService, QuotaCall } from "../operation/quota.ts";
import type { Timing } from "./timing.ts";

/** What an operation costs: its calls, and what it waits for before and after them. */
export interface Step {
  readonly calls: readonly QuotaCall[];
  /** Calls of the hub's account that ask whether it is done. */
  readonly questions: readonly QuotaCall[];
  /** Milliseconds that it waits before its first call. */
  readonly beforeMs: number;
  /** Milliseconds from its first call until others may rely on it. */
  readonly untilDoneMs: number;
  /** Milliseconds from its first call until the run may end, where that is longer. */
  readonly untilSeenMs: number;
}

/** Returns what an operation costs when nothing goes wrong. */
export function stepOf(operation: Operation, timing: Timing): Step {
  const { callMs, spreadMs, endpointMs, noticeMs } = timing;
  const waits = { callMs, beforeMs: "drainMs" in operation ? operation.drainMs : 0 };
  const spread = { ...waits, waitMs: spreadMs + noticeMs, questions: [getChange] };
  switch (operation.kind) {
    case "create-endpoint":
    case "modify-endpoint":
      return step([callOf(operation)], { ...waits, waitMs: endpointMs + noticeMs });
    case "delete-endpoint":
      // Those that are ready together go in one call: it is counted where they are known together.
      return step([], waits);
    case "change-records":
      return step([callOf(operation)], operation.upserts.length === 0 ? waits : spread);
    case "delete-zone":
    case "disassociate":
      return step([callOf(operation)], operation.isAwaited ? spread : waits);
    case "associate":
      return { ...step([callOf(operation)], waits), untilSeenMs: spreadMs + noticeMs + 2 * callMs };
    default:
      return step([callOf(operation)], waits);
  }
}

interface Waits {
  readonly callMs: number;
  readonly beforeMs?: number;
  readonly waitMs?: number;
  readonly questions?: readonly QuotaCall[];
}

function step(calls: readonly QuotaCall[], { callMs, beforeMs = 0, waitMs = 0, questions = [] }: Waits): Step {
  const untilDoneMs = waitMs === 0 ? callMs : waitMs + 2 * callMs;
  return { calls, questions, beforeMs, untilDoneMs, untilSeenMs: untilDoneMs };
}

const getChange: QuotaCall = { service: "route53", action: "GetChange" };

/** The one action of each kind; deletes of endpoints share theirs. */
const actions = {
  "create-security-group": ["ec2", "CreateSecurityGroup"],
  "authorize-ingress": ["ec2", "AuthorizeSecurityGroupIngress"],
  "revoke-ingress": ["ec2", "RevokeSecurityGroupIngress"],
  "delete-security-group": ["ec2", "DeleteSecurityGroup"],
  "create-endpoint": ["ec2", "CreateVpcEndpoint"],
  "modify-endpoint": ["ec2", "ModifyVpcEndpoint"],
  "delete-endpoint": ["ec2", "DeleteVpcEndpoints"],
  "create-zone": ["route53", "CreateHostedZone"],
  "tag-zone": ["route53", "ChangeTagsForResource"],
  "change-records": ["route53", "ChangeResourceRecordSets"],
  "delete-zone": ["route53", "DeleteHostedZone"],
  authorize: ["route53", "CreateVPCAssociationAuthorization"],
  associate: ["route53", "AssociateVPCWithHostedZone"],
  deauthorize: ["route53", "DeleteVPCAssociationAuthorization"],
  disassociate: ["route53", "DisassociateVPCFromHostedZone"],
} as const satisfies Readonly<Record<Operation["kind"], readonly [AwsService, string]>>;

/** Returns the call that an operation makes, as the quotas see it. */
export function callOf(operation: Operation): QuotaCall {
  const [service, action] = actions[operation.kind];
  if (operation.kind !== "change-records") return { service, action };
  return {
    service,
    action,
    recordChanges: { creates: 0, deletes: operation.deletes.length, upserts: operation.upserts.length },
  };
}
