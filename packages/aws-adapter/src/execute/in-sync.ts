import type { ChangeInfo } from "@aws-sdk/client-route-53";
import { poll } from "./deadline.ts";
import type { Task } from "./run.ts";

/** Waits until all name servers have a change: usually within a minute (AWS-FACTS A2). */
export async function waitInSync(task: Task, change: ChangeInfo | undefined, what: string): Promise<void> {
  const id = change?.Id;
  if (id === undefined || change?.Status === "INSYNC") return;
  task.tellWait(`until Route 53 has spread ${what}`);
  await poll(task, { what: `for Route 53 to spread ${what}`, firstMs: 2_000, mostMs: 10_000 }, async () => {
    const { ChangeInfo } = await task.aws.read("route53:GetChange", task.hub, { Id: id }, task.options);
    return ChangeInfo?.Status === "INSYNC";
  });
}
