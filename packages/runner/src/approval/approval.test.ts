import fc from "fast-check";
import { openAws, openForWrites } from "@vpce-hub/aws-adapter";
import { type Approval, type ApprovedOperation, canonicalJson } from "@vpce-hub/core";
import { type ApplyResult, type PlanDocument, planDocument } from "../index.ts";
import type { LoggedCall } from "@vpce-hub/simulator";
import { expect, test } from "vitest";
import { approvalIn } from "./plan-file.ts";
import {
  type Draft,
  draftOf,
  drafts,
  eitherDrafts,
  hub,
  sessionManager,
} from "../../../../tests/support/topologies.ts";
import { killedAtWrite } from "../../../../tests/support/runs.ts";
import { type World, createWorld, several, shapeOf, topologyOf } from "../../../../tests/support/world.ts";

// What a merge job may do: what was approved, or what is left of it, and nothing else ever.

test("what was not approved is never executed, whatever happens between plan and apply", async () => {
  await fc.assert(
    fc.asyncProperty(
      eitherDrafts,
      eitherDrafts,
      fc.array(meddlings, { maxLength: 2 }),
      async (before, wanted, meddled) => {
        const world = await createWorld(several);
        await world.apply(before);
        const approval = await approve(world, wanted);
        for (const meddling of meddled) await meddle(world, meddling);
        const write = watchWrites(world);
        const result = await world.tryApply(wanted, { approval: { kind: "plan", approval } });
        const allowed = new Set(result.kind === "stale" ? [] : approval.operations.flatMap(deedsOf));
        expect(write().filter((deed) => !allowed.has(deed))).toEqual([]);
      },
    ),
    { endOnFailure: true, numRuns: runs(30) },
  );
});

test("nothing happened in between: the approved plan is the plan", async () => {
  await fc.assert(
    fc.asyncProperty(eitherDrafts, eitherDrafts, async (before, wanted) => {
      const world = await createWorld(several);
      await world.apply(before);
      const approval = await approve(world, wanted);
      const result = await world.tryApply(wanted, { approval: { kind: "plan", approval } });
      expect(partOf(result)).toEqual({ done: 0, total: approval.operations.length });
      const again = await world.tryApply(wanted, { approval: { kind: "plan", approval } });
      expect(
        partOf(again),
        again.kind === "applied"
          ? JSON.stringify(again.report.outcomes.map(({ kind, operation }) => [kind, operation.id, operation.changes]))
          : "",
      ).toEqual({ done: approval.operations.length, total: approval.operations.length });
    }),
    { endOnFailure: true, numRuns: runs(20) },
  );
});

test.each([
  ["while everything is made", draftOf(["ssm"], []), sessionManager],
  ["while services and spokes go", sessionManager, draftOf(["ssm"], sessionManager.spokes.slice(0, 1))],
  [
    "while endpoints are changed",
    sessionManager,
    { ...sessionManager, hub: { ...sessionManager.hub, subnets: ["subnet-0a1b2c3d4e5f60001"] } },
  ],
])("killed before or after any write %s, the same approval goes on to the end", async (_, before, wanted) => {
  const start = await createWorld();
  await start.apply(before);
  const undisturbed = start.copy();
  const mark = undisturbed.mark();
  await undisturbed.apply(wanted);
  const goal = shapeOf(undisturbed);
  const writes = undisturbed.writesSince(mark).length;
  expect(writes).toBeGreaterThan(2);
  const approval = await approve(start, wanted);
  for (const when of ["before", "after"] as const) {
    for (let nth = 1; nth <= writes; nth++) {
      const world = start.copy();
      await killedAtWrite(world, { nth, when }, (requestHandler) =>
        world.tryApply(wanted, { requestHandler, approval: { kind: "plan", approval } }),
      );
      const result = await world.tryApply(wanted, { approval: { kind: "plan", approval } });
      expect(result.kind === "stale" ? result.differences : result.kind, `killed ${when} write ${nth}`).toBe("applied");
      expect(shapeOf(world)).toEqual(goal);
    }
  }
});

test("the same operations over another world are another plan", async () => {
  const world = await createWorld();
  await world.apply(draftOf(["kms"], []));
  const wanted = { ...draftOf(["kms"], []), name: "shared-endpoints" };
  const record = { zone: "kms.ap-northeast-1.amazonaws.com", name: "kms.ap-northeast-1.amazonaws.com" };
  await pointElsewhere(world, record.zone, "192.0.2.1");
  const approval = await approve(world, wanted);
  await pointElsewhere(world, record.zone, "192.0.2.2");
  const [first] = (await world.plan(wanted)).approval.operations;
  expect(first?.parameters).toEqual(approval.operations[0]?.parameters);
  const result = await world.tryApply(wanted, { approval: { kind: "plan", approval } });
  expect(result).toMatchObject({
    kind: "stale",
    differences: [
      {
        kind: "not-approved",
        id: "change-records:zone/kms.ap-northeast-1.amazonaws.com",
        because: {
          kind: "found",
          of: "record/kms.ap-northeast-1.amazonaws.com/kms.ap-northeast-1.amazonaws.com/A",
          now: "60 192.0.2.2",
          approved: "60 192.0.2.1",
        },
      },
    ],
  });
});

