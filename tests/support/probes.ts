import { type Origin, openAws } from "@vpce-hub/aws-adapter";
import { type Verification, parseAccountId, parseRegion, probedAnswer } from "@vpce-hub/core";
import { type VerifyOptions, type VerifyResult, verify } from "@vpce-hub/runner";
import { type Draft, hub } from "./topologies.ts";
import { type World, sourceOf } from "./world.ts";

/** Verifies a topology, and proves it from inside. */
export async function tryProbe(
  { simulator }: World,
  draft: Draft,
  options: Partial<VerifyOptions> = {},
): Promise<VerifyResult> {
  return verify({
    clock: simulator.clock,
    requestHandler: simulator.requestHandler,
    credentials: simulator.addAccount(draft.hub.account),
    topology: sourceOf(draft),
    probe: true,
    ...options,
  });
}

export async function probed(world: World, draft: Draft, options?: Partial<VerifyOptions>): Promise<Verification> {
  const result = await tryProbe(world, draft, options);
  if (result.kind === "verified") return result.verification;
  throw new Error(result.kind === "failed" ? `${result.error.code}: ${result.error.message}` : result.kind);
}

/** What was proved in each subnet, by spoke. */
export function answersFromInside(verification: Verification): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    (verification.probes ?? []).map((probe) => [
      probe.spoke,
      probe.trouble === undefined
        ? probe.subnets.map((subnet) => probedAnswer(probe.spoke, subnet, verification))
        : [`trouble: ${probe.trouble.message}`],
    ]),
  );
}

/** The functions that an account has, by name. */
export async function functionsIn({ simulator }: World, account: string): Promise<readonly string[]> {
  const [id, region] = [parseAccountId(account), parseRegion(hub.region)];
  if (id === undefined || region === undefined) throw new Error("an account and a Region");
  const origin: Origin = { caller: { account: id, access: { kind: "ambient" } }, region };
  const credentials = simulator.addAccount(account);
  const aws = openAws({ clock: simulator.clock, requestHandler: simulator.requestHandler, credentials });
  const { Functions = [] } = await aws.read("lambda:ListFunctions", origin, {});
  return Functions.map(({ FunctionName = "" }) => FunctionName);
}

/** Where a run is killed: before its nth call reaches AWS, or after AWS has done it and before the answer is read. */
interface KillPoint {
  readonly nth: number;
  readonly when: "before" | "after";
}

type Handler = NonNullable<VerifyOptions["requestHandler"]>;

/** Begins a probe that is killed as a process is: from one moment on nothing of it reaches AWS, and it tidies nothing. */
export function probeKilled(
  world: World,
  draft: Draft,
  { nth, when, ...options }: KillPoint & Pick<VerifyOptions, "credentials">,
): Promise<"killed" | "ended"> {
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
    tryProbe(world, draft, { ...options, requestHandler: { handle } }).then(() => resolve("ended"), reject);
  });
}
