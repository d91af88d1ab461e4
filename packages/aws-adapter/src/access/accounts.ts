import { AssumeRoleCommand, GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import {
  type AccountId,
  type Caller,
  HubError,
  type Region,
  type StsAction,
  hasCode,
  isHubError,
  parseRegion,
} from "@vpce-hub/core";
import { ambientAccount } from "../fault/call-name.ts";
import { ambientProvider } from "./ambient-credentials.ts";
import { type CallPath, transmit } from "../call/call.ts";
import { callerText } from "@vpce-hub/core";
import type { ClientPool, Clients } from "./clients.ts";
import { type AwsCredentialIdentity, type AwsCredentialIdentityProvider, CredentialStore } from "./credentials.ts";
import { refusedRole } from "./refused-role.ts";
import { type Identity, isSessionOf, sessionNameOf, toAssumedCredentials, toIdentity } from "./identity.ts";

/** A way into one account: whose quota it takes and where its keys are kept. */
export interface Session {
  readonly account: string;
  /** Undefined for the ambient credentials. */
  readonly role: string | undefined;
  readonly credentials: CredentialStore;
}

/** How the accounts of a run are reached. */
export interface AccountsOptions {
  readonly path: CallPath;
  readonly pool: ClientPool;
  readonly credentials: AwsCredentialIdentity | AwsCredentialIdentityProvider | undefined;
  readonly signal: AbortSignal | undefined;
}

type RoleAccess = Extract<Caller["access"], { readonly kind: "role" }>;

/** The sessions of a run: the ambient one, and one for each role that is assumed from it. */
export class Accounts {
  readonly #options: AccountsOptions;
  readonly #ambient: Session;
  readonly #sessions = new Map<string, Promise<Session>>();
  readonly #clients = new Map<CredentialStore, Clients>();
  #ambientIdentity: Promise<Identity> | undefined;
  #home: Region | undefined;

  constructor(options: AccountsOptions) {
    this.#options = options;
    const credentials = new CredentialStore(
      options.path.clock,
      ambientProvider(options.credentials, () => this.home, options.pool.handler),
    );
    this.#ambient = { account: ambientAccount, role: undefined, credentials };
  }

  /** The Region whose STS is asked: the first that a call names, or what the environment says. */
  get home(): Region | undefined {
    return this.#home ?? parseRegion(process.env["AWS_REGION"] ?? process.env["AWS_DEFAULT_REGION"] ?? "us-east-1");
  }

  /** Settles which Region's STS is asked, unless that is settled already. */
  settleHome(region: Region): void {
    this.#home ??= region;
  }

  /** Returns who the ambient credentials are; AWS is asked once. */
  ambientIdentity(): Promise<Identity> {
    this.#ambientIdentity ??= this.#identityOf(this.#ambient).catch((error: unknown) => {
      this.#ambientIdentity = undefined;
      throw error;
    });
    return this.#ambientIdentity;
  }

  /** Returns who a caller really is. */
  async identityOf(caller: Caller): Promise<Identity> {
    const session = await this.sessionOf(caller);
    return session.credentials === this.#ambient.credentials ? this.ambientIdentity() : this.#identityOf(session);
  }

  /** Returns the session of a caller; a role that was refused once is not asked for again. */
  sessionOf(caller: Caller): Promise<Session> {
    const name = callerText(caller);
    const known = this.#sessions.get(name);
    if (known !== undefined) return known;
    const session = this.#open(caller);
    this.#sessions.set(name, session);
    session.catch((error: unknown) => {
      if (!hasCode(error, "aws.access-denied") && !hasCode(error, "aws.credentials")) this.#sessions.delete(name);
    });
    return session;
  }

  async #open({ account, access }: Caller): Promise<Session> {
    const ambient = await this.ambientIdentity();
    if (access.kind === "ambient") {
      if (ambient.account === account) return { ...this.#ambient, account };
      throw new HubError(
        "aws.credentials",
        `the ambient credentials belong to account ${ambient.account}, not to ${account}`,
        {
          hint: `declare access.role, or a role for account ${account}, in the topology; or use credentials of account ${account}`,
        },
      );
    }
    // A role may not assume itself, and whoever is in the role already need not.
    if (isSessionOf(ambient, access.arn)) return { ...this.#ambient, account, role: access.arn };
    const credentials = new CredentialStore(this.#options.path.clock, () => this.#assume(account, access, ambient));
    await credentials.fresh();
    return { account, role: access.arn, credentials };
  }

  async #assume(
    account: AccountId,
    { arn, externalId }: RoleAccess,
    ambient: Identity,
  ): Promise<AwsCredentialIdentity> {
    const command = new AssumeRoleCommand({
      RoleArn: arn,
      RoleSessionName: sessionNameOf(ambient),
      ...(externalId === undefined ? {} : { ExternalId: externalId }),
    });
    try {
      const output = await this.#askSts(
        { ...this.#ambient, account: ambient.account, role: arn },
        "sts:AssumeRole",
        (sts) => sts.send(command),
      );
      return toAssumedCredentials(output);
    } catch (error) {
      throw isHubError(error) ? refusedRole(error, { account, arn, externalId }, ambient) : error;
    }
  }

  async #identityOf(session: Session): Promise<Identity> {
    return toIdentity(
      await this.#askSts(session, "sts:GetCallerIdentity", (sts) => sts.send(new GetCallerIdentityCommand({}))),
    );
  }

  #askSts<Output>(
    session: Session,
    action: StsAction,
    send: (sts: ReturnType<Clients["sts"]>) => Promise<Output>,
  ): Promise<Output> {
    const { path, pool, signal } = this.#options;
    const region = this.home;
    if (region === undefined)
      throw new HubError("aws.credentials", "AWS_REGION does not name a Region", {
        hint: "set AWS_REGION to a Region such as us-east-1",
      });
    const { account, role, credentials } = session;
    const clients = this.#clients.get(credentials) ?? pool.clientsFor(() => credentials.fresh(), region);
    this.#clients.set(credentials, clients);
    return transmit(path, {
      account,
      role,
      region,
      quota: { service: "sts", action: action.slice("sts:".length) },
      isWrite: false,
      priority: Number.POSITIVE_INFINITY,
      patienceMs: Number.POSITIVE_INFINITY,
      signal,
      zone: undefined,
      isDispensable: false,
      graceMs: Number.POSITIVE_INFINITY,
      onAnswer: undefined,
      isPrepared: () => credentials.isFresh,
      prepare: async () => void (await credentials.fresh()),
      refuseCredentials: () => credentials.refuse(),
      send: () => send(clients.sts()),
    });
  }
}
