import { groupBy } from "../base/group-by.ts";

/** A resource in a state of Terraform, as `terraform show -json` lists it. */
export interface TerraformResource {
  /** With the keys of its instances, such as `module.hub["a"].aws_vpc_endpoint.this["ssm"]`. */
  readonly address: string;
  readonly type: string;
  /** Ids by which it is known what it is, or belongs to. */
  readonly ids: readonly string[];
}

/** How Terraform lets go of what a topology takes over, without deleting it. */
export interface HandOver {
  /** What `removed` blocks name, without keys of instances: those take none (AWS-FACTS-2 K2). */
  readonly blocks: readonly string[];
  /** Instances that leave the state one by one, since others beside them stay. */
  readonly instances: readonly string[];
  /** Ids that are taken over and that the state does not have. */
  readonly unknown: readonly string[];
}

/** The types that are a zone or an endpoint, or a part of one, and the attributes that say of which. */
export const handedOverTypes: Readonly<Record<string, readonly string[]>> = {
  aws_route53_record: ["zone_id"],
  aws_route53_vpc_association_authorization: ["zone_id"],
  aws_route53_zone: ["zone_id", "id"],
  aws_route53_zone_association: ["zone_id"],
  aws_vpc_endpoint: ["id"],
  aws_vpc_endpoint_policy: ["vpc_endpoint_id"],
  aws_vpc_endpoint_private_dns: ["vpc_endpoint_id"],
  aws_vpc_endpoint_security_group_association: ["vpc_endpoint_id"],
  aws_vpc_endpoint_subnet_association: ["vpc_endpoint_id"],
};

/** Returns how Terraform lets go of the things with these ids, and of their parts; all else stays with it. */
export function handOverOf(resources: readonly TerraformResource[], adopted: readonly string[]): HandOver {
  const ids = new Set(adopted);
  const isGoing = ({ ids: own }: TerraformResource): boolean => own.some((id) => ids.has(id));
  const known = resources.filter(({ type }) => Object.hasOwn(handedOverTypes, type));
  const byBlock = [...groupBy(known, ({ address }) => withoutKeys(address))].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const has = new Set(known.flatMap((resource) => resource.ids));
  return {
    blocks: byBlock.flatMap(([block, members]) => (members.every(isGoing) ? block : [])),
    instances: byBlock.flatMap(([, members]) =>
      members.every(isGoing) ? [] : members.filter(isGoing).map(({ address }) => address),
    ),
    unknown: adopted.filter((id) => !has.has(id)),
  };
}

/** Returns an address without the keys of its instances, which may hold any character but stand between brackets. */
export function withoutKeys(address: string): string {
  let text = "";
  let isInKey = false;
  let isQuoted = false;
  for (let at = 0; at < address.length; at += 1) {
    const character = address.charAt(at);
    if (!isInKey && character === "[") isInKey = true;
    else if (!isInKey) text += character;
    else if (isQuoted && character === "\\") at += 1;
    else if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && character === "]") isInKey = false;
  }
  return text;
}
