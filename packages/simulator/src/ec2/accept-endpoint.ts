import type { World } from "../world/world.ts";
import { placeOf } from "../world/world.ts";

/** Does what the owner of a service does elsewhere: accepts an endpoint, which then gets ready. */
export function acceptEndpoint(world: World, id: string): void {
  const endpoint = world.endpoints.inGroup(id)[0];
  if (endpoint === undefined) throw new Error(`there is no endpoint ${id}`);
  if (endpoint.isAccepted) return;
  const readyAt = world.clock.now() + world.settings.endpointReadyMs;
  const interfaces = endpoint.interfaces.map((one) => ({ ...one, readyAt }));
  world.endpoints.put(placeOf(endpoint.region, id), { ...endpoint, isAccepted: true, readyAt, interfaces });
}
