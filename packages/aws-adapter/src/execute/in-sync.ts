import type { ChangeInfo } from "@aws-sdk/client-route-53";
import { longestWaitMs, timedOut } from "./deadline.ts";
import type { Task } from "./run.ts";

/** Waits until all name servers have a change: usually within a minute (AWS-FACTS A2). */
export async function waitInSync(task: Task, change: ChangeInfo | undefined, what: string): Promise<void> {
  const id = change?.Id;
  if (id === undefined || change?.Status === "INSYNC") return;
  task.tellWait(`until Route 53 has spread ${what}`);
  const { aws, hub, options, changes } = task;
  const since = aws.clock.now();
  const result = await changes.until({
    since,
    deadline: since + longestWaitMs,
    signal: options.signal,
    ask: async () => {
      const { ChangeInfo } = await aws.read("route53:GetChange", hub, { Id: id }, options);
      return ChangeInfo?.Status === "INSYNC" ? "spread" : "spreading";
    },
  });
  if (result === "too-late") throw timedOut(`for Route 53 to spread ${what}`);
}
