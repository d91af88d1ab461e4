import type { AwsService, QuotaCall } from "../rights/calls.ts";
import type { AccountId } from "../words/ids.ts";

/** The calls of one action in one account. */
export interface ActionEstimate {
  readonly account: AccountId;
  readonly service: AwsService;
  readonly action: string;
  readonly calls: number;
}

type Row = Omit<ActionEstimate, "calls"> & { calls: number };

/** Calls by account and action. */
export class Tally {
  readonly hub: AccountId;
  readonly #counts = new Map<string, Row>();
  total = 0;

  constructor(hub: AccountId) {
    this.hub = hub;
  }

  count(account: AccountId, { service, action }: QuotaCall, calls = 1): void {
    if (calls === 0) return;
    this.total += calls;
    const name = `${account} ${service} ${action}`;
    const row = this.#counts.get(name);
    if (row === undefined) this.#counts.set(name, { account, service, action, calls });
    else row.calls += calls;
  }

  rows(): readonly ActionEstimate[] {
    const rank = ({ account, service, action }: ActionEstimate): string =>
      `${account === this.hub ? 0 : 1} ${account} ${service} ${action}`;
    return [...this.#counts.values()].toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1));
  }
}