test("a topology that was changed after the plan needs an approval of its own, even where it asks for less", async () => {
  const world = await createWorld();
  const approval = await approve(world, sessionManager);
  const mark = world.mark();
  const less = draftOf(["ssm"], sessionManager.spokes);
  const result = await world.tryApply(less, { approval: { kind: "plan", approval } });
  expect(result.kind === "stale" && result.differences.map(({ kind }) => kind)).toContain("topology-changed");
  expect(world.writesSince(mark)).toEqual([]);
});

test("what cannot be read any more, or is held back now, is not taken for done", async () => {
  const world = await createWorld();
  const approval = await approve(world, sessionManager);
  world.simulator.addRole({ account: "222222222222", name: "vpce-hub", trusts: ["999999999999"] });
  const blind = await world.tryApply(sessionManager, { approval: { kind: "plan", approval } });
  expect(blind.kind === "stale" && [...new Set(blind.differences.map(({ kind }) => kind))]).toEqual([
    "unread",
    "not-approved",
    "held-back",
  ]);
});

test("an id alone lets its very plan through, and an empty one", async () => {
  const world = await createWorld();
  const { id } = await world.plan(sessionManager);
  const other = await world.tryApply(sessionManager, { approval: { kind: "id", planId: "0".repeat(64) } });
  expect(other).toMatchObject({ kind: "stale", differences: [{ kind: "other-plan", found: id }] });
  expect(await world.tryApply(sessionManager, { approval: { kind: "id", planId: id } })).toMatchObject({
    kind: "applied",
  });
  expect(await world.tryApply(sessionManager, { approval: { kind: "id", planId: id } })).toMatchObject({
    kind: "applied",
    report: { outcomes: [] },
  });
});

test("an approval of many deletes holds for that plan and what is left of it, and for no other", async () => {
  const world = await createWorld();
  await world.apply(sessionManager);
  const fewer = { ...draftOf(["ssm"], sessionManager.spokes), policy: { maxDeletes: { count: 1 } } };
  const approval = await approve(world, fewer);
  const given = { approval: { kind: "plan", approval } } as const;
  expect((await world.tryApply(fewer, given)).kind).toBe("refused");
  expect((await world.tryApply(fewer, { ...given, allowDeletes: "0".repeat(64) })).kind).toBe("refused");
  const allowed = { ...given, allowDeletes: approval.planId };
  await killedAtWrite(world, { nth: 3, when: "after" }, (requestHandler) =>
    world.tryApply(fewer, { ...allowed, requestHandler }),
  );
  expect((await world.plan(fewer)).id).not.toBe(approval.planId);
  expect((await world.tryApply(fewer, { allowDeletes: approval.planId })).kind).toBe("refused");
  expect((await world.tryApply(fewer, allowed)).kind).toBe("applied");
});

test("an approval for one topology covers no other", async () => {
  const world = await createWorld();
  const approval = await approve(world, { ...sessionManager, name: "other-team" });
  const result = await world.tryApply(sessionManager, { approval: { kind: "plan", approval } });
  expect(result.kind === "stale" && result.differences.map(({ kind }) => kind)).toContain("other-topology");
});

/** What somebody may do to a world between plan and apply. */
type Meddling =
  | { readonly kind: "apply"; readonly draft: Draft }
  | { readonly kind: "apply-in-part"; readonly draft: Draft; readonly nth: number }
  | { readonly kind: "deny"; readonly account: string }
  | { readonly kind: "record"; readonly nth: number };

const meddlings: fc.Arbitrary<Meddling> = fc.oneof(
  drafts.map((draft): Meddling => ({ kind: "apply", draft })),
  fc
    .record({ draft: drafts, nth: fc.integer({ min: 1, max: 20 }) })
    .map((part): Meddling => ({ kind: "apply-in-part", ...part })),
  fc.constantFrom("222222222222", "333333333333").map((account): Meddling => ({ kind: "deny", account })),
  fc.nat({ max: 5 }).map((nth): Meddling => ({ kind: "record", nth })),
);

