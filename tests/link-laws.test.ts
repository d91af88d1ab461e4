import fc from "fast-check";
import { expect, test } from "vitest";
import { giveOwnEndpoints } from "./support/by-hand.ts";
import { type Draft, type SpokeDraft, draftOf, eitherDrafts, everything, hub } from "./support/topologies.ts";
import { type World, createWorld, several } from "./support/world.ts";

// Laws 11 and 12, however links are served, and while that changes.

const region = hub.region;
const home = { region, vpc: hub.vpc };
const near = everything.spokes.filter(({ region: other = region }) => other === region);

test("law 11: whoever cannot reach the hub gets no name that it did not have, by zones, by a Profile and on the way", async () => {
  let held = 0;
  await fc.assert(
    fc.asyncProperty(eitherDrafts, eitherDrafts, fc.subarray(near, { minLength: 1 }), async (before, wanted, cut) => {
      const world = await createWorld(several);
      await world.apply(before);
      await world.simulator.clock.sleep(200_000);
      for (const { vpc } of cut)
        world.simulator.makeMistake({ mistake: "no-route", side: "spoke", hub: home, spoke: { region, vpc } });
      const had = new Set(cut.flatMap((spoke) => namesFromHub(world, spoke)));
      const { blocked } = await world.apply(wanted);
      held += blocked.filter(({ because }) => because.code === "spoke.unreachable").length;
      await world.simulator.clock.sleep(200_000);
      expect(cut.flatMap((spoke) => namesFromHub(world, spoke)).filter((name) => !had.has(name))).toEqual([]);
    }),
    { endOnFailure: true, numRuns: 10 * Number(process.env["VPCE_RUNS"] ?? 1) },
  );
  expect(held).toBeGreaterThan(0);
});

/** The names that a spoke has from the hub, with the spoke. */
function namesFromHub({ simulator }: World, { vpc }: SpokeDraft): readonly string[] {
  const records = simulator.snapshot().zones.flatMap((zone) => zone.records.map(({ name }) => name));
  return [...new Set(records.map((name) => name.replace("*", "any")))].flatMap((name) => {
    const answer = simulator.resolve({ vpc, region, name });
    return answer.kind === "addresses" && answer.from === "zone" ? `${vpc} ${name}` : [];
  });
}

const services = ["ssm", "kms"];
const [alone] = near;
if (alone === undefined) throw new Error("the pool has spokes");

const ways = fc.constantFrom("zones" as const, "profile" as const);
const refused = fc.constantFrom(
  "AssociateVPCWithHostedZone",
  "AssociateProfile",
  "AssociateResourceToProfile",
  "CreateProfile",
  "CreateVPCAssociationAuthorization",
  "AssociateResourceShare",
  "DisassociateVPCFromHostedZone",
  "DisassociateProfile",
);

test("law 12: whatever AWS refuses of a switch, each name has a server in the end, and the next run finishes it", async () => {
  const asked = (distribution: "zones" | "profile", localEndpoints: "keep" | "switch"): Draft =>
    draftOf(services, [{ ...alone, localEndpoints }], { distribution });
  const start = async (before: "zones" | "profile"): Promise<World> => {
    const world = await createWorld(several);
    await giveOwnEndpoints(world, alone, { services });
    await world.apply(asked(before, "keep"));
    await world.simulator.clock.sleep(200_000);
    return world;
  };
  const starts = { zones: await start("zones"), profile: await start("profile") };
  await fc.assert(
    fc.asyncProperty(ways, ways, refused, fc.integer({ min: 1, max: 2 }), async (before, after, action, nth) => {
      const world = starts[before].copy();
      const { simulator } = world;
      const answers = (): readonly string[] =>
        services.map((service) => {
          const answer = simulator.resolve({ vpc: alone.vpc, region, name: `${service}.${region}.amazonaws.com` });
          return answer.kind === "addresses" ? answer.from : answer.kind;
        });
      expect(answers()).toEqual(["endpoint", "endpoint"]);
      simulator.faults.add({
        action,
        when: "before",
        nth,
        effect: { kind: "error", code: "AccessDenied", status: 403 },
      });
      await world.tryApply(asked(after, "switch"));
      simulator.faults.clear();
      await simulator.clock.sleep(200_000);
      expect(answers().filter((from) => from !== "endpoint" && from !== "zone")).toEqual([]);
      const { outcomes } = await world.apply(asked(after, "switch"));
      expect(outcomes.filter(({ kind }) => kind !== "applied")).toEqual([]);
      await simulator.clock.sleep(200_000);
      expect(answers()).toEqual(["zone", "zone"]);
    }),
    { endOnFailure: true, numRuns: 12 * Number(process.env["VPCE_RUNS"] ?? 1) },
  );
});
