import { type Caller, type VpcRef, vpcRefText } from "@vpce-hub/core";
import type { Origin, ReadAws } from "../connection/aws.ts";
import { hasAwsCode } from "../fault/aws-error.ts";
import { withoutListenerLimit } from "../base/pause.ts";
import type { ChangeWatch } from "./change-watch.ts";

/** An association that AWS has accepted and is still spreading to its name servers. */
export interface PendingAssociation {
  readonly vpc: VpcRef;
  readonly caller: Caller;
  readonly changeId: string;
  /** Milliseconds since 1970, when AWS accepted it. */
  readonly since: number;
  /** Watches the changes of its run, and so knows how long one takes. */
  readonly watch: ChangeWatch;
}

/** Route 53 spreads a change within about a minute (AWS-FACTS A2); after this long nobody waits any more. */
const longestWaitMs = 120_000;

/**
 * Waits until the VPCs see what they were associated with: for the last association of each, since AWS spreads them
 * in turn. It is best effort: a spoke is often not allowed to ask for a change of the hub's zone (AWS-FACTS A2), and
 * what counts is what the spoke sees.
 */
export async function awaitAssociations(
  pending: readonly PendingAssociation[],
  aws: ReadAws,
  { hub, signal }: { readonly hub: Origin; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  const last = new Map(pending.map((association) => [vpcRefText(association.vpc), association]));
  const deadline = aws.clock.now() + longestWaitMs;
  withoutListenerLimit(signal);
  await Promise.all(
    [...last.values()].map(({ caller, vpc, changeId, since, watch }) => {
      const inquiry = inquiryOf(changeId, { aws, origins: [{ caller, region: vpc.region }, hub], signal });
      return watch.until({ since, deadline, signal, ask: inquiry });
    }),
  );
}

interface Waiting {
  readonly aws: ReadAws;
  /** Who may know: the spoke, or else the hub, whose quota is the scarce one. */
  readonly origins: readonly Origin[];
  readonly signal: AbortSignal | undefined;
}

/** Returns what asks about a change; where nobody may know, there is nothing to wait for. */
function inquiryOf(id: string, { aws, origins, signal }: Waiting): () => Promise<"spreading" | "spread"> {
  let [origin, ...others] = origins;
  return async () => {
    while (origin !== undefined) {
      const status = await statusOf(id, { aws, origin, signal });
      if (status !== "unknowable") return status === "INSYNC" ? "spread" : "spreading";
      [origin, ...others] = others;
    }
    return "spread";
  };
}

async function statusOf(
  id: string,
  { aws, origin, signal }: { readonly aws: ReadAws; readonly origin: Origin; readonly signal: AbortSignal | undefined },
): Promise<string | undefined> {
  try {
    const { ChangeInfo } = await aws.read("route53:GetChange", origin, { Id: id }, { isDispensable: true, signal });
    return ChangeInfo?.Status;
  } catch (error) {
    if (hasAwsCode(error, "AccessDenied", "AccessDeniedException", "NoSuchChange")) return "unknowable";
    throw error;
  }
}
