import {
  type HubError,
  type Key,
  type Operation,
  type OperationKind,
  callerText,
  hasCode,
  localTag,
  parseSecurityGroupId,
  switchedTag,
  switchingTags,
  tagEntries,
} from "@vpce-hub/core";
import type { Origin, WriteAws } from "../connection/aws.ts";
import type { RehearsedAction, WriteCalls } from "../connection/write-calls.ts";
import { toPermission } from "./ingress.ts";
import { awsTags } from "./tags.ts";

/** One write as it is asked about. */
type Rehearsal = {
  readonly [Action in RehearsedAction]: { readonly action: Action; readonly input: WriteCalls[Action]["input"] };
}[RehearsedAction];

/** Ids of what exists, by key. */
type Ids = ReadonlyMap<Key, string>;

/** What AWS is asked about before the first write. */
export interface RehearsalInput {
  readonly operations: readonly Operation[];
  readonly ids: ReadonlyMap<Key, string>;
  readonly aws: WriteAws;
  readonly signal: AbortSignal | undefined;
}

/** What dry runs tell is worth no longer wait where AWS throttles them: the apply finds it out as well. */
const rehearsalGraceMs = 30_000;

/**
 * Asks AWS, by dry runs that write nothing, whether the operations of a plan are permitted: one call for each caller,
 * Region and action of EC2, however many operations there are. Returns all refusals. What a dry run cannot tell is left
 * to the apply: Route 53 has none, and what is not there yet cannot be asked about.
 */
export async function missingRights({ operations, ids, aws, signal }: RehearsalInput): Promise<readonly HubError[]> {
  const asked = new Map<string, { readonly rehearsal: Rehearsal; readonly origin: Origin }>();
  for (const operation of operations) {
    const rehearsal = rehearsalOf(operation, ids);
    if (rehearsal === undefined) continue;
    const { caller, region } = operation;
    const name = `${callerText(caller)} ${region} ${rehearsal.action}`;
    if (!asked.has(name)) asked.set(name, { rehearsal, origin: { caller, region } });
  }
  const answers = await Promise.all(
    [...asked.values()].map(({ rehearsal, origin }) => refusal(rehearsal, origin, { aws, signal })),
  );
  return answers.filter((error) => error !== undefined);
}

async function refusal<Action extends RehearsedAction>(
  { action, input }: { readonly action: Action; readonly input: WriteCalls[Action]["input"] },
  origin: Origin,
  { aws, signal }: Pick<RehearsalInput, "aws" | "signal">,
): Promise<HubError | undefined> {
  try {
    await aws.rehearse(action, origin, input, { signal, isDispensable: true, graceMs: rehearsalGraceMs });
    return undefined;
  } catch (error) {
    if (hasCode(error, "aws.access-denied")) return error;
    if (hasCode(error, "apply.interrupted")) throw error;
    // Whatever else is wrong is not about rights, and the apply tells it where it happens.
    return undefined;
  }
}

type Rehearsals = {
  readonly [Kind in OperationKind]: (operation: Operation<Kind>, ids: Ids) => Rehearsal | undefined;
};

const unasked = (): undefined => undefined;

