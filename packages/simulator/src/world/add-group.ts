import type { Vpc } from "./network.ts";
import type { SecurityGroup, SecurityGroupRule } from "./security-group.ts";
import { noTags, type Tags } from "../base/tags.ts";
import { placeOf, type World } from "./world.ts";

/** A new group; its id is drawn where none is given. */
interface GroupSeed {
  readonly name: string;
  readonly description: string;
  readonly tags: Tags;
  readonly id?: string;
}

/** Makes a group that lets everything out and nothing in, as EC2 does. */
export function addGroup(
  world: World,
  vpc: Vpc,
  { name, description, tags, id = world.ids.ec2("sg") }: GroupSeed,
): SecurityGroup {
  const everything: SecurityGroupRule = {
    id: world.ids.ec2("sgr"),
    isEgress: true,
    protocol: "-1",
    fromPort: -1,
    toPort: -1,
    source: { kind: "ipv4", cidr: "0.0.0.0/0" },
    description: undefined,
    tags: noTags,
  };
  const group: SecurityGroup = {
    account: vpc.account,
    region: vpc.region,
    vpc: vpc.id,
    name,
    description,
    tags,
    id,
    rules: [everything],
  };
  world.securityGroups.put(placeOf(group.region, group.id), group);
  return group;
}