async function meddle(world: World, meddling: Meddling): Promise<void> {
  switch (meddling.kind) {
    case "apply":
      await world.tryApply(meddling.draft);
      return;
    case "apply-in-part":
      await killedAtWrite(world, { nth: meddling.nth, when: "after" }, (requestHandler) =>
        world.tryApply(meddling.draft, { requestHandler }),
      );
      return;
    case "deny":
      world.simulator.addRole({ account: meddling.account, name: "vpce-hub", trusts: ["999999999999"] });
      return;
    case "record": {
      const zone = world.simulator.snapshot().zones[meddling.nth];
      if (zone !== undefined) await pointElsewhere(world, zone.name, "192.0.2.1");
    }
  }
}

/** Plans, saves and reads again, as a plan job and a merge job do. */
async function approve(world: World, draft: Draft): Promise<Approval> {
  return approvalIn(JSON.parse(canonicalJson(planDocument(await world.plan(draft)))) as PlanDocument);
}

function partOf(result: ApplyResult): unknown {
  if (result.kind !== "applied" || result.approved === undefined) return result.kind;
  const { done, total } = result.approved;
  return { done, total };
}

/** Overwrites the record of a zone by hand, as somebody with the console could. */
async function pointElsewhere({ simulator }: World, zone: string, address: string): Promise<void> {
  const { clock, requestHandler } = simulator;
  const aws = openForWrites(openAws({ clock, requestHandler, credentials: simulator.addAccount(hub.account) }));
  const { hub: place } = await topologyOf(draftOf([], []));
  const id = simulator.snapshot().zones.find(({ name }) => name === zone)?.id;
  const record = { Name: zone, Type: "A" as const, TTL: 60, ResourceRecords: [{ Value: address }] };
  await aws.write(
    "route53:ChangeResourceRecordSets",
    { caller: { account: place.account, access: { kind: "ambient" } }, region: place.region },
    { HostedZoneId: id, ChangeBatch: { Changes: [{ Action: "UPSERT", ResourceRecordSet: record }] } },
  );
}

/** Notes what is written from now on, as deeds; writing a record as it stands is none. */
function watchWrites({ simulator }: World): () => readonly string[] {
  const deeds: string[] = [];
  simulator.faults.onCall((call) => {
    if (call.isWrite) deeds.push(...deedsOfCall(call, simulator.snapshot().zones));
  });
  return () => deeds;
}

type Zones = ReturnType<World["simulator"]["snapshot"]>["zones"];

function deedsOfCall(
  { action, parameters }: Pick<LoggedCall, "action" | "parameters">,
  zones: Zones,
): readonly string[] {
  const text = JSON.stringify(parameters);
  const all = (pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map(([match]) => match);
  const id = /"(?:Resource)?Id":"(Z\w+)"/.exec(text)?.[1] ?? "";
  const zone = zones.find((candidate) => candidate.id === id);
  const name = zone?.name ?? id;
  const vpc = all(/vpc-\w+/g)[0] ?? "";
  switch (action) {
    case "AuthorizeSecurityGroupIngress":
      return all(/[\d.]+\/\d+/g).map((cidr) => `admit ${cidr}`);
    case "RevokeSecurityGroupIngress":
      return all(/[\d.]+\/\d+/g).map((cidr) => `revoke ${cidr}`);
    case "DeleteSecurityGroup":
      return [`delete ${all(/sg-\w+/g)[0]}`];
    case "CreateVpcEndpoint":
      return [`create ${/"ServiceName":"([^"]+)"/.exec(text)?.[1]}`];
    case "ModifyVpcEndpoint":
      return [...all(/subnet-\w+/g), ...all(/sg-\w+/g)].map((part) => `modify ${all(/vpce-\w+/g)[0]} ${part}`);
    case "DeleteVpcEndpoints":
      return all(/vpce-\w+/g).map((endpoint) => `delete ${endpoint}`);
    case "CreateHostedZone":
      return [`create ${/"Name":"([^"]+)"/.exec(text)?.[1]}`];
    case "ChangeTagsForResource":
      return [`tag ${name}`];
    case "ChangeResourceRecordSets":
      return recordDeeds(text, zone);
    case "CreateVPCAssociationAuthorization":
      return [`authorize ${name} ${vpc}`];
    case "AssociateVPCWithHostedZone":
      return [`associate ${name} ${vpc}`];
    case "DeleteVPCAssociationAuthorization":
      return [`deauthorize ${name} ${vpc}`];
    case "DisassociateVPCFromHostedZone":
      return [`disassociate ${id} ${vpc}`];
    case "DeleteHostedZone":
      return [`delete ${id}`];
    case "AssociateProfile":
    case "DisassociateProfile":
      return [`${action} ${vpc}`];
    // It names the association; where that is, the answer to its joining told.
    case "UpdateProfileAssociation":
      return [`prefer ${/"Priority":"?(\d+)/.exec(text)?.[1]}`];
    case "AssociateResourceToProfile":
      return all(/(?<=hostedzone[/])Z\w+/g).map((inside) => `put ${zones.find((one) => one.id === inside)?.name}`);
    case "DisassociateResourceFromProfile":
      return all(/(?<=hostedzone[/])Z\w+/g).map((inside) => `take ${inside}`);
    case "AssociateResourceShare":
    case "DisassociateResourceShare":
      return all(/(?<=")\d{12}(?=")/g).map((account) => `${action} ${account}`);
    default:
      return [action];
  }
}

function recordDeeds(text: string, zone: Zones[number] | undefined): readonly string[] {
  const changes = [...text.matchAll(/"Action":"(\w+)","ResourceRecordSet":\{"Name":"([^"]+)".*?(?="Action"|$)/g)];
  return changes.flatMap(([whole, action, name = ""]) => {
    const plain = name.replace(/\\\\052/, "*").replace(/\.$/, "");
    const target = /"DNSName":"([^"]+?)\.?"/.exec(whole)?.[1];
    const isThere = zone?.records.some((record) => record.name === plain && record.alias?.name === target);
    return action === "UPSERT" && isThere === true ? [] : [`${action} ${plain}`];
  });
}

