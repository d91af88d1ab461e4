import { partitionOf } from "./partitions.ts";
import type { Access, Caller, Spoke } from "./topology.ts";

// The roles of a probe are called after the role that applies in the same account, so that no file has to name them.
const ofProbe = "-probe";
const ofFunction = "-function";
/** Where an account is entered with the credentials at hand, no role gives its name. */
const withoutRole = "vpce-hub";

/** Returns the way by which somebody probes where another applies. */
export function probeAccess(access: Access): Access {
  return access.kind === "ambient" ? access : { ...access, arn: access.arn + ofProbe };
}

/** Returns the role that a probe runs as, which Lambda alone assumes. */
export function functionAccess(access: Access): Access {
  const probe = probeAccess(access);
  return probe.kind === "ambient" ? probe : { ...probe, arn: functionRoleOf(probe.arn), externalId: undefined };
}

/** Returns the ARN of the role that functions run as which a role makes. */
export function functionRoleOf(probeRole: string): string {
  return probeRole + ofFunction;
}

/** Returns who probes a spoke. */
export function probeCaller({ account, access }: Pick<Spoke, "account" | "access">): Caller {
  return { access: probeAccess(access), account };
}

/** Returns the ARN of the role that the probes of a spoke run as. */
export function functionRoleArn({ account, access, region }: Pick<Spoke, "account" | "access" | "region">): string {
  if (access.kind === "role") return functionRoleOf(access.arn + ofProbe);
  return functionRoleOf(`arn:${partitionOf(region).id}:iam::${account}:role/${withoutRole}${ofProbe}`);
}
