import type { Key } from "./ids.ts";

/** The stable codes of findings. */
export type FindingCode =
  | "endpoint.foreign"
  | "endpoint.pending-acceptance"
  | "endpoint.useless"
  | "hub.subnet-elsewhere"
  | "hub.subnet-missing"
  | "hub.subnets-share-zone"
  | "hub.vpc-missing"
  | "partition.no-endpoint-alias"
  | "plan.empty-topology"
  | "plan.too-many-deletes"
  | "quota.ingress-rules"
  | "read.unknown"
  | "security-group.foreign"
  | "service.duplicate-dns-name"
  | "service.no-dns-name"
  | "service.no-supported-zone"
  | "service.policy-unsupported"
  | "service.unknown"
  | "service.zone-unsupported"
  | "spoke.vpc-missing"
  | "vpc.dns-off"
  | "zone.conflict"
  | "zone.foreign";

/**
 * What a check of the whole plan reports: `stop` refuses the plan, `block` holds back the resources under `keys`
 * and all that depends on them while the rest goes on, `warn` lets everything pass.
 */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: "stop" | "block" | "warn";
  /** Lower case, no full stop; names the thing and whom it hits. */
  readonly message: string;
  /** Imperative: the edit or the option that resolves it. */
  readonly hint: string | undefined;
  /** The resources that are held back; empty unless it blocks. */
  readonly keys: readonly Key[];
}

/** Returns a finding that refuses the plan. */
export function stop(code: FindingCode, message: string, hint: string): Finding {
  return { code, severity: "stop", message, hint, keys: [] };
}

/** Returns a finding that holds back some resources and what depends on them. */
export function block(
  code: FindingCode,
  keys: readonly Key[],
  { message, hint }: { readonly message: string; readonly hint: string },
): Finding {
  return { code, severity: "block", message, hint, keys };
}

/** Returns a finding that lets everything pass. */
export function warn(code: FindingCode, message: string, hint: string): Finding {
  return { code, severity: "warn", message, hint, keys: [] };
}
