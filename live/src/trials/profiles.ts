import { Untried, expectGranted, expectRefusal, held, needed, notHeld, notTried, present } from "../judgement.ts";
import { markKey, namePrefix } from "../marks.ts";
import { type Scene, makeZone, msUntil, seconds } from "../scene.ts";
import { type Chapter, type Trial, chapterOf } from "../trial.ts";
import { burst } from "./bursts.ts";

const adapter = "packages/aws-adapter/src";
const settling = { everyMs: 2000, longestMs: 300_000 };

/** A Profile of the hub with one zone of the hub's VPC. */
interface Stage {
  readonly profile: string;
  readonly arn: string;
  readonly zoneArn: string;
}

const named = (scene: Scene, name: string) => ({
  Name: `${namePrefix}${scene.run}-${name}`,
  ClientToken: `${scene.run}-${name}`,
  Tags: [{ Key: markKey, Value: scene.run }],
});

async function makeProfile(scene: Scene, name: string) {
  const made = needed(
    await scene.hub.askOfNew("route53profiles:CreateProfile", named(scene, name)),
    "making a Profile",
  );
  return { profile: present(made.Profile?.Id, "an id"), arn: present(made.Profile?.Arn, "an ARN") };
}

async function open(scene: Scene): Promise<Stage> {
  const made = await makeProfile(scene, "one");
  const { id } = await makeZone(scene);
  const partition = made.arn.split(":")[1] ?? "aws";
  return { ...made, zoneArn: `arn:${partition}:route53:::hostedzone/${id}` };
}

const resource = (scene: Scene, { profile, zoneArn }: Stage) => ({
  ProfileId: profile,
  ResourceArn: zoneArn,
  Name: `${namePrefix}${scene.run}-zone`,
});

const ofVpc = (scene: Scene, profile: string, vpc: string) => ({
  ProfileId: profile,
  ResourceId: vpc,
  Name: `${namePrefix}${scene.run}-vpc`,
});

async function share(
  scene: Scene,
  arn: string,
  { name, principals }: { readonly name: string; readonly principals: readonly string[] },
): ReturnType<typeof scene.hub.ask<"ram:CreateResourceShare">> {
  return scene.hub.askOfNew("ram:CreateResourceShare", {
    name: `${namePrefix}${scene.run}-${name}`,
    resourceArns: [arn],
    principals,
    allowExternalPrincipals: false,
    tags: [{ key: markKey, value: scene.run }],
    clientToken: `${scene.run}-${name}`,
  });
}

/** The Profiles that the hub's VPC has. */
async function profilesOn(scene: Scene) {
  const answer = await scene.hub.askOfNew("route53profiles:ListProfileAssociations", { ResourceId: scene.hubVpc });
  const { ProfileAssociations = [] } = needed(answer, "listing the Profiles of a VPC");
  return ProfileAssociations.filter(({ Status }) => Status !== "DELETED");
}

/** Returns the Profiles of the hub's VPC when one of them is in force; undefined where that takes too long. */
async function untilSettled(scene: Scene, profile: string) {
  let all: Awaited<ReturnType<typeof profilesOn>> = [];
  const ms = await msUntil(scene, settling, async () => {
    all = await profilesOn(scene);
    return all.some(({ ProfileId, Status }) => ProfileId === profile && Status === "COMPLETE");
  });
  return ms === undefined ? undefined : all;
}

/** In the middle of what is allowed (AWS-FACTS-2 M1), where AWS gives none by itself (inferred). */
const freePriority = 4711;

