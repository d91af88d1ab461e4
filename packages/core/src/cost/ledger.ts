import type { AwsService } from "../rights/calls.ts";

/** The calls of one action in one account, every attempt counted. */
export interface LedgerRow {
  readonly account: string;
  readonly service: AwsService;
  readonly action: string;
  readonly calls: number;
  /** Attempts that AWS throttled. */
  readonly throttles: number;
  /** Milliseconds that the calls were held back to keep within the quotas, all together. */
  readonly waitedMs: number;
}

/** One attempt of one call, as far as a ledger takes note of it. */
export interface LedgerEntry {
  readonly account: string;
  readonly service: AwsService;
  readonly action: string;
  readonly isThrottle: boolean;
  readonly waitedMs: number;
}

/** Keeps count of calls by account and action: a run may make a hundred thousand. */
export class Ledger {
  readonly #rows = new Map<string, LedgerRow>();

  add({ account, service, action, isThrottle, waitedMs }: LedgerEntry): void {
    const name = `${account} ${service} ${action}`;
    const row = this.#rows.get(name);
    this.#rows.set(name, {
      account,
      service,
      action,
      calls: (row?.calls ?? 0) + 1,
      throttles: (row?.throttles ?? 0) + (isThrottle ? 1 : 0),
      waitedMs: (row?.waitedMs ?? 0) + waitedMs,
    });
  }

  /** Returns the rows: `first` is the account that comes first; then by account, service and action. */
  rows(first: string): readonly LedgerRow[] {
    const rank = ({ account, service, action }: LedgerRow): string =>
      `${account === first ? 0 : 1} ${account} ${service} ${action}`;
    return [...this.#rows.values()].toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1));
  }
}

/** Adds rows up. */
export function totalOf(rows: readonly LedgerRow[]): Pick<LedgerRow, "calls" | "throttles" | "waitedMs"> {
  return {
    calls: rows.reduce((sum, { calls }) => sum + calls, 0),
    throttles: rows.reduce((sum, { throttles }) => sum + throttles, 0),
    waitedMs: rows.reduce((sum, { waitedMs }) => sum + waitedMs, 0),
  };
}
