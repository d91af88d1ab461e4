import type { DnsEntry } from "@aws-sdk/client-ec2";
import { conflictingZoneId, longestVanishMs } from "@vpce-hub/aws-adapter";
import { groupInput } from "../ground.ts";
import { Untried, expectGranted, expectRefusal, held, needed, notHeld, present } from "../judgement.ts";
import { markKey } from "../marks.ts";
import { type Scene, bareId, makeZone, msUntil, seconds, vpcOf } from "../scene.ts";
import { asVpcRegion } from "../vpc-region.ts";
import { type Chapter, type Trial, chapterOf } from "../trial.ts";

const adapter = "packages/aws-adapter/src";

/** An endpoint of the spoke with private DNS on, and a zone of the hub that has its name. */
interface Stage {
  readonly endpoint: string;
  readonly zone: string;
}

const input = (scene: Scene) => ({
  VpcEndpointType: "Interface" as const,
  VpcId: scene.spokeVpc,
  ServiceName: scene.service.name,
  SubnetIds: [scene.spokeSubnet],
  SecurityGroupIds: [scene.group],
  PrivateDnsEnabled: true,
  ClientToken: `live-${scene.run}`,
  TagSpecifications: [{ ResourceType: "vpc-endpoint" as const, Tags: [{ Key: markKey, Value: scene.run }] }],
});

async function open(scene: Scene): Promise<Stage> {
  const made = needed(await scene.spoke.askOfNew("ec2:CreateVpcEndpoint", input(scene)), "making an endpoint");
  const endpoint = present(made.VpcEndpoint?.VpcEndpointId, "the id of an endpoint");
  const wait = { everyMs: 10_000, longestMs: 600_000 };
  if (
    (await msUntil(scene, wait, async () => (await read(scene, endpoint)).State?.toLowerCase() === "available")) ===
    undefined
  )
    throw new Untried("the endpoint was not available after 10 minutes");
  const { id } = await makeZone(scene, { name: scene.service.privateName });
  needed(
    await scene.hub.askOfNew("route53:CreateVPCAssociationAuthorization", association(scene, { endpoint, zone: id })),
    "an authorization",
  );
  return { endpoint, zone: id };
}

async function read(scene: Scene, id: string) {
  const answer = needed(await scene.spoke.askOfNew("ec2:DescribeVpcEndpoints", { VpcEndpointIds: [id] }), "reading it");
  return present(answer.VpcEndpoints?.[0], "the endpoint");
}

function association(scene: Scene, { zone }: Stage) {
  return { HostedZoneId: zone, VPC: vpcOf(scene, scene.spokeVpc) };
}

/** The zone that AWS keeps for the private name, as the endpoint itself tells. */
async function hiddenZone(scene: Scene, { endpoint }: Stage): Promise<DnsEntry> {
  const { DnsEntries = [] } = await read(scene, endpoint);
  const entry = DnsEntries.find(({ DnsName }) => DnsName?.replace(/\.$/, "") === scene.service.privateName);
  if (entry?.HostedZoneId === undefined) throw new Untried("the endpoint does not list its private name with a zone");
  return entry;
}

/** A zonal name has the zone behind the second part. */
function isRegional(name: string): boolean {
  return /^(\*\.)?vpce-[0-9a-z]+-[0-9a-z]+\./.test(name);
}

async function listed(scene: Scene) {
  const answer = await scene.spoke.askOfNew("route53:ListHostedZonesByVPC", {
    VPCId: scene.spokeVpc,
    VPCRegion: asVpcRegion(scene.region),
  });
  return needed(answer, "listing the zones of a VPC").HostedZoneSummaries ?? [];
}

