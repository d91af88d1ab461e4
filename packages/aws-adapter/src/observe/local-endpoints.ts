import { type Environment, type LocalEndpoint, type Spoke, type Topology, localEndpointsOf } from "@vpce-hub/core";
import type { ReadAws } from "../connection/aws.ts";
import { readConnections } from "./connections.ts";
import { readWaysOut } from "./ways-out.ts";

/** What is read because of endpoints that spokes have of their own. */
type LocalReadings = Pick<Environment, "waysOut" | "connections" | "readAt">;

/** What is known, or about to be, of spokes and their endpoints. */
interface LocalGround extends Pick<Environment, "catalogue" | "spokeEndpoints"> {
  readonly networks: Promise<Environment["networks"]>;
}

/**
 * Reads what a switch hangs on: of spokes whose names are to be public for a while, whether they have a way to the
 * internet; of endpoints that have drained by the clock, whether anybody is still connected. Mostly that is nothing.
 */
export async function readForLocalEndpoints(
  topology: Topology,
  { networks, ...around }: LocalGround,
  aws: ReadAws,
): Promise<LocalReadings> {
  const readAt = aws.clock.now();
  const locals = localEndpointsOf(topology, {
    ...around,
    visibleZones: new Map(),
    connections: new Map(),
    readAt,
  });
  const [waysOut, connections] = await Promise.all([
    readWaysOut([...new Set(locals.filter(isToBePublic).map(({ spoke }): Spoke => spoke))], networks, aws),
    readConnections(
      locals.filter(({ retirement }) => retirement?.isDue === true),
      readAt,
      aws,
    ),
  ]);
  return { waysOut, connections, readAt };
}

function isToBePublic({ intent, found }: LocalEndpoint): boolean {
  return intent === (found.isPrivateDnsOn ? "switch" : "back");
}
