import type { AccountId, Caller, Region } from "@vpce-hub/core";
import pLimit from "p-limit";
import { Accounts } from "../access/accounts.ts";
import { ClientPool, type Clients } from "../access/clients.ts";
import { Limiter } from "../limit/limiter.ts";
import type { AwsOptions } from "./aws.ts";

/** The clients of a run as they are: nothing limits, repeats or judges what is sent by them. */
export interface OpenedClients {
  /** Returns the clients of a caller; throws when there are no credentials or the role is refused. */
  clientsOf(caller: Caller, region: Region): Promise<Clients>;
  /** Asks AWS which account a caller is in. */
  accountOf(caller: Caller): Promise<AccountId>;
  close(): void;
}

/** Most roles that are assumed at once. */
const mostInFlight = 8;

/** Opens clients for whom AWS's own words matter, such as the live check; roles are assumed as for all else. */
export function openClients({ clock, requestHandler, credentials, signal, limiter }: AwsOptions): OpenedClients {
  const pool = new ClientPool(requestHandler);
  const path = {
    clock,
    limiter: limiter ?? new Limiter(clock),
    inFlight: pLimit(mostInFlight),
    random: Math.random,
    onCall: () => undefined,
  };
  const accounts = new Accounts({ path, pool, credentials, signal });
  return {
    clientsOf: async (caller, region) => {
      accounts.settleHome(region);
      const session = await accounts.sessionOf(caller);
      return pool.clientsFor(() => session.credentials.fresh(), region);
    },
    accountOf: async (caller) => (await accounts.identityOf(caller)).account,
    close: () => pool.close(),
  };
}