/** How each kind of operation is asked about. */
const rehearsals: Rehearsals = {
  "create-security-group": ({ name, vpc, tags }) => ({
    action: "ec2:CreateSecurityGroup",
    input: {
      GroupName: name,
      Description: "dry run",
      VpcId: vpc,
      TagSpecifications: [{ ResourceType: "security-group", Tags: awsTags(tags) }],
    },
  }),
  "authorize-ingress": ({ group, rules }, ids) => {
    const id = ids.get(group);
    if (id === undefined) return undefined;
    return {
      action: "ec2:AuthorizeSecurityGroupIngress",
      input: { GroupId: id, IpPermissions: rules.slice(0, 1).map(toPermission) },
    };
  },
  "revoke-ingress": ({ group, rules }) => ({
    action: "ec2:RevokeSecurityGroupIngress",
    input: { GroupId: group, IpPermissions: rules.slice(0, 1).map(toPermission) },
  }),
  "delete-security-group": ({ group }) => ({ action: "ec2:DeleteSecurityGroup", input: { GroupId: group } }),
  "create-endpoint": ({ serviceName, vpc, subnets, securityGroups, tags }, ids) => {
    const groups = securityGroups.kind === "given" ? securityGroups.ids : [ids.get(securityGroups.key) ?? ""];
    return {
      action: "ec2:CreateVpcEndpoint",
      input: {
        VpcEndpointType: "Interface",
        VpcId: vpc,
        ServiceName: serviceName,
        SubnetIds: [...subnets],
        PrivateDnsEnabled: false,
        // A group that is made first is not there yet.
        SecurityGroupIds: groups.filter((id) => parseSecurityGroupId(id) !== undefined),
        TagSpecifications: [{ ResourceType: "vpc-endpoint", Tags: awsTags(tags) }],
      },
    };
  },
  "modify-endpoint": ({ endpoint, addSubnets, removeSubnets, removeSecurityGroups }) => ({
    action: "ec2:ModifyVpcEndpoint",
    input: {
      VpcEndpointId: endpoint,
      AddSubnetIds: [...addSubnets],
      RemoveSubnetIds: [...removeSubnets],
      RemoveSecurityGroupIds: [...removeSecurityGroups],
    },
  }),
  "delete-endpoint": ({ endpoint }) => ({
    action: "ec2:DeleteVpcEndpoints",
    input: { VpcEndpointIds: [endpoint] },
  }),
  "tag-resource": ({ resource, tags }) => ({
    action: "ec2:CreateTags",
    input: { Resources: [resource], Tags: awsTags(tags) },
  }),
  "untag-resource": ({ resource, removedTags }) => ({
    action: "ec2:DeleteTags",
    input: { Resources: [resource], Tags: removedTags.map((Key) => ({ Key })) },
  }),
  "create-zone": unasked,
  "tag-zone": unasked,
  "comment-zone": unasked,
  "change-records": unasked,
  "delete-zone": unasked,
  authorize: unasked,
  associate: unasked,
  deauthorize: unasked,
  disassociate: unasked,
  "create-profile": unasked,
  "tag-profile": unasked,
  "untag-profile": unasked,
  "add-zone-to-profile": unasked,
  "share-profile": unasked,
  "join-profile": unasked,
  "set-profile-priority": unasked,
  "leave-profile": unasked,
  "remove-zone-from-profile": unasked,
  "unshare-profile": unasked,
  "delete-profile": unasked,
  "delete-share": unasked,
  "mark-local-endpoint": ({ endpoint, topology }) => ({
    action: "ec2:CreateTags",
    input: { Resources: [endpoint], Tags: awsTags(tagEntries(switchingTags(topology))) },
  }),
  // The right asks for the mark, which one that is about to be switched does not bear yet.
  "turn-private-dns": ({ endpoint, to }) =>
    to === "off"
      ? undefined
      : { action: "ec2:ModifyVpcEndpoint", input: { VpcEndpointId: endpoint, PrivateDnsEnabled: true } },
  "conclude-switch": ({ endpoint, to }) =>
    to === "hub"
      ? undefined
      : {
          action: "ec2:DeleteTags",
          input: { Resources: [endpoint], Tags: [localTag, switchedTag].map((Key) => ({ Key })) },
        },
  "retire-local-endpoint": ({ endpoint }) => ({
    action: "ec2:DeleteVpcEndpoints",
    input: { VpcEndpointIds: [endpoint] },
  }),
};

function rehearsalOf<Kind extends OperationKind>(operation: Operation<Kind>, ids: Ids): Rehearsal | undefined {
  return rehearsals[operation.kind](operation, ids);
}