/** Everything that an approved operation may write. */
function deedsOf({ kind, parameters }: ApprovedOperation): readonly string[] {
  const text = (name: string): string => String(parameters[name]).replace(/^zone\//, "");
  const list = (name: string): readonly string[] => [parameters[name] ?? []].flat().map((item) => JSON.stringify(item));
  const found = (name: string, pattern: RegExp): readonly string[] =>
    list(name).flatMap((item) => [...item.matchAll(pattern)].map(([match]) => match));
  const vpc = found("vpc", /vpc-\w+/g)[0] ?? "";
  switch (kind) {
    case "create-security-group":
      return ["CreateSecurityGroup"];
    case "authorize-ingress":
      return found("rules", /[\d.]+\/\d+/g).map((cidr) => `admit ${cidr}`);
    case "revoke-ingress":
      return found("rules", /[\d.]+\/\d+/g).map((cidr) => `revoke ${cidr}`);
    case "delete-security-group":
      return [`delete ${text("group")}`];
    case "create-endpoint":
      return [`create ${text("serviceName")}`];
    case "modify-endpoint":
      return ["addSubnets", "removeSubnets", "removeSecurityGroups"]
        .flatMap((name) => found(name, /(?:subnet|sg)-\w+/g))
        .map((part) => `modify ${text("endpoint")} ${part}`);
    case "delete-endpoint":
      return [`delete ${text("endpoint")}`];
    case "tag-resource":
    case "untag-resource":
      return [`tag ${text("resource")}`];
    case "create-zone":
      return [`create ${text("name")}`];
    case "tag-zone":
      return [`tag ${text("zone")}`];
    case "change-records":
      return [
        ...found("upserts", /(?<="name":")[^"]+/g).flatMap((name) => [`UPSERT ${name}`, `CREATE ${name}`]),
        ...found("deletes", /(?<="name":")[^"]+/g).map((name) => `DELETE ${name}`),
      ];
    case "associate":
      // Whoever associates authorizes again where a run beside this one took it back.
      return [`associate ${text("zone")} ${vpc}`, `authorize ${text("zone")} ${vpc}`];
    case "delete-zone":
      return [`delete ${text("zone")}`];
    case "create-profile":
      return ["CreateProfile"];
    case "delete-profile":
      return ["DeleteProfile"];
    case "add-zone-to-profile":
      return [`put ${text("zone")}`];
    case "remove-zone-from-profile":
      return [`take ${text("zone")}`];
    case "join-profile":
      return [`AssociateProfile ${vpc}`];
    case "set-profile-priority":
      return [`prefer ${text("priority")}`];
    case "leave-profile":
      return [`DisassociateProfile ${vpc}`];
    case "share-profile":
      return ["CreateResourceShare", ...found("accounts", /\d{12}/g).map((one) => `AssociateResourceShare ${one}`)];
    case "unshare-profile":
      return found("accounts", /\d{12}/g).map((one) => `DisassociateResourceShare ${one}`);
    case "delete-share":
      return ["DeleteResourceShare"];
    default:
      return [`${kind} ${text("zone")} ${vpc}`];
  }
}

/** How often a property is tried: VPCE_RUNS multiplies it, for a longer search than a commit can wait for. */
function runs(usual: number): number {
  return usual * Number(process.env["VPCE_RUNS"] ?? 1);
}
