import { type RequestHandler, type AwsCredentialIdentity, openClients } from "@vpce-hub/aws-adapter";
import { type Clock, HubError } from "@vpce-hub/core";
import { chapters } from "./chapters.ts";
import { whyNotGiven } from "./given-vpcs.ts";
import { makeGround } from "./ground.ts";
import { type Judgement, Untried, notTried } from "./judgement.ts";
import type { LiveConfig, SideName } from "./live-config.ts";
import { type Party, type Watch, partyOf } from "./party.ts";
import { type Said, Transcript } from "./said.ts";
import type { Scene } from "./scene.ts";
import { type Swept, sweep } from "./sweep.ts";
import type { Chapter, Trial } from "./trial.ts";

/** How a run reaches AWS, or what stands in for it. */
export interface LiveOptions {
  readonly clock: Clock;
  readonly requestHandler?: RequestHandler;
  readonly credentials?: AwsCredentialIdentity;
  /** Ends the trials; what was made is taken away all the same. */
  readonly signal?: AbortSignal;
  readonly emit?: (event: LiveEvent) => void;
}

/** What happens while a run lasts. */
export type LiveEvent =
  | { readonly kind: "clearing" }
  | { readonly kind: "making" }
  | { readonly kind: "tried"; readonly result: TrialResult }
  | { readonly kind: "cleaning" };

/** A trial and what came out of it. */
export interface TrialResult extends Omit<Trial<unknown>, "run">, Judgement {
  readonly said: readonly Said[];
}

/** What a run came to. */
export interface LiveReport {
  readonly kind: "report";
  readonly startedAt: number;
  readonly config: LiveConfig;
  readonly results: readonly TrialResult[];
  /** What runs before this one had left. */
  readonly before: Swept;
  readonly after: Swept;
}

/** Why nothing was tried. */
export interface RefusedRun {
  readonly kind: "refused";
  readonly because: readonly string[];
  readonly before: Swept;
}

/** Tries what the file chooses, and takes away all that was made for it, however the trials end. */
export async function runLive(config: LiveConfig, options: LiveOptions): Promise<LiveReport | RefusedRun> {
  const { clock, emit = () => undefined } = options;
  const startedAt = clock.now();
  const accounts = await openAccounts(config, options);
  try {
    emit({ kind: "clearing" });
    const before = await sweep({ parties: accounts.cleaners(), region: config.region, clock });
    const because = await whyNotGiven(config, accounts.parties(untilFar));
    if (because.length > 0) return { kind: "refused", because, before };
    emit({ kind: "making" });
    let after: Swept;
    let results: readonly TrialResult[];
    try {
      results = await tryAll(config, options, accounts);
    } finally {
      emit({ kind: "cleaning" });
      after = await sweep({ parties: accounts.cleaners(), region: config.region, clock });
    }
    return { kind: "report", startedAt, config, results, before, after };
  } finally {
    accounts.close();
  }
}

/** Takes away what runs have left, and tries nothing. */
export async function cleanLive(config: LiveConfig, options: LiveOptions): Promise<Swept> {
  const accounts = await openAccounts(config, options);
  try {
    return await sweep({ parties: accounts.cleaners(), region: config.region, clock: options.clock });
  } finally {
    accounts.close();
  }
}

const untilFar: Watch = { signal: undefined, deadline: Number.POSITIVE_INFINITY };

interface Accounts {
  readonly transcript: Transcript;
  parties(watch: Watch): { readonly hub: Party; readonly spoke: Party };
  /** Both accounts, for cleaning up: nothing stops that. */
  cleaners(): readonly Party[];
  close(): void;
}

async function openAccounts(
  config: LiveConfig,
  { clock, requestHandler, credentials }: LiveOptions,
): Promise<Accounts> {
  const opened = openClients({
    clock,
    ...(requestHandler === undefined ? {} : { requestHandler }),
    ...(credentials === undefined ? {} : { credentials }),
  });
  const clientsOf = async (side: SideName) => {
    const { account, access } = config[side];
    const clients = await opened.clientsOf({ account, access }, config.region);
    const found = await opened.accountOf({ account, access });
    if (found === account) return { side, account, clients };
    throw new HubError("aws.wrong-account", `the role of the ${side} leads to account ${found}, not to ${account}`, {
      hint: `correct ${side}.account or the role in the file`,
    });
  };
  try {
    const [hub, spoke] = [await clientsOf("hub"), await clientsOf("spoke")];
    const transcript = new Transcript();
    const parties = (watch: Watch) => ({
      hub: partyOf({ ...hub, clock, transcript, watch }),
      spoke: partyOf({ ...spoke, clock, transcript, watch }),
    });
    const cleaners = () => Object.values(parties(untilFar));
    return { transcript, parties, cleaners, close: () => opened.close() };
  } catch (error) {
    opened.close();
    throw error;
  }
}

async function tryAll(config: LiveConfig, options: LiveOptions, accounts: Accounts): Promise<readonly TrialResult[]> {
  const { clock, signal, emit = () => undefined } = options;
  const watch = { signal, deadline: clock.now() + config.minutes * 60_000 };
  const parties = accounts.parties(watch);
  const results: TrialResult[] = [];
  accounts.transcript.take();
  const teller = (chapter: Chapter) => (id: string, judgement: Judgement) => {
    const trial = chapter.trials.find((one) => one.id === id);
    if (trial === undefined) throw new Error(`unreachable: no trial ${id}`);
    const { fact, claim, leansOn } = trial;
    const result = { id, fact, claim, leansOn, ...judgement, said: accounts.transcript.take() };
    results.push(result);
    emit({ kind: "tried", result });
  };
  const ground = await groundOf({ config, run: clock.now().toString(36), clock, signal, ...parties });
  for (const chapter of chapters) {
    const tell = teller(chapter);
    const why = config.chosen.has(chapter.name) ? ground.why : `the file has \`try.${chapter.name}: false\``;
    if (why === undefined && ground.scene !== undefined) await chapter.run(ground.scene, tell);
    else for (const { id } of chapter.trials) tell(id, notTried(why ?? "nothing was made"));
  }
  return results;
}

async function groundOf(
  input: Parameters<typeof makeGround>[0],
): Promise<{ readonly scene: Scene | undefined; readonly why: string | undefined }> {
  try {
    return { scene: await makeGround(input), why: undefined };
  } catch (error) {
    if (!(error instanceof Untried)) throw error;
    return { scene: undefined, why: error.message };
  }
}
