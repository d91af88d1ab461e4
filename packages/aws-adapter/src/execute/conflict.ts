import { HubError, type VisibleZone, type VpcRef, type ZoneId, parseZoneId } from "@vpce-hub/core";

/** Returns the zone that ConflictingDomainExists names (AWS-FACTS A3); its older wording names none. */
export function conflictingZoneId({ message }: { readonly message: string }): ZoneId | undefined {
  const [, id] = /hosted zone (Z[A-Z0-9]+)/.exec(message) ?? [];
  return id === undefined ? undefined : parseZoneId(id);
}

/** What stands in the way of a zone. */
export interface ZoneConflict {
  readonly vpc: VpcRef;
  /** The name that is taken. */
  readonly name: string;
  /** The zone that has it, where it could be found out. */
  readonly id: ZoneId | undefined;
  readonly visible: readonly VisibleZone[];
  /** Undefined for the hub's own VPC. */
  readonly spokeRemedy: string | undefined;
  readonly cause: HubError;
}

/** Returns the error that says which zone is in the way, whose it is, and what to do about it. */
export function zoneConflict({ vpc: { vpc, region }, name, id, visible, spokeRemedy, cause }: ZoneConflict): HubError {
  const zone = visible.find((seen) => (id === undefined ? seen.name === name : seen.id === id));
  const which = zone?.id ?? id;
  const message = `${vpc} (${region}) already sees ${which === undefined ? "another zone" : `zone ${which}`} named ${name}${ownerText(zone)}`;
  const remedy = remedyOf(zone, vpc);
  return new HubError("aws.conflict", message, {
    hint: spokeRemedy === undefined ? remedy : `${remedy}, or ${spokeRemedy}`,
    call: cause.call,
    cause,
  });
}

function ownerText(zone: VisibleZone | undefined): string {
  switch (zone?.owner.kind) {
    case "account":
      return `, owned by account ${zone.owner.account}`;
    case "service":
      return `, owned by ${zone.owner.service}`;
    case undefined:
      return "";
  }
}

function remedyOf(zone: VisibleZone | undefined, vpc: string): string {
  if (zone?.owner.kind === "service") return `turn off private DNS of the endpoint that ${vpc} has for it`;
  if (zone === undefined)
    return `turn off private DNS of an endpoint in ${vpc}, or disassociate ${vpc} from the other zone`;
  return `disassociate ${vpc} from zone ${zone.id}`;
}
