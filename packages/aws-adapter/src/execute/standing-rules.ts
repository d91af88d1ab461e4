import { type IngressRule, type SecurityGroupId, type VpcRef, ruleText, vpcRefText } from "@vpce-hub/core";
import type { CallOptions, Origin, ReadAws } from "../connection/aws.ts";
import { readRules } from "./group-rules.ts";
import { refuseWhile } from "./in-use.ts";

/** Milliseconds for which one look at the groups serves all VPCs that join. */
const freshMs = 1_000;

/**
 * Looks, before a VPC joins for the first time, whether the rules still stand that the plan found and counts on: a run beside
 * this one may have taken them away since, as those of a spoke that has left (law 6).
 */
export class StandingRules {
  readonly #aws: ReadAws;
  readonly #origin: Origin;
  readonly #rules: ReadonlyMap<SecurityGroupId, readonly IngressRule[]>;
  readonly #joined = new Map<string, Promise<void>>();
  #latest: { readonly at: number; readonly look: Promise<string | undefined> } | undefined;

  constructor(aws: ReadAws, origin: Origin, rules: ReadonlyMap<SecurityGroupId, readonly IngressRule[]>) {
    this.#aws = aws;
    this.#origin = origin;
    this.#rules = rules;
  }

  /** Throws where a rule is gone; a list that lags shows it again within seconds. */
  async beforeJoining(vpc: VpcRef, options: CallOptions): Promise<void> {
    const text = vpcRefText(vpc);
    const looking = this.#joined.get(text) ?? refuseWhile(this.#aws, options, async () => this.#lost(options));
    this.#joined.set(text, looking);
    await looking.catch((error: unknown) => {
      this.#joined.delete(text);
      throw error;
    });
  }

  #lost(options: CallOptions): Promise<string | undefined> {
    const now = this.#aws.clock.now();
    if (this.#latest === undefined || now - this.#latest.at >= freshMs)
      this.#latest = { at: now, look: this.#look(options) };
    return this.#latest.look;
  }

  async #look(options: CallOptions): Promise<string | undefined> {
    for (const [group, rules] of this.#rules) {
      if (rules.length === 0) continue;
      const found = new Set((await readRules(group, { aws: this.#aws, origin: this.#origin, options })).map(ruleText));
      const lost = rules.find((rule) => !found.has(ruleText(rule)));
      if (lost !== undefined) return `security group ${group} has lost the rule ${ruleText(lost)} meanwhile`;
    }
    return undefined;
  }
}
