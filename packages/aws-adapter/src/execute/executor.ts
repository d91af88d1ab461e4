import {
  type Caller,
  type Key,
  type Operation,
  type OperationKind,
  type PublicGap,
  type Region,
  type Staying,
  type VpcId,
  type WriteAnswer,
  settleMsOf,
  writesOf,
} from "@vpce-hub/core";
import type { WriteAws } from "../connection/aws.ts";
import { throwIfStopped } from "../base/pause.ts";
import type { PendingAssociation } from "./await-associations.ts";
import { ChangeWatch } from "./change-watch.ts";
import { associate, authorize, deauthorize, disassociate } from "./association.ts";
import { deleteEndpoint, modifyEndpoint } from "./change-endpoint.ts";
import { settle } from "./drain.ts";
import { concludeSwitch } from "./conclude-switch.ts";
import { createEndpoint } from "./create-endpoint.ts";
import { EndpointRemover } from "./endpoint-remover.ts";
import { EndpointWatch } from "./endpoint-watch.ts";
import { intentOf } from "./intent.ts";
import { Marking } from "./marking.ts";
import { StandingRules } from "./standing-rules.ts";
import { StandingEndpoints } from "./standing.ts";
import { markLocalEndpoint, turnPrivateDns } from "./private-dns.ts";
import {
  addZoneToProfile,
  createProfile,
  deleteProfile,
  deleteShare,
  joinProfile,
  leaveProfile,
  removeZoneFromProfile,
  setProfilePriority,
  shareProfile,
  unshareProfile,
} from "./profile-operations.ts";
import { tagProfile, untagProfile } from "./tag-profile.ts";
import { changeRecords } from "./records.ts";
import { retireLocalEndpoint } from "./retire-local-endpoint.ts";
import type { Run, Task, Wait } from "./run.ts";
import { revokeIngress } from "./revoke-ingress.ts";
import { authorizeIngress, createSecurityGroup, deleteSecurityGroup } from "./security-group.ts";
import { Switches } from "./switches.ts";
import { tagResource, untagResource } from "./tag-resource.ts";
import { commentZone, createZone, deleteZone, tagZone } from "./zone.ts";

/** What an apply brings along to execute operations. */
export interface ExecutorOptions {
  readonly aws: WriteAws;
  /** Name of the topology. */
  readonly topology: string;
  readonly hub: { readonly caller: Caller; readonly region: Region; readonly vpc: VpcId };
  /** Ids of the zones, endpoints and security groups that exist, by key. */
  readonly ids: ReadonlyMap<Key, string>;
  /** What the plan knows to stay of what it takes away from others. */
  readonly staying: Staying;
  /** All operations of the plan, whichever of them are executed: what it is about to do to things that others use. */
  readonly operations: readonly Operation[];
  /** Called whenever an operation waits for AWS. */
  readonly onWait?: (wait: Wait) => void;
  /** Called for each association that AWS is still spreading; what to wait for in the end. */
  readonly onAssociated?: (association: PendingAssociation) => void;
  /** Called for each name of a spoke that was public while who serves it changed. */
  readonly onPublic?: (gap: PublicGap) => void;
}

/** How one operation is executed. */
export interface ExecutionContext {
  /** The higher gets the quota first. */
  readonly priority: number;
  /** Milliseconds of waiting for quota after which it goes before all others; default never. */
  readonly patienceMs?: number;
  readonly signal?: AbortSignal;
  /** Told what AWS answered to each attempt of the writes that the operation is. */
  readonly onWrite?: (answer: WriteAnswer) => void;
}

/** Executes one operation, and resolves when others can rely on it; throws a HubError. */
export type Execute = (operation: Operation, context: ExecutionContext) => Promise<void>;

/** Returns what executes the operations of one apply. Each is idempotent: repeated, it ends in the same state. */
export function createExecutor({
  aws,
  topology,
  hub,
  ids,
  staying,
  operations,
  onWait = () => undefined,
  onAssociated = () => undefined,
  onPublic = () => undefined,
}: ExecutorOptions): Execute {
  const run: Run = {
    aws,
    topology,
    hub,
    ids: new Map(ids),
    changes: new ChangeWatch(aws.clock),
    endpoints: new EndpointWatch(aws, hub),
    standing: new StandingEndpoints(aws, hub),
    standingRules: new StandingRules(aws, hub, staying.rules),
    remover: new EndpointRemover(aws, hub, topology),
    marking: new Marking(),
    intent: intentOf(operations),
    staying,
    seenAt: aws.clock.now(),
    zoneLooks: new Map(),
    onAssociated,
    onPublic,
    switches: new Switches(),
  };
  return async (operation, context) => {
    const { priority, patienceMs = Number.POSITIVE_INFINITY } = context;
    const signal = aws.stopSignal(context.signal);
    throwIfStopped(signal);
    const tellWait = (reason: string): void => onWait({ operation: operation.id, reason });
    const origin = { caller: operation.caller, region: operation.region };
    const own = writesOf(operation);
    const onWrite = (action: string, answer: WriteAnswer): void => {
      if (own.includes(action)) context.onWrite?.(answer);
    };
    const task: Task = { ...run, origin, options: { priority, patienceMs, signal, onWrite }, tellWait };
    await settle(run.seenAt, "what another run may just have done", task, settleMsOf(operation));
    await perform(operation, task);
  };
}

/** How each kind of operation is executed. */
const executors: { readonly [Kind in OperationKind]: (operation: Operation<Kind>, task: Task) => Promise<void> } = {
  "create-security-group": createSecurityGroup,
  "authorize-ingress": authorizeIngress,
  "revoke-ingress": revokeIngress,
  "delete-security-group": deleteSecurityGroup,
  "create-endpoint": createEndpoint,
  "modify-endpoint": modifyEndpoint,
  "delete-endpoint": deleteEndpoint,
  "tag-resource": tagResource,
  "untag-resource": untagResource,
  "create-zone": createZone,
  "tag-zone": tagZone,
  "comment-zone": commentZone,
  "change-records": changeRecords,
  "delete-zone": deleteZone,
  authorize,
  associate,
  deauthorize,
  disassociate,
  "mark-local-endpoint": markLocalEndpoint,
  "turn-private-dns": turnPrivateDns,
  "conclude-switch": concludeSwitch,
  "retire-local-endpoint": retireLocalEndpoint,
  "create-profile": createProfile,
  "tag-profile": tagProfile,
  "untag-profile": untagProfile,
  "add-zone-to-profile": addZoneToProfile,
  "share-profile": shareProfile,
  "join-profile": joinProfile,
  "set-profile-priority": setProfilePriority,
  "leave-profile": leaveProfile,
  "remove-zone-from-profile": removeZoneFromProfile,
  "unshare-profile": unshareProfile,
  "delete-profile": deleteProfile,
  "delete-share": deleteShare,
};

function perform<Kind extends OperationKind>(operation: Operation<Kind>, task: Task): Promise<void> {
  return executors[operation.kind](operation, task);
}
