import type { Credentials } from "../world/seed.ts";
import type { World } from "../world/world.ts";
import { openSession } from "./assume-role.ts";

/** Opens a session of a role, whoever may assume it. */
export function openRole(world: World, account: string, name: string): Credentials {
  const role = world.roles.get(`${account}/${name}`);
  if (role === undefined) throw new Error(`account ${account} has no role ${name}`);
  const call = { world, now: world.clock.now(), region: "us-east-1" };
  const { id, secret, session } = openSession(call, { role, session: "opened", seconds: 43_200 });
  return {
    accessKeyId: id,
    secretAccessKey: secret,
    ...(session === undefined ? {} : { sessionToken: session.token }),
  };
}
