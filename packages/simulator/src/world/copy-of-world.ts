import { Catalogue } from "../catalogue/catalogue.ts";
import type { Clock } from "../base/clock.ts";
import { Ids } from "../base/ids.ts";
import { Table } from "../base/table.ts";
import { createWorld, type World } from "./world.ts";

/** Returns a world in which all is as it is here, and which shares nothing that can change. Throws where the times differ. */
export function copyOfWorld(world: World, clock: Clock): World {
  if (clock.now() !== world.clock.now()) throw new Error("the clock of a copy must tell the time of its original");
  const copy = createWorld({ ...world.settings, clock });
  const parts: Readonly<Record<string, unknown>> = { ...copy };
  for (const [name, from] of Object.entries(world)) {
    // These are the copy's own: two that are the call's of the moment, and what it was made with.
    if (!["settings", "clock", "lag", "seed"].includes(name)) fill(parts[name], from, name);
  }
  return copy;
}

/** Asks the parts themselves, not a list of names: a part that is added to the world is copied too, or this throws. */
function fill(to: unknown, from: unknown, name: string): void {
  if (to instanceof Table && from instanceof Table) to.copyFrom(from);
  else if (to instanceof Ids && from instanceof Ids) to.copyFrom(from);
  else if (to instanceof Catalogue && from instanceof Catalogue) to.copyFrom(from);
  else if (to instanceof Map && from instanceof Map) for (const [key, value] of from) to.set(key, value);
  else if (to instanceof Set && from instanceof Set) for (const value of from) to.add(value);
  else if (Array.isArray(to) && Array.isArray(from)) to.push(...from);
  else throw new Error(`no way to copy the ${name} of a world`);
}
