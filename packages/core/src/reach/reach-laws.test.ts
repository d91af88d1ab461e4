import fc from "fast-check";
import { expect, test } from "vitest";
import { mistakes } from "../testing/network-mistakes.ts";
import { type NetworkDraft, type VpcDraft, questionOf } from "../testing/networks.ts";
import { soundNetworks } from "../testing/sound-networks.ts";
import type { Reach } from "./answer.ts";
import { reach } from "./reach.ts";

const drafts = [...mistakes, ...soundNetworks].map(({ what, draft }) => [what, draft] as const);

test.each(soundNetworks.map((one) => [one.what, one] as const))("%s: nothing is in the way", (_, { draft, answer }) => {
  const found = reach(questionOf(draft));
  expect(found.obstacles.filter((obstacle) => obstacle.answer === "no")).toEqual([]);
  expect(found.answer).toBe(answer);
});

test("there are at least twenty sound networks", () => {
  expect(soundNetworks.length).toBeGreaterThanOrEqual(20);
});

test("less knowledge turns no into nothing better than unknown, and makes no new no", () => {
  fc.assert(
    fc.property(fc.constantFrom(...drafts), fc.infiniteStream(fc.boolean()), ([, draft], coins) => {
      const hidden = readable(draft).filter(() => coins.next().value === true);
      const [known, less] = [answerOf(draft), answerOf({ ...draft, unread: hidden })];
      expect(allowedWithLess[known]).toContain(less);
    }),
  );
});

test.each(drafts)("%s: with one thing less read it is never called sound where it is not", (_, draft) => {
  const known = answerOf(draft);
  const isAllowed = (what: string): boolean => allowedWithLess[known].includes(answerOf({ ...draft, unread: [what] }));
  expect(readable(draft).filter((what) => !isAllowed(what))).toEqual([]);
});

test("the order in which AWS lists things means nothing", () => {
  fc.assert(
    fc.property(fc.constantFrom(...drafts), fc.integer(), ([, draft], seed) => {
      expect(reach(questionOf(shuffled(draft, seed)))).toEqual(reach(questionOf(draft)));
    }),
  );
});

test("what keeps packets from the hub keeps answers to a hub in its place away: who is which side means nothing to routes", () => {
  const isOfRoutes = ({ check }: { readonly check: string }): boolean => /route|attachment|gateway/.test(check);
  // A NAT gateway takes part in one direction alone: answers are not to go through it.
  const both = [...mistakes.filter(isOfRoutes), ...soundNetworks].filter(
    ({ draft }) => Object.keys(draft.natGateways).length === 0 && !isHalfLed(draft),
  );
  for (const { what, draft } of both) {
    expect(`${what}: ${answerOfRoutes(swapped(draft))}`).toBe(`${what}: ${answerOfRoutes(draft)}`);
  }
});

const allowedWithLess: Readonly<Record<Reach["answer"], readonly Reach["answer"][]>> = {
  no: ["no", "unknown"],
  unknown: ["unknown"],
  yes: ["yes", "unknown"],
};

function answerOf(draft: NetworkDraft): Reach["answer"] {
  return reach(questionOf(draft)).answer;
}

/** Of hosts in all subnets that have routes, on both sides. */
function answerOfRoutes(draft: NetworkDraft): Reach["answer"] {
  const open = (vpc: VpcDraft): VpcDraft => ({ ...vpc, acls: [] });
  const { obstacles } = reach(questionOf({ ...draft, spoke: open(draft.spoke), hub: open(draft.hub) }));
  const ofRoutes = obstacles.filter(
    ({ check }) => !["spoke-acl", "hub-acl", "groups", "dns", "resolver-rules"].includes(check),
  );
  if (ofRoutes.some(({ answer }) => answer === "no")) return "no";
  return ofRoutes.length > 0 ? "unknown" : "yes";
}

/** Of an endpoint one address is meant, of clients all are: what leads a part of a subnet elsewhere is not the same to both. */
function isHalfLed({ endpoint, spoke, gateways }: NetworkDraft): boolean {
  const destinations = [
    ...spoke.tables.flatMap(({ routes }) => routes.map(({ to }) => to)),
    ...Object.values(gateways).flatMap(({ tables }) =>
      Object.values(tables)
        .flat()
        .map(({ cidr }) => cidr),
    ),
  ];
  return endpoint.state === undefined && destinations.some((to) => to.endsWith("/26"));
}

/** The hub in the place of the spoke, with an endpoint in each subnet of the spoke where its hosts are. */
function swapped(draft: NetworkDraft): NetworkDraft {
  const hosts = draft.spoke.subnets.filter(({ id }) => {
    const table = draft.spoke.tables.find(({ subnets }) => subnets.includes(id)) ?? draft.spoke.tables[0];
    return (
      table === undefined || table.routes.length > 0 || draft.spoke.tables.every(({ routes }) => routes.length === 0)
    );
  });
  return {
    ...draft,
    spoke: draft.hub,
    hub: draft.spoke,
    endpoint: { ...draft.endpoint, places: hosts.map(({ id }) => ({ subnet: id, address: undefined })) },
  };
}

function readable({ gateways, peerings, prefixLists, natGateways }: NetworkDraft): readonly string[] {
  const ofVpcs = ["spoke", "hub"].flatMap((side) =>
    ["subnets", "tables", "acls", "attachments"].map((part) => `${side}.${part}`),
  );
  return [
    ...ofVpcs,
    "spoke.nameServers",
    "spoke.rules",
    "endpoint.ingress",
    ...Object.keys(gateways).map((id) => `gateways.${id}`),
    ...Object.values(gateways).flatMap(({ tables }) => Object.keys(tables).map((id) => `tables.${id}`)),
    ...Object.keys(peerings).map((id) => `peerings.${id}`),
    ...Object.keys(prefixLists).map((id) => `prefixLists.${id}`),
    ...Object.keys(natGateways).map((id) => `natGateways.${id}`),
  ];
}

function shuffled(draft: NetworkDraft, seed: number): NetworkDraft {
  const mix = <T>(list: readonly T[]): T[] =>
    list
      .map((item, place) => [Math.imul(seed ^ (place + 1), 2_654_435_761) >>> 0, item] as const)
      .sort(([one], [other]) => one - other)
      .map(([, item]) => item);
  const vpc = (one: VpcDraft): VpcDraft => ({
    ...one,
    cidrs: one.cidrs,
    subnets: mix(one.subnets),
    tables: mix(one.tables.map((table) => ({ ...table, subnets: mix(table.subnets), routes: mix(table.routes) }))),
    acls: mix(one.acls.map((acl) => ({ ...acl, entries: mix(acl.entries) }))),
    attachments: mix(one.attachments.map((attachment) => ({ ...attachment, subnets: mix(attachment.subnets) }))),
    rules: mix(one.rules),
  });
  const gateways = Object.fromEntries(
    mix(Object.entries(draft.gateways)).map(([id, gateway]) => [
      id,
      {
        ...gateway,
        tables: Object.fromEntries(mix(Object.entries(gateway.tables)).map(([table, routes]) => [table, mix(routes)])),
      },
    ]),
  );
  return { ...draft, spoke: vpc(draft.spoke), hub: vpc(draft.hub), gateways };
}
