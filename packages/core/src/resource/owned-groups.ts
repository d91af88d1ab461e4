import { type PortRange, type PortSet, portSetsOf, portsSuffix, portsText, rangesOf } from "../topology/port-sets.ts";
import type { Service, Topology } from "../topology/topology.ts";
import type { Key } from "../words/ids.ts";
import { securityGroupKey } from "../words/key.ts";
import { securityGroupName } from "./ownership.ts";
import type { GroupWords } from "./resource.ts";

/** A group that a topology owns for services that listen on the same ports, whomever it admits. */
export interface OwnedGroup {
  readonly key: Key;
  readonly name: string;
  readonly services: readonly string[];
  readonly ports: readonly PortRange[];
  readonly words: GroupWords;
}

/** Returns the groups that a topology owns, unless it is given others; all that tells one from another is said here. */
export function ownedGroupsOf({ name, services }: Topology): readonly OwnedGroup[] {
  return portSetsOf(services).map((set) => {
    const suffix = portsSuffix(set.ports);
    return { ...set, key: securityGroupKey(suffix), name: securityGroupName(name, suffix), words: wordsOf(set) };
  });
}

/** Returns the key of the owned group that the endpoint of a service has. */
export function ownedGroupKeyOf({ ports }: Service): Key {
  return securityGroupKey(portsSuffix(rangesOf(ports)));
}

function wordsOf({ ports, services }: PortSet): GroupWords {
  const text = portsText(ports);
  const admits = `${/\D/.test(text) ? "ports" : "port"} ${text}`;
  if (portsSuffix(ports) === "")
    return { which: "the owned security group", why: "the endpoints need a group that admits the spokes", admits };
  const listen = services.length === 1 ? "listens" : "listen";
  return {
    which: `the owned security group for ${text}`,
    why: `${services.join(", ")} ${listen} on ${text}, and the group must admit the spokes there`,
    admits,
  };
}
