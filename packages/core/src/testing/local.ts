import type { Operation } from "../operation/operation.ts";
import { switchedTag, localTag, switchedTags, switchingTags } from "../resource/local-marks.ts";
import type { SpokeEndpoint } from "../topology/environment.ts";
import { shortNameOf } from "../topology/service-names.ts";
import type { VpcRef } from "../words/key.ts";
import { vpcRefText } from "../words/key.ts";
import { canonicalName, zoneNameOf } from "../words/names.ts";
import { absent, present, valueOr } from "../words/state.ts";
import { fullNameOf, region, subnets } from "./draft.ts";
import { withEnvironment } from "./edits.ts";
import { change, find, refuse, without } from "./listed.ts";
import { endpointIdOf, zoneIdOf } from "./resources.ts";
import type { Scene } from "./scene.ts";

/** When everything in scenes was switched. */
export const switchedOn: number = Date.UTC(2025, 11, 31);

/** The endpoints of spokes, each with the VPC that it is in. */
export type LocalWorld = readonly (SpokeEndpoint & { readonly vpcText: string })[];

/** Returns an endpoint of a spoke's own that serves it; `more` says what else is so. */
export function ownEndpointOf(service: string, more: Partial<SpokeEndpoint> = {}): SpokeEndpoint {
  const isPrivateDnsOn = more.isPrivateDnsOn ?? true;
  return {
    id: endpointIdOf(`own ${service}`),
    serviceName: fullNameOf(service),
    isPrivateDnsOn,
    isManaged: false,
    privateNames: isPrivateDnsOn ? privateNamesOf(fullNameOf(service)) : [],
    subnets: subnets.slice(0, 2).map(({ id }) => id),
    tags: new Map(),
    policy: undefined,
    ...more,
  };
}

/** Returns an endpoint that a topology has switched. */
export function switchedEndpointOf(service: string, more: Partial<SpokeEndpoint> = {}): SpokeEndpoint {
  return ownEndpointOf(service, {
    isPrivateDnsOn: false,
    tags: switchedTags("shared-endpoints", switchedOn),
    ...more,
  });
}

function privateNamesOf(serviceName: string): SpokeEndpoint["privateNames"] {
  const name = canonicalName(`${shortNameOf(serviceName)}.${region}.amazonaws.com`);
  return [{ name, zone: zoneIdOf(`hidden ${name}`) }];
}

/** Returns a scene in which a spoke has endpoints of its own, reaches the internet, and sees the zones of AWS. */
export function withOwn(scene: Scene, vpc: VpcRef, ...endpoints: readonly SpokeEndpoint[]): Scene {
  const text = vpcRefText(vpc);
  const { spokeEndpoints, waysOut } = scene.environment;
  const open = present({ closed: [], doubtful: undefined });
  return withHidden(
    withEnvironment(scene, {
      spokeEndpoints: new Map([...spokeEndpoints, [text, present(endpoints)]]),
      waysOut: new Map([...waysOut, [text, open]]),
    }),
  );
}

/** Shows to each VPC the zones that AWS keeps for its endpoints. */
export function withHidden(scene: Scene): Scene {
  const { spokeEndpoints, visibleZones } = scene.environment;
  const seen = [...visibleZones].map(([vpc, zones]): [string, typeof zones] => {
    const hidden = valueOr(spokeEndpoints.get(vpc) ?? absent, []).flatMap(({ privateNames }) =>
      privateNames.flatMap(({ name, zone }) =>
        zone === undefined ? [] : [{ id: zone, name: zoneNameOf(name), owner }],
      ),
    );
    const others = valueOr(zones, []).filter((zone) => zone.owner.kind === "account");
    return [vpc, present([...others, ...hidden])];
  });
  return withEnvironment(scene, { visibleZones: new Map(seen) });
}

const owner = { kind: "service", service: "vpce.amazonaws.com" } as const;

/** Returns the endpoints of spokes in a scene. */
export function localWorldOf({ environment }: Scene): LocalWorld {
  return [...environment.spokeEndpoints].flatMap(([vpcText, read]) =>
    valueOr(read, []).map((endpoint) => ({ ...endpoint, vpcText })),
  );
}

/** Returns a scene with other endpoints of spokes. */
export function withLocalWorld(scene: Scene, locals: LocalWorld): Scene {
  const spokeEndpoints = new Map(
    [...scene.environment.spokeEndpoints.keys()].map((text) => [
      text,
      present(locals.filter(({ vpcText }) => vpcText === text).map(({ vpcText: _, ...endpoint }) => endpoint)),
    ]),
  );
  return withHidden(withEnvironment(scene, { spokeEndpoints }));
}

/** Refuses a zone beside one that AWS keeps for an endpoint of the VPC. */
export function refuseHidden(name: string, vpc: VpcRef, locals: LocalWorld): void {
  const taken = locals.some(
    ({ vpcText, privateNames }) =>
      vpcText === vpcRefText(vpc) && privateNames.some((one) => zoneNameOf(one.name) === name),
  );
  refuse(taken, `${vpc.vpc} has an endpoint of its own for ${name}`);
}

/** What operations do to endpoints of spokes. */
export const localDeeds = {
  mark: ({ endpoint, topology }: Operation<"mark-local-endpoint">, locals: LocalWorld): LocalWorld =>
    change(locals, endpoint, ({ tags }) => ({ tags: new Map([...tags, ...switchingTags(topology)]) })),
  turn: ({ endpoint, to }: Operation<"turn-private-dns">, locals: LocalWorld): LocalWorld =>
    change(locals, endpoint, ({ isPrivateDnsOn, serviceName, tags }) => {
      refuse(!tags.has(localTag), `${endpoint} bears no mark`);
      refuse(isPrivateDnsOn === (to === "on"), `private DNS of ${endpoint} is ${to} already`);
      return { isPrivateDnsOn: to === "on", privateNames: to === "on" ? privateNamesOf(serviceName) : [] };
    }),
  conclude: ({ endpoint, to }: Operation<"conclude-switch">, locals: LocalWorld, topology: string): LocalWorld =>
    change(locals, endpoint, ({ isPrivateDnsOn, tags }) => {
      refuse(isPrivateDnsOn !== (to === "spoke"), `${endpoint} is not switched`);
      const others = [...tags].filter(([key]) => key !== localTag && key !== switchedTag);
      return { tags: new Map([...others, ...(to === "hub" ? switchedTags(topology, switchedOn) : [])]) };
    }),
  retire: ({ endpoint }: Operation<"retire-local-endpoint">, locals: LocalWorld): LocalWorld => {
    refuse(find(locals, endpoint).isPrivateDnsOn, `${endpoint} serves`);
    return without(locals, endpoint);
  },
} as const;
