import { type Caller, type VpcRef, vpcRefText } from "@vpce-hub/core";
import type { Place, ReadAws } from "../aws.ts";
import { hasAwsCode } from "../aws-error.ts";
import { pause } from "../pause.ts";

/** An association that AWS has accepted and is still spreading to its name servers. */
export interface PendingAssociation {
  readonly vpc: VpcRef;
  readonly caller: Caller;
  readonly changeId: string;
}

/** Route 53 spreads a change within about a minute (AWS-FACTS A2); after this long nobody waits any more. */
const longestWaitMs = 120_000;
const firstPauseMs = 2_000;
const longestPauseMs = 10_000;

/**
 * Waits until the VPCs see what they were associated with: for the last association of each, since AWS spreads them
 * in turn. It is best effort: a spoke is often not allowed to ask for a change of the hub's zone (AWS-FACTS A2), and
 * what counts is what the spoke sees.
 */
export async function awaitAssociations(
  pending: readonly PendingAssociation[],
  aws: ReadAws,
  { hub, signal }: { readonly hub: Place; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  const last = new Map(pending.map((association) => [vpcRefText(association.vpc), association]));
  await Promise.all(
    [...last.values()].map(async ({ caller, vpc, changeId }) => {
      const places = [{ caller, region: vpc.region }, hub];
      await waitInSync(changeId, { aws, places, signal });
    }),
  );
}

interface Waiting {
  readonly aws: ReadAws;
  /** Who may know: the spoke, or else the hub, whose quota is the scarce one. */
  readonly places: readonly Place[];
  readonly signal: AbortSignal | undefined;
}

async function waitInSync(id: string, { aws, places, signal }: Waiting): Promise<void> {
  const deadline = aws.clock.now() + longestWaitMs;
  let [place, ...others] = places;
  for (let delayMs = firstPauseMs; place !== undefined && aws.clock.now() < deadline;) {
    const status = await statusOf(id, { aws, place, signal });
    if (status === "INSYNC") return;
    if (status === "unknowable") {
      [place, ...others] = others;
      continue;
    }
    await pause(aws.clock, delayMs, signal);
    delayMs = Math.min(longestPauseMs, 2 * delayMs);
  }
}

async function statusOf(
  id: string,
  { aws, place, signal }: { readonly aws: ReadAws; readonly place: Place; readonly signal: AbortSignal | undefined },
): Promise<string | undefined> {
  try {
    const { ChangeInfo } = await aws.read("route53:GetChange", place, { Id: id }, { isDispensable: true, signal });
    return ChangeInfo?.Status;
  } catch (error) {
    if (hasAwsCode(error, "AccessDenied", "AccessDeniedException", "NoSuchChange")) return "unknowable";
    throw error;
  }
}
