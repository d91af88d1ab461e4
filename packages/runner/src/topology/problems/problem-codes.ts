/** What each problem of a topology file means, in one line; the codes are stable and public. */
export const topologyProblemCodes = {
  "topology.unreadable": "the topology file is missing or cannot be read",
  "topology.saved-plan": "the file is a plan that vpce-plan --out saved; vpce-apply takes it, vpce-plan does not",
  "topology.too-large": "the topology file is larger than 1 MiB",
  "topology.duplicate-name": "two topologies of one hub account have one name",
  "topology.shared-twice": "two topologies of one command share one service, or one name, from one hub VPC",
  "topology.adopted-twice": "two topologies of one command adopt the same thing",
  "topology.adopts-itself": "`adopt` lists the topology's own name as a former one",
  "topology.not-text": "the topology file is not UTF-8 text or holds control characters",
  "topology.empty": "the topology file holds nothing",
  "topology.syntax": "the topology file is not well-formed YAML 1.2",
  "topology.too-deep": "collections are nested deeper than any topology needs",
  "topology.several-documents": "the file holds more than one YAML document",
  "topology.duplicate-key": "a key is written twice in one mapping",
  "topology.bad-key": "a key is not plain text",
  "topology.merge-key": "the merge key `<<`, which YAML 1.2 does not have",
  "topology.unknown-anchor": "an alias (`*name`) without an anchor (`&name`) before it, or inside its own anchor",
  "topology.alias-expansion": "aliases stand for more values than any topology needs",
  "topology.missing-key": "a required key is missing",
  "topology.missing-value": "a key has no value",
  "topology.unknown-key": "a key that the file format does not have",
  "topology.unquoted": "text that YAML reads as a number or a boolean, since it is not in quotes",
  "topology.wrong-type": "a list where a mapping is expected, and the like",
  "topology.unknown-value": "a value that is none of those allowed",
  "topology.malformed": "a value that does not have the form of what it should be, such as an account id or a CIDR",
  "topology.out-of-range": "a number below its minimum or above its maximum",
  "topology.too-few": "a list or mapping that must not be empty is empty",
  "topology.too-many": "a list has more items than AWS takes",
  "topology.duplicate-item": "a list holds the same item twice",
  "topology.include-empty": "no file matches what is included",
  "topology.include-nested": "an included file includes another one",
  "topology.include-not-a-list": "an included file holds no list of spokes",
  "topology.include-outside": "an included file outside both the folder of the topology file and the working directory",
  "topology.include-twice": "a file is included twice",
  "topology.include-unreadable": "an included file is missing or cannot be read",
  "topology.sandbox-unreadable": "`sandbox.yaml` beside a topology file cannot be read; only `--sandbox` looks at it",
  "topology.sandbox-wrong":
    "`sandbox.yaml` lists what no sandbox has, or what AWS would let nobody make; only `--sandbox` looks at it",
  "topology.select-accounts": "a selection has both `accounts` and `organization`, or neither",
  "topology.select-organization":
    "a selection asks for accounts of the organization, and `access.organization` is missing",
  "topology.select-role": "a selection has the ARN of a role, which is a role of one account",
  "topology.vpc-unmatched": "no VPC of the hub's account, or more than one, has the tags of `hub.vpc`",
  "topology.subnets-unmatched": "no subnet of the hub VPC has the tags that are looked for",
  "topology.duplicate-spoke": "two spokes have the same name",
  "topology.duplicate-vpc": "two spokes are the same VPC",
  "topology.vpc-regions": "one VPC id is given for two Regions",
  "topology.unknown-region": "a Region that does not exist and is spelt almost like one",
  "topology.spoke-is-hub": "a spoke is the hub's own VPC",
  "topology.duplicate-service": "a service is listed twice, or two services have the same name",
  "topology.unknown-service": "a spoke uses a service that the topology does not list",
  "topology.no-service": "`except` of a spoke names every service, so none is left",
  "topology.service-region": "a full service name is one of another Region than the hub's, or than `serviceRegion`",
  "topology.duplicate-dns-name": "a DNS name, or the zone that two names share, is claimed twice",
  "topology.reserved-tag": "the key of a tag begins with `aws:` or `vpce-hub:`",
  "topology.cidr-host-bits": "a CIDR has bits set beyond its prefix",
  "topology.allow-ignored": "`allow` beside `securityGroups`, where it would do nothing",
  "topology.priority-ignored": "`profilePriority` where the VPC does not get the Profile, so that it would do nothing",
  "topology.external-id-ignored": "`externalId` without any role, where it would do nothing",
  "topology.role-account": "a role ARN of another account than the one it is used for",
  "topology.role-partition": "a role ARN of another AWS partition than the Region it is used for",
  "topology.no-role": "`vpce roles` of a hub, spoke, selection or organization for which no role is named",
  "topology.other-partition": "a spoke or a service in a Region of another AWS partition than the hub's",
  "topology.policy-outside": "a policy file outside both the folder of the topology file and the working directory",
  "topology.policy-unreadable": "a policy file is missing or cannot be read",
  "topology.policy-too-long": "a policy has more than 20,480 characters",
  "topology.policy-not-json": "a policy file is not JSON",
  "topology.policy-malformed": "a policy breaks the grammar of IAM policies, at the place of its file that is named",
  "topology.policy-duplicate-key": "a key is written twice in one object of a policy",
} as const;

/** The codes that loading a topology can report. */
export type TopologyProblemCode = keyof typeof topologyProblemCodes;

const codesOfKeys: ReadonlySet<TopologyProblemCode> = new Set<TopologyProblemCode>([
  "topology.unknown-key",
  "topology.reserved-tag",
]);

/** Tells whether what is wrong is a key itself, not its value: there it is pointed at. */
export function isOfKey(code: TopologyProblemCode): boolean {
  return codesOfKeys.has(code);
}
