/** What each code of a finding means; the source of its type and of docs/errors.md. */
export const findingMeanings = {
  "adopt.done": "warn: what is listed under adopt is the topology's already, which does no harm",
  "adopt.extra-record":
    "block or warn: an adopted zone has records that the topology does not ask for; they stay, or stand in the way",
  "adopt.made-by": "warn: who made what is adopted will change it back unless told to let go of it",
  "adopt.not-found":
    "block or warn: something listed under adopt does not exist in the hub's account; nothing of its kind is made meanwhile",
  "adopt.other-topology": "block: something listed under adopt is marked by another topology",
  "adopt.requester-managed": "block: an endpoint listed under adopt is kept by a service of AWS",
  "adopt.second":
    "block or warn: several things listed under adopt could be one, or one of the topology's serves already",
  "adopt.undemanded":
    "stop or warn: the topology does not ask for something listed under adopt, so it would be deleted as soon as it is ours",
  "adopt.unfit": "block: an endpoint listed under adopt could not be kept as it is",
  "adopt.vpc-not-listed":
    "block: a VPC that is not in the topology stays on a zone that this plan adopts; a later plan takes it off",
  "dns-name.not-offered": "warn: a name of AWS under dnsNames is none that the service is known to answer to",
  "dns-name.removes-nothing": "warn: a pattern under dnsNames.remove fits no name of the service",
  "dns-name.zonal": "warn: a DNS name is the one of a single Availability Zone, and would lead to all of them",
  "endpoint.failed":
    "warn: an endpoint is failed or expired; what AWS gives as the cause, and that a new one takes its place",
  "endpoint.foreign": "warn: an endpoint in the hub VPC serves a service of the topology and is somebody else's",
  "endpoint.marks-missing": "block: an endpoint of ours lost its tags, and no second one is made beside it",
  "endpoint.needs-acceptance":
    "block: a new endpoint will wait for its provider; its names are made when it is accepted",
  "endpoint.partial": "warn: an endpoint does not serve in all of its subnets; what AWS gives as the cause",
  "endpoint.pending-acceptance": "block: an endpoint waits until the provider of its service accepts it",
  "endpoint.rejected":
    "block: the provider of a service rejected the endpoint; it is not asked for anew until the old one is deleted",
  "endpoint.useless": "block: every name of a service is taken in the hub, so its endpoint is not made",
  "hub.moved":
    "stop: what the topology owns stands on another hub; approve with --allow-deletes where the hub has really moved",
  "hub.names-public":
    "warn: private DNS of an endpoint in the hub goes off, and hosts of the hub VPC get its names publicly until the zones are on it",
  "hub.security-group-elsewhere": "warn: a security group that the topology names is not in the hub VPC",
  "hub.security-group-missing": "stop: a security group that the topology names does not exist",
  "hub.subnet-elsewhere": "stop: a subnet is not in the hub VPC",
  "hub.subnet-missing": "stop: a subnet does not exist",
  "hub.subnets-share-zone": "stop: two subnets of one endpoint are in one zone",
  "hub.vpc-missing": "stop: the hub VPC does not exist",
  "plan.empty-topology":
    "stop: the topology lists no service, so everything would be deleted; approve with --allow-deletes",
  "plan.due-since": "warn: what time alone made due since a saved plan was approved stays; it needs a plan of its own",
  "plan.not-approved":
    "block: what was held back when a saved plan was approved is free now; it needs a plan of its own",
  "plan.too-many-deletes": "stop: more deletes than policy.maxDeletes; approve with --allow-deletes",
  "profile.beside":
    "warn: a VPC has the Profile and one of somebody else as well, which may answer for names that both have",
  "profile.by-zones": "warn: a spoke is served by zones, since the Profile cannot serve it",
  "profile.forgotten":
    "stop: the topology has a Profile, and its file does not say how links are served; write distribution",
  "profile.no-region": "stop: the Region of the hub has no Route 53 Profiles",
  "profile.not-looked-for":
    "warn: whether the topology has a Profile that its file does not speak of could not be read",
  "profile.occupied": "block: a VPC that is to get the Profile has one of somebody else; write profilePriority",
  "profile.outranked":
    "block: a Profile of somebody else on a VPC would answer, or may, for names that the topology's is to serve",
  "profile.price": "warn: what the Profile that is made costs, beside zones",
  "profile.priority-changes": "warn: the priority of the Profile changes on a VPC that it serves",
  "profile.priority-taken": "block: a Profile of somebody else on the VPC has the priority that the file gives",
  "profile.priority-unseen": "warn: the file gives a priority, and AWS tells none of the association",
  "profile.stays": "warn: a Profile that no spoke needs stays, since somebody may have it whom nobody sees",
  "quota.endpoints": "stop: the hub VPC would get more endpoints than AWS allows",
  "quota.ingress-rules": "stop: the owned security group would need more rules than AWS allows",
  "quota.profile-vpcs": "stop: the Profile would get more VPCs than AWS allows",
  "quota.profiles": "stop: the hub's account would get more Profiles than AWS allows",
  "quota.protected-spokes": "stop: more spokes are protected than can be marked on a zone",
  "quota.subnet-addresses": "stop: a subnet has fewer addresses left than endpoints are to get in it",
  "quota.zone-vpcs": "stop: a zone would get more VPCs than AWS allows",
  "quota.zones": "stop: the hub's account would get more zones than AWS allows",
  "read.unknown": "block or warn: something could not be read; what depends on it is held back",
  "resource.protected": "block: a protected service or spoke would lose what it has; set protect: false first",
  "scope.not-read": "warn: --exclude leaves spokes out, so they are not looked at",
  "scope.unknown": "stop: --only or --exclude names something that the topology does not have",
  "security-group.foreign": "block: a group without our marks has the name that an owned one would take",
  "security-group.in-use":
    "block: something of somebody else's has a group of ours that is to go, or names it in a rule",
  "selection.account-inactive": "warn: a selection leaves accounts out that are suspended, closed or not active yet",
  "selection.empty": "warn: a selection finds no VPC",
  "selection.too-few": "stop: a selection finds fewer VPCs than expect.min",
  "service.ambiguous": "stop: a short name ends several names of the Region's catalogue",
  "service.default-policy-unsupported":
    "warn: a service takes no endpoint policy, so the default one does not hold for it",
  "service.duplicate-dns-name": "stop: two services answer to one name",
  "service.hides-nothing": "warn: a name under mayHide is hidden by no zone of the service",
  "service.no-dns-name": "warn: a service has no private DNS name",
  "service.no-supported-zone": "stop: a service is offered in no zone of its subnets",
  "service.policy-unsupported": "stop: a service takes no endpoint policy",
  "service.unknown": "stop: the Region offers no such service",
  "service.zone-unsupported": "warn: a service is not offered in the zone of some of its subnets",
  "spoke.connections-unseen":
    "warn: an endpoint of a spoke is deleted, and nobody may look whether it still has connections",
  "spoke.endpoint-policy": "warn: an endpoint of a spoke that is switched has a policy of its own",
  "spoke.endpoint-references":
    "warn: policies may name an endpoint, or the VPC of a spoke, that requests no longer come through",
  "spoke.gateway-endpoint":
    "warn: a spoke has a gateway endpoint for a service and joins its zone: what was free is paid for then",
  "spoke.local-endpoint":
    "warn: an endpoint of a spoke's own serves it, so it joins no zone of these names; set localEndpoints to switch it",
  "spoke.names-unserved":
    "block or warn: private DNS of a spoke's endpoint has names that the hub does not serve, and they would be lost",
  "spoke.no-internet":
    "block or warn: a spoke has no way to the internet, and its names are public while it is switched; set acceptGap",
  "spoke.not-admitted": "warn: the CIDRs under hub.allow leave out spokes that use the endpoints",
  "spoke.other-topology": "block: an endpoint of a spoke that is to be switched is switched by another topology",
  "spoke.other-region": "warn: a spoke of another Region gets the names of the hub's Region, and none of its own",
  "spoke.reach-unknown":
    "warn: whether spokes reach the endpoints is not known; what could not be looked at between them and the hub",
  "spoke.retires-later": "warn: an endpoint of a spoke is to be retired, and stays for now: until when, or why",
  "spoke.same-vpc": "stop: tags of two spokes, or of a spoke and the hub, lead to one VPC",
  "spoke.unmatched": "block: no VPC, or more than one, has the tags of a spoke; nothing is taken away meanwhile",
  "spoke.unreachable":
    "block: a spoke would get names of endpoints that it cannot reach, by joining or by the Profile that it has; what is first in the way, and what mends it",
  "spoke.vpc-mistaken":
    "block: a VPC that is not in the topology stays, since it may be that of a spoke which could not be found",
  "spoke.vpc-missing": "block: the VPC of a spoke does not exist",
  "spoke.zone-above":
    "block or warn: a zone above a name answers for it while a spoke is switched, so that it is dark and not public; set acceptGap",
  "topology.renamed":
    "stop or warn: what the topology asks for is served on its hub by one of another name; adopt what that has, or keep its name",
  "vpc.dns-off": "warn: a VPC has DNS attributes off, so private zones do not resolve there",
  "zone.conflict": "block: a VPC already has a zone of that name",
  "zone.holds-records": "block: an adopted zone that is to go holds records of somebody else's",
  "zone.marks-missing": "block: an adopted zone lost its tags, and no second one is made beside it",
  "zone.shadows": "stop or warn: a zone hides names that the topology does not serve; accept with mayHide",
  "zone.whole-domain": "stop: a zone would hide a whole domain, such as amazonaws.com or a top-level one",
  "zone.foreign": "warn: the hub's account has a zone of one of our names that is not ours",
} as const;

/** The stable codes of findings. */
export type FindingCode = keyof typeof findingMeanings;
