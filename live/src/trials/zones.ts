import { conflictingZoneId } from "@vpce-hub/aws-adapter";
import { expectGranted, expectRefusal, held, needed, notHeld, present } from "../judgement.ts";
import { zoneMark } from "../marks.ts";
import { type Scene, bareId, makeZone, msUntil, seconds, vpcOf, zoneInput, zoneName } from "../scene.ts";
import { asVpcRegion } from "../vpc-region.ts";
import { type Chapter, type Trial, chapterOf } from "../trial.ts";

const adapter = "packages/aws-adapter/src";

/** How long a list may lag behind what was written. */
const lag = { everyMs: 2000, longestMs: 60_000 };

/** A VPC of the spoke on a zone of the hub. */
async function joinedZone(
  scene: Scene,
): Promise<{ readonly id: string; readonly name: string; readonly change: string }> {
  const zone = await makeZone(scene);
  const input = { HostedZoneId: zone.id, VPC: vpcOf(scene, scene.spokeVpc) };
  needed(await scene.hub.askOfNew("route53:CreateVPCAssociationAuthorization", input), "an authorization");
  const { ChangeInfo } = needed(
    await scene.spoke.askOfNew("route53:AssociateVPCWithHostedZone", input),
    "an association",
  );
  return { ...zone, change: bareId(present(ChangeInfo?.Id, "the id of a change")) };
}

async function isSeen(scene: Scene, zone: string): Promise<boolean> {
  const input = { VPCId: scene.spokeVpc, VPCRegion: asVpcRegion(scene.region) };
  const answer = needed(
    await scene.spoke.askOfNew("route53:ListHostedZonesByVPC", input),
    "listing the zones of a VPC",
  );
  return (answer.HostedZoneSummaries ?? []).some(({ HostedZoneId = "" }) => bareId(HostedZoneId) === zone);
}

/** A VPC that is authorized for a zone, and not associated. */
async function authorizedZone(scene: Scene) {
  const { id } = await makeZone(scene);
  const input = { HostedZoneId: id, VPC: vpcOf(scene, scene.spokeVpc) };
  needed(await scene.hub.askOfNew("route53:CreateVPCAssociationAuthorization", input), "an authorization");
  return input;
}

const aRecord = (name: string) => ({
  Name: name,
  Type: "A" as const,
  TTL: 60,
  ResourceRecords: [{ Value: "192.0.2.1" }],
});

