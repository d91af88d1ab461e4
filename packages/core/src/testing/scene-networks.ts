import type { TransitGateway, Networks } from "../topology/networks.ts";
import { vpcRefText } from "../words/key.ts";
import { type Observed, present } from "../words/state.ts";
import { hubVpc, subnets } from "./draft.ts";
import { type NetworkDraft, gatewayNetwork, hubVpc as draftedHub, questionOf, spokeVpc } from "./networks.ts";
import type { Scene } from "./scene.ts";

/** Breaks the network between the hub and one spoke, the `index`th. */
export type NetworkEdit = (draft: NetworkDraft, index: number) => void;

/** Returns a scene whose spokes are all on one Transit Gateway with the hub, soundly but for what an edit breaks. */
export function withNetworks(scene: Scene, edit: NetworkEdit = () => undefined): Scene {
  const { topology, environment } = scene;
  const parts = topology.spokes.map((spoke, index) => {
    const draft = gatewayNetwork();
    edit(draft, index);
    const vpc = environment.spokeVpcs.get(spoke.name);
    const block = (vpc?.kind === "present" ? vpc.value.cidrs[0] : undefined) ?? "10.1.0.0/16";
    const { hub, spoke: end, networks } = questionOf(settledIn(draft, { vpc: spoke.vpc, block, letter: `s${index}x` }));
    return { ref: vpcRefText(spoke), hub, end, networks };
  });
  const [first] = parts;
  if (first === undefined) return scene;
  const routeTables = present(
    parts
      .flatMap(({ hub }) => (hub.network.routeTables.kind === "present" ? hub.network.routeTables.value : []))
      .reduce<HubTable[]>(joined, []),
  );
  const hubNetwork = { ...first.hub.network, routeTables };
  const networks: Networks = {
    ...first.networks,
    vpcs: new Map([
      [vpcRefText({ vpc: hubVpc, region: topology.hub.region }), hubNetwork],
      ...parts.map(({ ref, end }) => [ref, end.network] as const),
    ]),
    transitGateways: new Map(
      [...first.networks.transitGateways.keys()].map((id) => [
        id,
        merged(parts.flatMap((part) => part.networks.transitGateways.get(id) ?? [])),
      ]),
    ),
  };
  return { ...scene, environment: { ...environment, networks } };
}

type Present<T> = T extends { readonly kind: "present"; readonly value: readonly (infer Item)[] } ? Item : never;
type HubTable = Present<ReturnType<typeof questionOf>["hub"]["network"]["routeTables"]>;

/** The hub has one table, with the routes to each spoke. */
function joined(tables: HubTable[], table: HubTable): HubTable[] {
  const known = tables.find(({ id }) => id === table.id);
  if (known === undefined) return [...tables, table];
  return tables.map((one) => (one === known ? { ...one, routes: [...one.routes, ...table.routes] } : one));
}

/** Puts a draft where a scene has its VPCs. */
function settledIn(
  draft: NetworkDraft,
  { vpc, block, letter }: { readonly vpc: string; readonly block: string; readonly letter: string },
): NetworkDraft {
  const [prefix = ""] = /^\d+\.\d+\./.exec(block) ?? [];
  const text = JSON.stringify(draft)
    .replaceAll(spokeVpc, vpc)
    .replaceAll(draftedHub, hubVpc)
    .replaceAll("10.1.", prefix)
    .replaceAll("subnet-b", `subnet-${letter}`)
    .replaceAll("tgw-attach-b", `tgw-attach-${letter}`)
    .replaceAll("subnet-a1", subnets[0]?.id ?? "")
    .replaceAll("subnet-a2", subnets[1]?.id ?? "");
  return JSON.parse(text) as NetworkDraft;
}

function merged(gateways: readonly Observed<TransitGateway>[]): Observed<TransitGateway> {
  const unread = gateways.find(({ kind }) => kind !== "present");
  const [first, ...more] = gateways.flatMap((one) => (one.kind === "present" ? one.value : []));
  if (unread !== undefined || first === undefined) return unread ?? { kind: "absent" };
  return present(
    more.reduce(
      (all, one) => ({
        id: all.id,
        tableOfAttachment: new Map([...all.tableOfAttachment, ...one.tableOfAttachment]),
        policyTableOfAttachment: new Map([...all.policyTableOfAttachment, ...one.policyTableOfAttachment]),
        tables: new Map(
          [...all.tables].map(([id, routes]) => {
            const others = one.tables.get(id);
            if (routes.kind !== "present" || others?.kind !== "present") return [id, routes];
            return [id, present([...routes.value, ...others.value])];
          }),
        ),
      }),
      first,
    ),
  );
}