const trials: readonly Trial<Stage>[] = [
  {
    id: "profiles.repeated-token",
    fact: "M2, model",
    claim: "A client token that is repeated gives the same Profile.",
    leansOn: `${adapter}/execute/profile.ts`,
    run: async (scene, { profile }) => {
      const again = await makeProfile(scene, "one");
      return again.profile === profile ? held("the same id") : notHeld("another Profile");
    },
  },
  {
    id: "profiles.zone-settles",
    fact: "M2, inferred",
    claim: "A private zone is handed out (COMPLETE) within 5 minutes.",
    leansOn: `${adapter}/execute/profile-zones.ts`,
    run: async (scene, stage) => {
      needed(
        await scene.hub.askOfNew("route53profiles:AssociateResourceToProfile", resource(scene, stage)),
        "putting a zone into a Profile",
      );
      let type: string | undefined;
      const ms = await msUntil(scene, settling, async () => {
        const { ProfileResourceAssociations = [] } = needed(
          await scene.hub.askOfNew("route53profiles:ListProfileResourceAssociations", { ProfileId: stage.profile }),
          "listing what a Profile hands out",
        );
        const [one] = ProfileResourceAssociations;
        type = one?.ResourceType;
        return one?.Status === "COMPLETE";
      });
      return ms === undefined ? notHeld("not COMPLETE after 5 minutes") : held(`after ${seconds(ms)}, as ${type}`);
    },
  },
  {
    id: "profiles.repeated-zone",
    fact: "M2, inferred",
    claim: "A zone that is put in again is ConflictException or ResourceExistsException.",
    leansOn: `${adapter}/execute/profile-zones.ts`,
    run: async (scene, stage) =>
      expectRefusal(await scene.hub.askOfNew("route53profiles:AssociateResourceToProfile", resource(scene, stage)), {
        codes: ["ConflictException", "ResourceExistsException"],
      }),
  },
  {
    id: "profiles.zone-and-profile-beside",
    fact: "S2, inferred",
    claim: "A VPC that is on a zone takes a Profile that hands out the same zone; it is COMPLETE within 5 minutes.",
    leansOn: "packages/core/src/topology/ways.ts",
    run: async (scene, { profile }) => {
      const answer = await scene.hub.askOfNew("route53profiles:AssociateProfile", ofVpc(scene, profile, scene.hubVpc));
      if (answer.kind === "refused") return expectGranted(answer, "");
      const ms = await msUntil(scene, settling, async () =>
        (await profilesOn(scene)).some(({ Status }) => Status === "COMPLETE"),
      );
      return ms === undefined ? notHeld("not COMPLETE after 5 minutes") : held(`after ${seconds(ms)}`);
    },
  },
  {
    id: "profiles.repeated-vpc",
    fact: "M2, model",
    claim: "A VPC that is given the Profile again is ResourceExistsException, or another refusal that is looked into.",
    leansOn: `${adapter}/execute/profile-vpcs.ts`,
    run: async (scene, { profile }) =>
      expectRefusal(await scene.hub.askOfNew("route53profiles:AssociateProfile", ofVpc(scene, profile, scene.hubVpc)), {
        codes: ["ResourceExistsException", "LimitExceededException", "ConflictException"],
      }),
  },
  {
    id: "profiles.second-profile",
    fact: "S1, M1",
    claim:
      "A second Profile for one VPC is refused, as LimitExceededException or ConflictException, or each of the two has a priority of its own.",
    leansOn: `${adapter}/execute/profile-vpcs.ts`,
    run: async (scene) => {
      const { profile } = await makeProfile(scene, "two");
      const answer = await scene.hub.askOfNew("route53profiles:AssociateProfile", ofVpc(scene, profile, scene.hubVpc));
      if (answer.kind === "refused")
        return expectRefusal(answer, {
          codes: ["LimitExceededException", "ConflictException", "ResourceExistsException"],
        });
      const both = await untilSettled(scene, profile);
      if (both === undefined) return notHeld("not COMPLETE after 5 minutes");
      const priorities = both.flatMap(({ Priority }) => Priority ?? []);
      const areApart = new Set(priorities).size === both.length && both.length === 2;
      return (areApart ? held : notHeld)(`the priorities ${priorities.join(" and ") || "are not told"}`);
    },
  },
  {
    id: "profiles.priority",
    fact: "M1, inferred",
    claim:
      "A priority that another Profile has is ValidationException, and a free one is in force within 5 minutes; where a VPC has one Profile, setting one is UnknownOperationException.",
    leansOn: `${adapter}/execute/profile-priority.ts`,
    run: async (scene, { profile }) => {
      const all = await profilesOn(scene);
      const own = present(
        all.find(({ ProfileId }) => ProfileId === profile),
        "the Profile of the VPC",
      );
      const ProfileAssociationId = present(own.Id, "the id of an association");
      const set = (Priority: number) =>
        scene.hub.ask("route53profiles:UpdateProfileAssociation", { ProfileAssociationId, Priority });
      const [other] = all.filter(({ Id }) => Id !== own.Id);
      if (other === undefined) return expectRefusal(await set(freePriority), { codes: ["UnknownOperationException"] });
      const taken = expectRefusal(await set(present(other.Priority, "a priority")), { codes: ["ValidationException"] });
      if (taken.verdict !== "held") return taken;
      const answer = await set(freePriority);
      if (answer.kind === "refused") return expectGranted(answer, "");
      const ms = await msUntil(scene, settling, async () =>
        (await profilesOn(scene)).some(
          ({ Id, Status, Priority }) => Id === own.Id && Status === "COMPLETE" && Priority === freePriority,
        ),
      );
      const first = answer.output.ProfileAssociation?.Status;
      return ms === undefined
        ? notHeld("not in force after 5 minutes")
        : held(`${first}, and in force after ${seconds(ms)}`);
    },
  },
  {
    id: "profiles.deleted-in-use",
    fact: "M2, model",
    claim: "A Profile that a VPC has is not deleted: ConflictException.",
    leansOn: `${adapter}/execute/profile.ts`,
    run: async (scene, { profile }) =>
      expectRefusal(await scene.hub.askOfNew("route53profiles:DeleteProfile", { ProfileId: profile }), {
        codes: ["ConflictException"],
      }),
  },
  {
    id: "profiles.shared",
    fact: "M5, inferred",
    claim: "What is shared inside the organization can be used by the spoke within 25 seconds of ASSOCIATED.",
    leansOn: `${adapter}/execute/profile-vpcs.ts`,
    run: async (scene, { profile, arn }) => {
      const made = await share(scene, arn, { name: "one", principals: [scene.spoke.account] });
      if (made.kind === "refused") return notTried(`sharing was refused: ${made.code}`);
      const shareArn = present(made.output.resourceShare?.resourceShareArn, "the ARN of a share");
      const sharedMs = await msUntil(scene, settling, async () => {
        const { resourceShareAssociations: people = [] } = needed(
          await scene.hub.askOfNew("ram:GetResourceShareAssociations", {
            associationType: "PRINCIPAL",
            resourceShareArns: [shareArn],
          }),
          "reading a share",
        );
        return people.length > 0 && people.every(({ status }) => status === "ASSOCIATED");
      });
      if (sharedMs === undefined) throw new Untried("the share was not ASSOCIATED after 5 minutes");
      const ms = await msUntil(scene, { everyMs: 2000, longestMs: 120_000 }, async () => {
        const answer = await scene.spoke.ask("route53profiles:AssociateProfile", ofVpc(scene, profile, scene.spokeVpc));
        if (answer.kind === "granted") return true;
        if (answer.code !== "ResourceNotFoundException") throw new Untried(`the spoke was refused: ${answer.code}`);
        return false;
      });
      if (ms === undefined) return notHeld("the spoke did not find it in two minutes");
      const seen = `ASSOCIATED after ${seconds(sharedMs)}, usable ${seconds(ms)} later`;
      return ms <= 25_000 ? held(seen) : notHeld(seen);
    },
  },
  {
    id: "profiles.share-token-with-other-parameters",
    fact: "M5, model",
    claim: "A client token of a share with other parameters is IdempotentParameterMismatchException.",
    leansOn: `${adapter}/execute/share.ts`,
    run: async (scene, { arn }) =>
      expectRefusal(await share(scene, arn, { name: "one", principals: [] }), {
        codes: ["IdempotentParameterMismatchException"],
      }),
  },
  {
    id: "profiles.vpcs-of-others",
    fact: "M5, inferred",
    claim: "The owner of a Profile does not see the VPCs of others that have it.",
    leansOn: `${adapter}/observe/profile-links.ts`,
    run: async (scene, { profile }) => {
      const ms = await msUntil(scene, { everyMs: 2000, longestMs: 60_000 }, async () => {
        const answer = await scene.spoke.askOfNew("route53profiles:ListProfileAssociations", {
          ResourceId: scene.spokeVpc,
        });
        return (needed(answer, "listing the Profiles of a VPC").ProfileAssociations ?? []).length > 0;
      });
      if (ms === undefined) throw new Untried("the spoke's VPC has no Profile");
      const seen = needed(
        await scene.hub.askOfNew("route53profiles:ListProfileAssociations", { ProfileId: profile }),
        "listing the VPCs of a Profile",
      );
      const isSeen = (seen.ProfileAssociations ?? []).some(({ ResourceId }) => ResourceId === scene.spokeVpc);
      return isSeen ? notHeld("the owner sees the spoke's VPC") : held("the owner sees its own VPCs alone");
    },
  },
  {
    id: "profiles.vpc-gone",
    fact: "M2, model",
    claim: "Taking the Profile from a VPC that is without it is ResourceNotFoundException.",
    leansOn: `${adapter}/execute/profile-vpcs.ts`,
    run: async (scene, { profile }) => {
      const input = { ProfileId: profile, ResourceId: scene.hubVpc };
      needed(await scene.hub.askOfNew("route53profiles:DisassociateProfile", input), "taking a Profile from a VPC");
      const ms = await msUntil(scene, settling, async () =>
        (await profilesOn(scene)).every(({ ProfileId }) => ProfileId !== profile),
      );
      if (ms === undefined) throw new Untried("the VPC still had the Profile after 5 minutes");
      const judged = expectRefusal(await scene.hub.ask("route53profiles:DisassociateProfile", input), {
        codes: ["ResourceNotFoundException"],
      });
      return judged.verdict === "held" ? held(`${judged.because}; it was gone after ${seconds(ms)}`) : judged;
    },
  },
  {
    id: "profiles.token-of-a-deleted-profile",
    fact: "M2, inferred",
    claim: "The client token of a deleted Profile makes a new one, or gives the deleted one; it is not refused.",
    leansOn: `${adapter}/execute/profile.ts`,
    run: async (scene) => {
      const { profile } = await makeProfile(scene, "gone");
      needed(await scene.hub.askOfNew("route53profiles:DeleteProfile", { ProfileId: profile }), "deleting a Profile");
      const again = await scene.hub.askOfNew("route53profiles:CreateProfile", named(scene, "gone"));
      if (again.kind === "refused") return expectGranted(again, "");
      const { Id, Status } = again.output.Profile ?? {};
      return held(`${Id === profile ? "the deleted one" : "a new one"}, ${Status}`);
    },
  },
  {
    id: "profiles.share-token-of-a-deleted-share",
    fact: "M5, inferred",
    claim:
      "The client token of a deleted share makes a new one, gives the deleted one, or is IdempotentParameterMismatchException.",
    leansOn: `${adapter}/execute/share.ts`,
    run: async (scene, { arn }) => {
      const made = await share(scene, arn, { name: "gone", principals: [] });
      const shareArn = present(needed(made, "sharing").resourceShare?.resourceShareArn, "the ARN of a share");
      needed(await scene.hub.askOfNew("ram:DeleteResourceShare", { resourceShareArn: shareArn }), "deleting a share");
      const again = await share(scene, arn, { name: "gone", principals: [] });
      if (again.kind === "refused") return expectRefusal(again, { codes: ["IdempotentParameterMismatchException"] });
      const { resourceShareArn, status } = again.output.resourceShare ?? {};
      return held(`${resourceShareArn === shareArn ? "the deleted one" : "a new one"}, ${status}`);
    },
  },
  {
    id: "profiles.rate",
    fact: "S9, inferred",
    claim: "Profiles take at least 5 requests at once, and what they refuse then is sent again.",
    leansOn: "packages/core/src/rights/unpublished-rate.ts",
    run: async (scene) => burst(scene, { call: "route53profiles:ListProfiles", input: {}, least: 5, sent: 15 }),
  },
  {
    id: "profiles.rate-of-shares",
    fact: "S9, inferred",
    claim: "RAM takes at least 5 requests at once, and what it refuses then is sent again.",
    leansOn: "packages/core/src/rights/unpublished-rate.ts",
    run: async (scene) =>
      burst(scene, { call: "ram:GetResourceShares", input: { resourceOwner: "SELF" }, least: 5, sent: 15 }),
  },
];

/** What Route 53 Profiles and RAM say. */
export const profiles: Chapter = chapterOf("profiles", open, trials);