const trials: readonly Trial<undefined>[] = [
  {
    id: "zones.reference-in-use",
    fact: "A2, model",
    claim: "A caller reference that a zone has makes no other zone: HostedZoneAlreadyExists.",
    leansOn: `${adapter}/execute/zone.ts`,
    run: async (scene) => {
      const reference = scene.label();
      await makeZone(scene, { reference });
      const again = await scene.hub.askOfNew(
        "route53:CreateHostedZone",
        zoneInput(scene, { name: zoneName(scene), reference }),
      );
      return expectRefusal(again, { codes: ["HostedZoneAlreadyExists"] });
    },
  },
  {
    id: "zones.reference-of-a-deleted-zone",
    fact: "S5, not found",
    claim: "The caller reference of a deleted zone stays taken.",
    leansOn: `${adapter}/execute/zone.ts`,
    run: async (scene) => {
      const reference = scene.label();
      const { id } = await makeZone(scene, { reference });
      needed(await scene.hub.askOfNew("route53:DeleteHostedZone", { Id: id }), "deleting a zone");
      const again = await scene.hub.askOfNew(
        "route53:CreateHostedZone",
        zoneInput(scene, { name: zoneName(scene), reference }),
      );
      return expectRefusal(again, { codes: ["HostedZoneAlreadyExists"] });
    },
  },
  {
    id: "zones.name-in-use",
    fact: "A3, seen by others",
    claim: "A second zone of a name in one VPC is ConflictingDomainExists, whose words name the first one.",
    leansOn: `${adapter}/execute/conflict.ts`,
    run: async (scene) => {
      const { id, name } = await makeZone(scene);
      const again = zoneInput(scene, { name, reference: scene.label() });
      return expectRefusal(await scene.hub.askOfNew("route53:CreateHostedZone", again), {
        codes: ["ConflictingDomainExists"],
        words: (message) => conflictingZoneId({ message }) === id,
      });
    },
  },
  {
    id: "zones.for-a-foreign-vpc",
    fact: "J, memory",
    claim: "No zone is made with a VPC of another account.",
    leansOn: "packages/core/src/expand/expand.ts",
    run: async (scene) => {
      const input = zoneInput(scene, { name: zoneName(scene), reference: scene.label(), vpc: scene.spokeVpc });
      return expectRefusal(await scene.hub.ask("route53:CreateHostedZone", input), {
        codes: ["InvalidVPCId", "NotAuthorizedException", "AccessDenied", "InvalidInput"],
      });
    },
  },
  {
    id: "zones.escaped-names",
    fact: "A1, R53DG",
    claim: "A wildcard record is listed as \\052 and with a dot at the end.",
    leansOn: "packages/core/src/words/names.ts",
    run: async (scene) => {
      const { id, name } = await makeZone(scene);
      const Changes = [{ Action: "UPSERT" as const, ResourceRecordSet: aRecord(`*.${name}`) }];
      needed(
        await scene.hub.askOfNew("route53:ChangeResourceRecordSets", { HostedZoneId: id, ChangeBatch: { Changes } }),
        "a record",
      );
      let found: string | undefined;
      await msUntil(scene, lag, async () => {
        const answer = await scene.hub.askOfNew("route53:ListResourceRecordSets", { HostedZoneId: id });
        found = needed(answer, "listing records").ResourceRecordSets?.find(({ Type }) => Type === "A")?.Name;
        return found !== undefined;
      });
      return found === `\\052.${name}.` ? held(found) : notHeld(`listed as ${found ?? "nothing"}`);
    },
  },
  {
    id: "zones.record-is-gone",
    fact: "A2, seen by others",
    claim: "Deleting a record that is gone is InvalidChangeBatch, whose words say which one was not found.",
    leansOn: `${adapter}/execute/records.ts`,
    run: async (scene) => {
      const { id, name } = await makeZone(scene);
      const Changes = [{ Action: "DELETE" as const, ResourceRecordSet: aRecord(`gone.${name}`) }];
      const input = { HostedZoneId: id, ChangeBatch: { Changes } };
      return expectRefusal(await scene.hub.askOfNew("route53:ChangeResourceRecordSets", input), {
        codes: ["InvalidChangeBatch"],
        words: (message) => /\[name='[^']*', type='\w+'[^\]]*\] but it was not found/.test(message),
      });
    },
  },
  {
    id: "zones.in-sync",
    fact: "A2, model",
    claim: "A change is INSYNC within 60 seconds.",
    leansOn: `${adapter}/execute/in-sync.ts`,
    run: async (scene) => {
      const { id, name } = await makeZone(scene);
      const Changes = [{ Action: "UPSERT" as const, ResourceRecordSet: aRecord(name) }];
      const { ChangeInfo } = needed(
        await scene.hub.askOfNew("route53:ChangeResourceRecordSets", { HostedZoneId: id, ChangeBatch: { Changes } }),
        "a record",
      );
      const change = bareId(present(ChangeInfo?.Id, "the id of a change"));
      const ms = await msUntil(scene, { everyMs: 3000, longestMs: 300_000 }, async () => {
        const read = needed(await scene.hub.askOfNew("route53:GetChange", { Id: change }), "reading a change");
        return read.ChangeInfo?.Status === "INSYNC";
      });
      if (ms === undefined) return notHeld("still PENDING after 5 minutes");
      return ms <= 60_000 ? held(`after ${seconds(ms)}`) : notHeld(`after ${seconds(ms)}`);
    },
  },
  {
    id: "zones.unauthorized-association",
    fact: "A3, memory",
    claim:
      "Without an authorization, an association is NotAuthorizedException, in words that are not those of a missing right.",
    leansOn: `${adapter}/execute/association.ts`,
    run: async (scene) => {
      const { id } = await makeZone(scene);
      const input = { HostedZoneId: id, VPC: vpcOf(scene, scene.spokeVpc) };
      return expectRefusal(await scene.spoke.askOfNew("route53:AssociateVPCWithHostedZone", input), {
        codes: ["NotAuthorizedException"],
        words: (message) => !message.includes("is not authorized to perform"),
      });
    },
  },
  {
    id: "zones.repeated-authorization",
    fact: "A2, inferred",
    claim: "An authorization that is given again is taken.",
    leansOn: `${adapter}/execute/association.ts`,
    run: async (scene) => {
      const input = await authorizedZone(scene);
      const again = await scene.hub.askOfNew("route53:CreateVPCAssociationAuthorization", input);
      return expectGranted(again, "taken twice");
    },
  },
  {
    id: "zones.authorization-of-another-region",
    fact: "A2, inferred",
    claim: "An authorization is taken for a Region that the VPC is not in, and listed beside the right one.",
    leansOn: `${adapter}/observe/zones.ts`,
    run: async (scene) => {
      const { HostedZoneId, VPC } = await authorizedZone(scene);
      const other = scene.region === "us-east-1" ? "us-west-2" : "us-east-1";
      const elsewhere = { HostedZoneId, VPC: { VPCId: VPC.VPCId, VPCRegion: asVpcRegion(other) } };
      const wrong = await scene.hub.askOfNew("route53:CreateVPCAssociationAuthorization", elsewhere);
      if (wrong.kind === "refused") return expectGranted(wrong, "");
      let count = 0;
      await msUntil(scene, lag, async () => {
        const answer = await scene.hub.askOfNew("route53:ListVPCAssociationAuthorizations", { HostedZoneId });
        count = needed(answer, "listing authorizations").VPCs?.length ?? 0;
        return count === 2;
      });
      return count === 2 ? held("two are listed") : notHeld(`${count} listed`);
    },
  },
  {
    id: "zones.authorization-gone",
    fact: "A2, model",
    claim: "Taking an authorization back a second time is VPCAssociationAuthorizationNotFound.",
    leansOn: `${adapter}/execute/association.ts`,
    run: async (scene) => {
      const input = await authorizedZone(scene);
      needed(
        await scene.hub.askOfNew("route53:DeleteVPCAssociationAuthorization", input),
        "taking an authorization back",
      );
      return expectRefusal(await scene.hub.ask("route53:DeleteVPCAssociationAuthorization", input), {
        codes: ["VPCAssociationAuthorizationNotFound"],
      });
    },
  },
  {
    id: "zones.writes-at-once",
    fact: "A5, seen by others",
    claim: "Writes on the authorizations of one zone at once are taken, or refused as something to send again.",
    leansOn: `${adapter}/limit/zone-turns.ts`,
    run: async (scene) => {
      const { HostedZoneId, VPC } = await authorizedZone(scene);
      const input = { HostedZoneId, VPC };
      const answers = await Promise.all(
        Array.from({ length: 6 }, () => scene.hub.once("route53:CreateVPCAssociationAuthorization", input)),
      );
      const refused = answers.flatMap((answer) => (answer.kind === "refused" ? answer : []));
      const final = refused.find(({ fault }) => fault === "final");
      if (final !== undefined) return notHeld(`${final.code} is not sent again`);
      const codes = [...new Set(refused.map(({ code }) => code))].join(", ");
      return held(`${answers.length - refused.length} of 6 were taken${codes === "" ? "" : `, the others ${codes}`}`);
    },
  },
  {
    id: "zones.listed-for-the-spoke",
    fact: "A6, model",
    claim: "The spoke's ListHostedZonesByVPC shows a zone of the hub with the hub as OwningAccount, within a minute.",
    leansOn: `${adapter}/observe/visible-zones.ts`,
    run: async (scene) => {
      const { id } = await joinedZone(scene);
      const ms = await msUntil(scene, { everyMs: 3000, longestMs: 60_000 }, () => isSeen(scene, id));
      if (ms === undefined) return notHeld("not listed after a minute");
      const input = { VPCId: scene.spokeVpc, VPCRegion: asVpcRegion(scene.region) };
      const { HostedZoneSummaries = [] } = needed(
        await scene.spoke.askOfNew("route53:ListHostedZonesByVPC", input),
        "listing the zones of a VPC",
      );
      const owner = HostedZoneSummaries.find(({ HostedZoneId = "" }) => bareId(HostedZoneId) === id)?.Owner;
      return owner?.OwningAccount === scene.hub.account
        ? held(`listed after ${seconds(ms)}`)
        : notHeld(`listed with the owner ${JSON.stringify(owner)}`);
    },
  },
  {
    id: "zones.listed-for-others",
    fact: "A2, seen by others",
    claim: "ListHostedZonesByVPC is AccessDenied for who does not own the VPC.",
    leansOn: `${adapter}/observe/visible-zones.ts`,
    run: async (scene) => {
      const input = { VPCId: scene.spokeVpc, VPCRegion: asVpcRegion(scene.region) };
      return expectRefusal(await scene.hub.askOfNew("route53:ListHostedZonesByVPC", input), {
        codes: ["AccessDenied", "AccessDeniedException"],
      });
    },
  },
  {
    id: "zones.repeated-association",
    fact: "A3, seen by others",
    claim: "An association that is repeated is ConflictingDomainExists, whose words name the very zone.",
    leansOn: `${adapter}/execute/association.ts`,
    run: async (scene) => {
      const { id } = await joinedZone(scene);
      const input = { HostedZoneId: id, VPC: vpcOf(scene, scene.spokeVpc) };
      return expectRefusal(await scene.spoke.askOfNew("route53:AssociateVPCWithHostedZone", input), {
        codes: ["ConflictingDomainExists"],
        words: (message) => conflictingZoneId({ message }) === id,
      });
    },
  },
  {
    id: "zones.change-seen-by-the-spoke",
    fact: "R8, seen by others",
    claim: "GetChange of an association is refused to the spoke, as AccessDenied or NoSuchChange.",
    leansOn: `${adapter}/execute/await-associations.ts`,
    run: async (scene) => {
      const { change } = await joinedZone(scene);
      return expectRefusal(await scene.spoke.ask("route53:GetChange", { Id: change }), {
        codes: ["AccessDenied", "AccessDeniedException", "NoSuchChange"],
      });
    },
  },
  {
    id: "zones.read-by-the-spoke",
    fact: "A2, inferred",
    claim: "GetHostedZone is AccessDenied for who does not own the zone.",
    leansOn: "packages/core/src/rights/calls/route53.ts",
    run: async (scene) => {
      const { id } = await joinedZone(scene);
      return expectRefusal(await scene.spoke.askOfNew("route53:GetHostedZone", { Id: id }), {
        codes: ["AccessDenied", "AccessDeniedException"],
      });
    },
  },
  {
    id: "zones.association-outlives-its-authorization",
    fact: "A2, R53DG",
    claim: "Taking an authorization back does not end the association.",
    leansOn: `${adapter}/execute/association.ts`,
    run: async (scene) => {
      const { id } = await joinedZone(scene);
      const input = { HostedZoneId: id, VPC: vpcOf(scene, scene.spokeVpc) };
      needed(
        await scene.hub.askOfNew("route53:DeleteVPCAssociationAuthorization", input),
        "taking an authorization back",
      );
      const ms = await msUntil(scene, lag, async () => {
        const zone = needed(await scene.hub.askOfNew("route53:GetHostedZone", { Id: id }), "reading a zone");
        return (zone.VPCs ?? []).some(({ VPCId }) => VPCId === scene.spokeVpc);
      });
      return ms !== undefined ? held("the VPC is still on the zone") : notHeld("the VPC is off the zone");
    },
  },
  {
    id: "zones.last-vpc",
    fact: "A3, model",
    claim: "The last VPC of a zone cannot be taken off it: LastVPCAssociation.",
    leansOn: "packages/core/src/distribution/zones/expand.ts",
    run: async (scene) => {
      const { id } = await makeZone(scene);
      const input = { HostedZoneId: id, VPC: vpcOf(scene, scene.hubVpc) };
      return expectRefusal(await scene.hub.askOfNew("route53:DisassociateVPCFromHostedZone", input), {
        codes: ["LastVPCAssociation"],
      });
    },
  },
  {
    id: "zones.association-gone",
    fact: "A2, model",
    claim: "The zone's owner ends an association of the spoke; a second time that is VPCAssociationNotFound.",
    leansOn: `${adapter}/execute/association.ts`,
    run: async (scene) => {
      const { id } = await joinedZone(scene);
      const input = { HostedZoneId: id, VPC: vpcOf(scene, scene.spokeVpc) };
      needed(await scene.hub.askOfNew("route53:DisassociateVPCFromHostedZone", input), "ending an association");
      return expectRefusal(await scene.hub.ask("route53:DisassociateVPCFromHostedZone", input), {
        codes: ["VPCAssociationNotFound"],
      });
    },
  },
  {
    id: "zones.deleted-with-records",
    fact: "A2, model",
    claim: "A zone with records is not deleted: HostedZoneNotEmpty.",
    leansOn: `${adapter}/execute/zone.ts`,
    run: async (scene) => {
      const { id, name } = await makeZone(scene);
      const Changes = [{ Action: "UPSERT" as const, ResourceRecordSet: aRecord(name) }];
      needed(
        await scene.hub.askOfNew("route53:ChangeResourceRecordSets", { HostedZoneId: id, ChangeBatch: { Changes } }),
        "a record",
      );
      return expectRefusal(await scene.hub.askOfNew("route53:DeleteHostedZone", { Id: id }), {
        codes: ["HostedZoneNotEmpty"],
      });
    },
  },
  {
    id: "zones.deleted-twice",
    fact: "A2, model",
    claim: "Deleting a zone a second time is NoSuchHostedZone.",
    leansOn: `${adapter}/execute/zone.ts`,
    run: async (scene) => {
      const { id } = await makeZone(scene);
      needed(await scene.hub.askOfNew("route53:DeleteHostedZone", { Id: id }), "deleting a zone");
      return expectRefusal(await scene.hub.ask("route53:DeleteHostedZone", { Id: id }), {
        codes: ["NoSuchHostedZone"],
      });
    },
  },
  {
    id: "zones.listed-when-made",
    fact: "A2, inferred",
    claim: "A zone that was made is in ListHostedZones within 15 seconds, with its caller reference and its comment.",
    leansOn: `${adapter}/execute/look-again.ts`,
    run: async (scene) => {
      const { id } = await makeZone(scene);
      const ms = await msUntil(scene, { everyMs: 1000, longestMs: 60_000 }, async () => {
        for (let Marker: string | undefined; ;) {
          const page = needed(await scene.hub.askOfNew("route53:ListHostedZones", { Marker }), "listing zones");
          const found = (page.HostedZones ?? []).find(({ Id = "" }) => bareId(Id) === id);
          if (found !== undefined) return found.CallerReference !== undefined && found.Config?.Comment === zoneMark;
          if (page.NextMarker === undefined) return false;
          Marker = page.NextMarker;
        }
      });
      if (ms === undefined) return notHeld("not listed so after a minute");
      return ms <= 15_000 ? held(`after ${seconds(ms)}`) : notHeld(`after ${seconds(ms)}`);
    },
  },
  {
    id: "zones.deleted-with-associations",
    fact: "A2, memory",
    claim: "A zone is deleted with the associations that it has, those of other accounts too.",
    leansOn: "packages/core/src/distribution/zones/expand.ts",
    run: async (scene) => {
      const { id } = await joinedZone(scene);
      const deleted = await scene.hub.askOfNew("route53:DeleteHostedZone", { Id: id });
      if (deleted.kind === "refused") return expectGranted(deleted, "");
      const ms = await msUntil(scene, { everyMs: 3000, longestMs: 60_000 }, async () => !(await isSeen(scene, id)));
      return ms === undefined
        ? notHeld("the spoke's VPC still lists it after a minute")
        : held(`off the spoke's VPC after ${seconds(ms)}`);
    },
  },
];

/** What Route 53 says between two accounts. */
export const zones: Chapter = chapterOf("zones", () => Promise.resolve(undefined), trials);