const trials: readonly Trial<Stage>[] = [
  {
    id: "endpoints.repeated-token",
    fact: "B1, model",
    claim: "A client token that is repeated gives the same endpoint.",
    leansOn: `${adapter}/execute/create-endpoint.ts`,
    run: async (scene, { endpoint }) => {
      const again = await scene.spoke.askOfNew("ec2:CreateVpcEndpoint", input(scene));
      if (again.kind === "refused") return expectGranted(again, "");
      const id = again.output.VpcEndpoint?.VpcEndpointId;
      return id === endpoint ? held("the same id") : notHeld("another endpoint");
    },
  },
  {
    id: "endpoints.token-with-other-parameters",
    fact: "B1, memory",
    claim: "A client token with other parameters is IdempotentParameterMismatch.",
    leansOn: `${adapter}/execute/create-endpoint.ts`,
    run: async (scene) => {
      const other = { ...input(scene), PrivateDnsEnabled: false };
      return expectRefusal(await scene.spoke.askOfNew("ec2:CreateVpcEndpoint", other), {
        codes: ["IdempotentParameterMismatch"],
      });
    },
  },
  {
    id: "endpoints.regional-name",
    fact: "B1, PLG",
    claim: "An endpoint that is available has one regional name, known by its form, with the id of a zone.",
    leansOn: "packages/core/src/resource/dns-entry.ts",
    run: async (scene, { endpoint }) => {
      const { DnsEntries = [] } = await read(scene, endpoint);
      const regional = DnsEntries.filter(({ DnsName = "" }) => isRegional(DnsName));
      const names = DnsEntries.map(({ DnsName = "" }) => DnsName.replaceAll(/vpce-[0-9a-f]+-\w+/g, "vpce-…")).join(
        ", ",
      );
      return regional.length === 1 && regional[0]?.HostedZoneId !== undefined ? held(names) : notHeld(names);
    },
  },
  {
    id: "endpoints.dry-run",
    fact: "O3, model",
    claim: "A dry run of what the role may do is answered as DryRunOperation.",
    leansOn: `${adapter}/connection/open-aws.ts`,
    run: async (scene, { endpoint }) => {
      const off = { VpcEndpointId: endpoint, PrivateDnsEnabled: false, DryRun: true };
      return expectRefusal(await scene.spoke.askOfNew("ec2:ModifyVpcEndpoint", off), { codes: ["DryRunOperation"] });
    },
  },
  {
    id: "endpoints.group-name-in-use",
    fact: "B3, model",
    claim: "A second group of a name in one VPC is InvalidGroup.Duplicate.",
    leansOn: `${adapter}/execute/security-group.ts`,
    run: async (scene) => {
      const again = await scene.spoke.askOfNew("ec2:CreateSecurityGroup", groupInput(scene.spokeVpc, scene.run));
      return expectRefusal(again, { codes: ["InvalidGroup.Duplicate"] });
    },
  },
  {
    id: "endpoints.private-name-has-a-zone",
    fact: "K3, DOC",
    claim: "An endpoint lists its private name with the id of the hidden zone, another one than its own names have.",
    leansOn: `${adapter}/observe/spoke-endpoints.ts`,
    run: async (scene, stage) => {
      const { HostedZoneId } = await hiddenZone(scene, stage);
      const { DnsEntries = [] } = await read(scene, stage.endpoint);
      const own = DnsEntries.find(({ DnsName = "" }) => DnsName.startsWith("vpce-"))?.HostedZoneId;
      return own !== undefined && own !== HostedZoneId ? held("two ids") : notHeld("one id for both");
    },
  },
  {
    id: "endpoints.hidden-zone-is-listed",
    fact: "S12, memory",
    claim: "ListHostedZonesByVPC shows the hidden zone with an OwningService (vpce.amazonaws.com) and no account.",
    leansOn: `${adapter}/execute/vanishing.ts`,
    run: async (scene, stage) => {
      const { HostedZoneId: hidden = "" } = await hiddenZone(scene, stage);
      const owner = (await listed(scene)).find(({ HostedZoneId = "" }) => bareId(HostedZoneId) === hidden)?.Owner;
      if (owner === undefined) return notHeld("it is not listed by that id");
      const { OwningService, OwningAccount } = owner;
      return OwningService !== undefined && OwningAccount === undefined
        ? held(`the service is ${OwningService}`)
        : notHeld(`the owner is ${JSON.stringify(owner)}`);
    },
  },
  {
    id: "endpoints.association-meets-the-hidden-zone",
    fact: "A3, K3, seen by others",
    claim: "A zone of the endpoint's name is ConflictingDomainExists, whose words name the hidden zone.",
    leansOn: `${adapter}/execute/vanishing.ts`,
    run: async (scene, stage) => {
      const { HostedZoneId } = await hiddenZone(scene, stage);
      const answer = await scene.spoke.askOfNew("route53:AssociateVPCWithHostedZone", association(scene, stage));
      return expectRefusal(answer, {
        codes: ["ConflictingDomainExists"],
        words: (message) => conflictingZoneId({ message }) === HostedZoneId,
      });
    },
  },
  {
    id: "endpoints.interfaces-are-shown",
    fact: "S8, memory",
    claim: "The interfaces of an endpoint are shown by their ids, as vpc_endpoint.",
    leansOn: `${adapter}/observe/group-users.ts`,
    run: async (scene, { endpoint }) => {
      const { NetworkInterfaceIds = [] } = await read(scene, endpoint);
      const answer = await scene.spoke.askOfNew("ec2:DescribeNetworkInterfaces", { NetworkInterfaceIds });
      const [shown] = needed(answer, "reading an interface").NetworkInterfaces ?? [];
      if (shown === undefined) return notHeld("none is shown");
      return shown.InterfaceType === "vpc_endpoint"
        ? held(`described as "${(shown.Description ?? "").replace(endpoint, "vpce-…")}"`)
        : notHeld(`shown as ${shown.InterfaceType}`);
    },
  },
  {
    id: "endpoints.group-in-use",
    fact: "B1, model",
    claim: "A group that an endpoint has is not deleted: DependencyViolation.",
    leansOn: `${adapter}/execute/security-group.ts`,
    run: async (scene) => {
      const answer = await scene.spoke.askOfNew("ec2:DeleteSecurityGroup", { GroupId: scene.group });
      return expectRefusal(answer, { codes: ["DependencyViolation"] });
    },
  },
  {
    id: "endpoints.unknown-endpoint",
    fact: "B1, seen by others",
    claim: "Deleting an endpoint that is not there is answered in Unsuccessful, as InvalidVpcEndpoint.NotFound.",
    leansOn: `${adapter}/execute/endpoint-remover.ts`,
    run: async (scene) => {
      const answer = await scene.spoke.ask("ec2:DeleteVpcEndpoints", { VpcEndpointIds: ["vpce-0123456789abcdef0"] });
      const codes = ["InvalidVpcEndpoint.NotFound", "InvalidVpcEndpointId.NotFound"];
      if (answer.kind === "refused") {
        const judged = expectRefusal(answer, { codes });
        return judged.verdict === "held" ? notHeld(`${answer.code}, but not in Unsuccessful`) : judged;
      }
      const error = answer.output.Unsuccessful?.[0]?.Error;
      const words = `${error?.Code ?? "no code"}: ${error?.Message ?? ""}`;
      return codes.includes(error?.Code ?? "") ? held(words) : notHeld(words);
    },
  },
  {
    id: "endpoints.alias-in-a-private-zone",
    fact: "S4, P1",
    claim: "A private zone takes an alias to an endpoint of another account.",
    leansOn: `${adapter}/execute/records.ts`,
    run: async (scene, { endpoint, zone }) => {
      const { DnsEntries = [] } = await read(scene, endpoint);
      const entry = DnsEntries.find(({ DnsName = "" }) => isRegional(DnsName));
      const AliasTarget = {
        DNSName: present(entry?.DnsName, "a name of the endpoint"),
        HostedZoneId: present(entry?.HostedZoneId, "the zone of that name"),
        EvaluateTargetHealth: false,
      };
      const ResourceRecordSet = { Name: scene.service.privateName, Type: "A" as const, AliasTarget };
      const answer = await scene.hub.askOfNew("route53:ChangeResourceRecordSets", {
        HostedZoneId: zone,
        ChangeBatch: { Changes: [{ Action: "UPSERT", ResourceRecordSet }] },
      });
      return expectGranted(answer, "taken");
    },
  },
  {
    id: "endpoints.hidden-zone-goes",
    fact: "S3, not found",
    claim: `With private DNS turned off, the hidden zone is out of the way within ${longestVanishMs / 60_000} minutes.`,
    leansOn: `${adapter}/execute/private-dns.ts`,
    run: async (scene, stage) => {
      const { HostedZoneId: hidden = "" } = await hiddenZone(scene, stage);
      const off = { VpcEndpointId: stage.endpoint, PrivateDnsEnabled: false };
      needed(await scene.spoke.askOfNew("ec2:ModifyVpcEndpoint", off), "turning private DNS off");
      const since = scene.clock.now();
      let unlistedMs: number | undefined;
      const ms = await msUntil(scene, { everyMs: 3000, longestMs: 2 * longestVanishMs }, async () => {
        const isListed = (await listed(scene)).some(({ HostedZoneId = "" }) => bareId(HostedZoneId) === hidden);
        if (!isListed) unlistedMs ??= scene.clock.now() - since;
        const answer = await scene.spoke.askOfNew("route53:AssociateVPCWithHostedZone", association(scene, stage));
        if (answer.kind === "granted") return true;
        if (answer.code !== "ConflictingDomainExists") throw new Untried(`the association was refused: ${answer.code}`);
        return false;
      });
      const off1 =
        unlistedMs === undefined ? "it was listed all the time" : `it was off the list after ${seconds(unlistedMs)}`;
      if (ms === undefined) return notHeld(`still in the way after ${seconds(2 * longestVanishMs)}; ${off1}`);
      const seen = `the association was taken after ${seconds(ms)}; ${off1}`;
      return ms <= longestVanishMs ? held(seen) : notHeld(seen);
    },
  },
  {
    id: "endpoints.zone-in-the-way",
    fact: "K3, seen by others",
    claim: "Private DNS over a zone of the name is refused in the words `conflicting DNS domain`.",
    leansOn: `${adapter}/execute/private-dns.ts`,
    run: async (scene, stage) => {
      const wait = { everyMs: 3000, longestMs: 60_000 };
      const isJoined = async (): Promise<boolean> =>
        (await listed(scene)).some(({ HostedZoneId = "" }) => bareId(HostedZoneId) === stage.zone);
      if ((await msUntil(scene, wait, isJoined)) === undefined) throw new Untried("the spoke is not on the zone");
      const on = { VpcEndpointId: stage.endpoint, PrivateDnsEnabled: true };
      let answer = await scene.spoke.askOfNew("ec2:ModifyVpcEndpoint", on);
      const isBusy = (): boolean => answer.kind === "refused" && /^(IncorrectState|InvalidState)$/.test(answer.code);
      await msUntil(scene, { everyMs: 5000, longestMs: 300_000 }, async () => {
        if (isBusy()) answer = await scene.spoke.askOfNew("ec2:ModifyVpcEndpoint", on);
        return !isBusy();
      });
      return expectRefusal(answer, {
        codes: ["InvalidParameter", "InvalidParameterValue", "ConflictingDomainExists"],
        words: (message) => message.includes("conflicting DNS domain"),
      });
    },
  },
];

/** What EC2 and Route 53 say about an endpoint of a spoke. */
export const endpoints: Chapter = chapterOf("endpoints", open, trials);
