import { type EndpointId, type SecurityGroupId, parseEndpointId, parseSecurityGroupId } from "@vpce-hub/core";
import { type Planned, foreigner, planned } from "./operations.ts";
import { type Scene, type SceneOptions, hubAccount, scene } from "./scene.ts";

/** A hub whose endpoints are about to be made: its group is there. */
export interface EndpointScene extends Scene, Planned {
  /** Access of somebody else in the hub's account. */
  readonly byHand: ReturnType<typeof foreigner>;
}

/** A hub without spokes whose endpoints are about to be made. */
export async function endpointScene(options: SceneOptions = {}): Promise<EndpointScene> {
  const world = scene({ services: ["ssm"], spokes: [], ...options });
  const run = await planned(world);
  await run.executeAll("create-security-group", "authorize-ingress");
  return { ...world, ...run, byHand: foreigner(world, hubAccount) };
}

/** The id of an endpoint, as the product holds it. */
export function endpointId(text: string): EndpointId {
  const id = parseEndpointId(text);
  if (id === undefined) throw new Error(text);
  return id;
}

/** The id of a security group, as the product holds it. */
export function groupId(text: string): SecurityGroupId {
  const id = parseSecurityGroupId(text);
  if (id === undefined) throw new Error(text);
  return id;
}
