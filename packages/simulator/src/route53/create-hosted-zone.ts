import { AwsError } from "../base/aws-error.ts";
import type { Call } from "../call/call.ts";
import { checkZoneName, storedName } from "../base/dns-name.ts";
import { partitionOf } from "../catalogue/partition.ts";
import { noTags } from "../base/tags.ts";
import { placeOf, quotasOf } from "../world/world.ts";
import type { XmlElement } from "../base/xml-reader.ts";
import { checkMayDescribeVpcs, invalidVpc, readVpc } from "./access.ts";
import type { Route53Action } from "./action.ts";
import { recordChange, showChange } from "./changes.ts";
import { checkConflict } from "./conflict.ts";
import { firstRecords, nameServers } from "../world/first-records.ts";
import { showVpc, showZone } from "./show-zone.ts";
import { recordKey, type VpcReference, type Zone } from "../world/zone.ts";

export const createHostedZone: Route53Action = {
  name: "CreateHostedZone",
  method: "POST",
  path: "/hostedzone",
  isWrite: true,
  changes: () => 2,
  answer(call, { body }) {
    const name = body.text("Name");
    const callerReference = body.text("CallerReference");
    if (name === undefined || callerReference === undefined)
      throw new AwsError("InvalidInput", "Name and CallerReference are required");
    checkZoneName(name);
    if (callerReference.length < 1 || callerReference.length > 128)
      throw new AwsError("InvalidInput", "CallerReference must have 1 to 128 characters");
    checkReference(call, callerReference);
    checkQuota(call);
    const vpc = readOwnVpc(call, body);
    if (vpc !== undefined) checkConflict(call.world, { vpc, name: storedName(name) });
    const zone = addZone(call, { name: storedName(name), callerReference, comment: readComment(body), vpc });
    return {
      status: 201,
      headers: { location: `https://route53.${partitionOf(call.region).dnsSuffix}/2013-04-01/hostedzone/${zone.id}` },
      fields: {
        HostedZone: showZone(zone),
        ChangeInfo: showChange(call, recordChange(call, zone, { kind: "records" })),
        DelegationSet: { NameServers: { NameServer: nameServers } },
        VPC: vpc === undefined ? undefined : showVpc(vpc),
      },
    };
  },
};

function checkReference({ world, caller }: Call, callerReference: string): void {
  const isTaken =
    world.settings.callerReferences === "kept"
      ? world.callerReferences.has(`${caller.account}/${callerReference}`)
      : [...world.zones.values()].some(
          (zone) => zone.account === caller.account && zone.callerReference === callerReference,
        );
  if (isTaken) {
    throw new AwsError(
      "HostedZoneAlreadyExists",
      `A hosted zone has already been created with the specified caller reference: ${callerReference}`,
      { status: 409 },
    );
  }
}

function checkQuota({ world, caller }: Call): void {
  const count = [...world.zones.values()].filter((zone) => zone.account === caller.account).length;
  if (count >= quotasOf(world, caller.account).zonesPerAccount)
    throw new AwsError(
      "TooManyHostedZones",
      `Limits Exceeded: MAX_HOSTED_ZONES_BY_OWNER - Cannot create more hosted zones.`,
    );
}

/** A zone with a VPC is private for ever, one without is public (A2). */
function readOwnVpc(call: Call, body: XmlElement): VpcReference | undefined {
  if (body.child("VPC") === undefined) return undefined;
  const reference = readVpc(body);
  checkMayDescribeVpcs(call, reference);
  const vpc = call.world.vpcs.get(placeOf(reference.region, reference.vpc));
  if (vpc === undefined || vpc.account !== call.caller.account) throw invalidVpc(reference.vpc, reference.region);
  return reference;
}

function readComment(body: XmlElement): string | undefined {
  const comment = body.child("HostedZoneConfig")?.text("Comment");
  if (comment !== undefined && comment.length > 256)
    throw new AwsError("InvalidInput", "Comment must have at most 256 characters");
  return comment;
}

function addZone(
  { world, caller, now }: Call,
  {
    name,
    callerReference,
    comment,
    vpc,
  }: {
    readonly name: string;
    readonly callerReference: string;
    readonly comment: string | undefined;
    readonly vpc: VpcReference | undefined;
  },
): Zone {
  const zone: Zone = {
    account: caller.account,
    id: world.ids.route53("Z"),
    name,
    callerReference,
    comment,
    isPrivate: vpc !== undefined,
    records: new Map(firstRecords(name).map((record) => [recordKey(record), record])),
    associations: new Map(vpc === undefined ? [] : [[placeOf(vpc.region, vpc.vpc), vpc]]),
    authorizations: new Map(),
    authorizationsVersion: 0,
    tags: noTags,
    createdAt: now,
  };
  world.zones.put(zone.id, zone);
  world.callerReferences.add(`${caller.account}/${callerReference}`);
  return zone;
}
