import type { ApplyOptions, ApplyResult } from "@vpce-hub/runner";
import type { Draft } from "./topologies.ts";
import type { World } from "./world.ts";

/** Where a run is killed: before its nth call reaches AWS, or after AWS has done it and before the answer is read. */
export interface KillPoint {
  readonly nth: number;
  readonly when: "before" | "after";
}

type Handler = NonNullable<ApplyOptions["requestHandler"]>;

/**
 * Begins an apply that is killed as a process is: from one moment on nothing of it reaches AWS, and it tidies nothing.
 * Resolves at that moment, or when the run has ended before.
 */
export function applyKilled(world: World, draft: Draft, { nth, when }: KillPoint): Promise<"killed" | "ended"> {
  const requestHandler: Handler = world.simulator.requestHandler;
  return new Promise((resolve, reject) => {
    let calls = 0;
    const handle: Handler["handle"] = async (request, options) => {
      calls += 1;
      if (calls < nth) return requestHandler.handle(request, options);
      if (calls === nth && when === "after") await requestHandler.handle(request, options);
      resolve("killed");
      return new Promise(() => undefined);
    };
    world.tryApply(draft, { requestHandler: { handle } }).then(() => resolve("ended"), reject);
  });
}

/**
 * The same, where writes are counted: killed before the nth has an effect, or when AWS has answered n of them. What else it
 * had sent is still carried out.
 */
export function killedAtWrite(
  { simulator }: World,
  { nth, when }: KillPoint,
  act: (requestHandler: Handler) => Promise<unknown>,
): Promise<"killed" | "ended"> {
  const requestHandler: Handler = simulator.requestHandler;
  const never = new Promise<never>(() => undefined);
  return new Promise((resolve, reject) => {
    const start = simulator.log.length;
    const isAnswered = (): boolean => simulator.log.slice(start).filter(({ isWrite }) => isWrite).length >= nth;
    let sent = 0;
    let isDead = false;
    const die = (): void => {
      isDead = true;
      end("killed");
    };
    const stop = simulator.faults.onCall(({ isWrite }) => {
      if (!isWrite || isDead || ++sent !== nth || when === "after") return;
      die();
      return never;
    });
    const end = (how: "killed" | "ended"): void => {
      stop();
      resolve(how);
    };
    const handle: Handler["handle"] = async (request, options) => {
      if (isDead) return never;
      const answer = await requestHandler.handle(request, options);
      if (!isDead && when === "after" && isAnswered()) die();
      return isDead ? never : answer;
    };
    act({ handle }).then(() => end("ended"), reject);
  });
}

/** The operations of a result that did not end well. */
export function failuresOf(result: ApplyResult): readonly string[] {
  if (result.kind === "refused") return result.findings.map(({ code, message }) => `${code} ${message}`);
  if (result.kind !== "applied")
    return [result.kind === "failed" ? `${result.error.code} ${result.error.message}` : result.kind];
  return result.report.outcomes.flatMap((outcome) =>
    outcome.kind === "failed" ? `${outcome.operation.id}: ${outcome.error.code} ${outcome.error.message}` : [],
  );
}
