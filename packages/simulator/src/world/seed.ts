import { parseIpv4Block } from "../base/cidr.ts";
import { addGroup } from "./add-group.ts";
import { openEntries } from "./network-acl.ts";
import type { Route, Vpc } from "./network.ts";
import { toBase36 } from "../base/ids.ts";
import type { AccessKey, Role, Trust } from "./principal.ts";
import { noTags, type PlainTags, type Tags, tagsOf } from "../base/tags.ts";
import { readPolicy, type Statement } from "../iam/policy.ts";
import { placeOf, type World } from "./world.ts";

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export interface RoleSeed {
  readonly account: string;
  readonly name: string;
  readonly externalId?: string;
  /** Account ids or ARNs that may assume it; default: anybody. */
  readonly trusts?: readonly string[];
  /** Actions such as `route53:*`, on everything; default: all, or none beside policies. */
  readonly allows?: readonly string[];
  readonly denies?: readonly string[];
  /** Identity-based policies, as objects or JSON; what they say is enforced. */
  readonly policies?: readonly unknown[];
  /** Its trust policy, instead of `trusts` and `externalId`. */
  readonly trustPolicy?: unknown;
}

export interface VpcSeed {
  readonly account: string;
  readonly region: string;
  readonly id: string;
  readonly cidrs: readonly string[];
  readonly dnsSupport?: boolean;
  readonly dnsHostnames?: boolean;
  /** Default: those that it has, or none. */
  readonly tags?: Tags | PlainTags;
  /** Accounts that see it, shared by its owner; default: those that it is shared with, or none. */
  readonly sharedWith?: readonly string[];
  /** Options that `addDhcpOptions` adds; default: those that it has, or the ones of AWS. */
  readonly dhcpOptions?: string;
}

export interface SubnetSeed {
  readonly account: string;
  readonly region: string;
  readonly id: string;
  readonly vpc: string;
  readonly cidr: string;
  readonly availabilityZone: string;
  /** Default: those that it has, or none. */
  readonly tags?: Tags | PlainTags;
}

export interface RoutesSeed {
  readonly region: string;
  readonly vpc: string;
  /** Subnets with a table of their own; default: the routes go into the main table. */
  readonly subnets?: readonly string[];
  /** Targets such as `tgw-…`, `pcx-…`, `nat-…`, `igw-…`. */
  readonly routes: readonly Route[];
  /** The id of the table of those subnets; default: drawn. A table that is there is replaced. */
  readonly id?: string;
}

/** A network interface of an instance, a function or whatever else, with its groups. */
export interface InterfaceSeed {
  readonly account: string;
  readonly region: string;
  readonly id: string;
  readonly subnet: string;
  readonly address: string;
  readonly securityGroups: readonly string[];
  readonly description?: string;
  /** As the API spells it; default `interface`. */
  readonly type?: string;
  readonly instance?: string;
  /** Whether it passes on what is not for it; default false. */
  readonly forwards?: boolean;
}

export function addNetworkInterface(
  world: World,
  {
    account,
    region,
    id,
    subnet: name,
    address,
    securityGroups,
    description = "",
    type = "interface",
    instance,
    forwards = false,
  }: InterfaceSeed,
): void {
  const subnet = world.subnets.get(placeOf(region, name));
  if (subnet === undefined) throw new Error(`there is no subnet ${name} in ${region}`);
  const { vpc, availabilityZone } = subnet;
  const place = { account, region, id, vpc, subnet: name, availabilityZone, address };
  world.otherInterfaces.put(placeOf(region, id), {
    ...place,
    securityGroups,
    description,
    type,
    instance,
    forwards,
    goneAt: undefined,
    tags: noTags,
  });
}

/** Returns the keys of an administrator of the account; asked again, the same ones. */
export function addAccount(
  world: World,
  id: string,
  { alias, organization }: { readonly alias?: string; readonly organization?: string } = {},
): Credentials {
  if (!/^\d{12}$/u.test(id)) throw new Error(`an account id has twelve digits: "${id}"`);
  const known = world.accounts.get(id);
  world.accounts.set(id, {
    id,
    alias: alias ?? known?.alias,
    organization: organization ?? known?.organization,
  });
  const letters = toBase36(world.ids.fixed("account", id));
  const key: AccessKey = {
    id: `AKIA${letters.slice(0, 16)}`,
    secret: world.ids.fixed("secret", id).slice(0, 40),
    principal: {
      account: id,
      arn: `arn:aws:iam::${id}:user/administrator`,
      userId: `AIDA${letters.slice(16, 33)}`,
      role: undefined,
    },
    session: undefined,
  };
  world.accessKeys.set(key.id, key);
  return { accessKeyId: key.id, secretAccessKey: key.secret };
}

export function addRole(world: World, seed: RoleSeed): void {
  const { account, name } = seed;
  const role: Role = {
    account,
    name,
    trust: trustOf(seed),
    policy: policyOf(seed),
    arn: `arn:aws:iam::${account}:role/${name}`,
    id: `AROA${toBase36(world.ids.fixed("role", account, name)).slice(0, 17)}`,
  };
  addAccount(world, account);
  world.roles.set(`${account}/${name}`, role);
}

function trustOf({ name, trusts, externalId, trustPolicy }: RoleSeed): Trust {
  if (trustPolicy === undefined) return { kind: "list", principals: trusts, externalId };
  if (trusts !== undefined || externalId !== undefined)
    throw new Error(`role ${name} has a trust policy: it needs neither trusts nor externalId`);
  return { kind: "policy", statements: readPolicy(trustPolicy, `the trust policy of ${name}`) };
}

function policyOf({ name, policies = [], allows, denies = [] }: RoleSeed): readonly Statement[] {
  const patterns = allows ?? (policies.length === 0 ? ["*"] : []);
  return [
    ...policies.flatMap((policy, index) => readPolicy(policy, `policy ${index + 1} of ${name}`)),
    ...onAnything("Allow", patterns),
    ...onAnything("Deny", denies),
  ];
}

function onAnything(effect: Statement["effect"], patterns: readonly string[]): readonly Statement[] {
  if (patterns.length === 0) return [];
  const resources = { patterns: ["*"], isAllBut: false };
  return [{ effect, principals: undefined, actions: { patterns, isAllBut: false }, resources, conditions: [] }];
}

/** Adds a VPC with the default security group, the main route table and the network ACL that every VPC has. */
export function addVpc(
  world: World,
  { account, region, id, cidrs, dnsSupport = true, dnsHostnames = true, tags, sharedWith, dhcpOptions }: VpcSeed,
): void {
  addAccount(world, account);
  const place = placeOf(region, id);
  const known = world.vpcs.get(place);
  for (const cidr of cidrs) if (parseIpv4Block(cidr) === undefined) throw new Error(`not an IPv4 CIDR: "${cidr}"`);
  const vpc: Vpc = {
    account,
    region,
    id,
    cidrs,
    dnsSupport,
    dnsHostnames,
    tags: tagsOf(tags) ?? known?.tags ?? noTags,
    sharedWith: sharedWith ?? known?.sharedWith ?? [],
    dhcpOptions: dhcpOptions ?? known?.dhcpOptions,
  };
  world.vpcs.put(place, vpc);
  if (known !== undefined) return;
  addGroup(world, vpc, { name: "default", description: "default VPC security group", tags: noTags });
  const table = {
    account,
    region,
    id: world.ids.ec2("rtb"),
    vpc: id,
    isMain: true,
    subnets: [],
    routes: [],
    tags: noTags,
  };
  world.routeTables.put(placeOf(region, table.id), table);
  addDefaultAcl(world, vpc);
}

function addDefaultAcl(world: World, { account, region, id: vpc }: Vpc): void {
  const id = `acl-0${world.ids.fixed("acl", vpc).slice(0, 16)}`;
  const acl = { account, region, id, vpc, isDefault: true, subnets: [], entries: openEntries, tags: noTags };
  world.networkAcls.put(placeOf(region, id), acl);
}

/** Adds routes to the main table of the VPC, where they take the place of those to the same blocks, or a table of their own for the subnets that are named. */
export function addRoutes(world: World, { region, vpc, subnets = [], routes, id }: RoutesSeed): void {
  const main = [...world.routeTables.values()].find(
    (table) => table.vpc === vpc && table.region === region && table.isMain,
  );
  if (main === undefined) throw new Error(`there is no VPC ${vpc} in ${region}`);
  const isOther = ({ destination }: Route): boolean => routes.every((route) => route.destination !== destination);
  const table =
    subnets.length === 0
      ? { ...main, routes: [...main.routes.filter(isOther), ...routes] }
      : { ...main, id: id ?? world.ids.ec2("rtb"), isMain: false, subnets, routes, tags: noTags };
  for (const other of [...world.routeTables.values()].filter((one) => one.vpc === vpc && one.region === region)) {
    const left = other.subnets.filter((subnet) => !subnets.includes(subnet));
    if (left.length < other.subnets.length)
      world.routeTables.put(placeOf(region, other.id), { ...other, subnets: left });
  }
  world.routeTables.put(placeOf(region, table.id), table);
}

export interface SecurityGroupSeed {
  readonly region: string;
  readonly id: string;
  readonly vpc: string;
  readonly name: string;
  /** Default: its name. */
  readonly description?: string;
  /** Ids of groups that its rules let in. */
  readonly admits?: readonly string[];
  /** CIDRs that its rules let in. */
  readonly admitsCidrs?: readonly string[];
  /** TCP ports of all its rules; default: 443. */
  readonly ports?: readonly number[];
  readonly tags?: Tags | PlainTags;
}

export function addSecurityGroup(world: World, seed: SecurityGroupSeed): void {
  const { region, id, vpc, name, description = name, admits = [], admitsCidrs = [], ports = [443], tags } = seed;
  const owner = world.vpcs.get(placeOf(region, vpc));
  if (!owner) throw new Error(`${id} is in ${vpc}, which does not exist in ${region}`);
  if (world.securityGroups.get(placeOf(region, id))) return;
  const group = addGroup(world, owner, { id, name, description, tags: tagsOf(tags) ?? noTags });
  const sources = [
    ...admits.map((admitted) => ({ kind: "group" as const, id: admitted, account: group.account })),
    ...admitsCidrs.map((cidr) => ({ kind: "ipv4" as const, cidr })),
  ];
  const rules = sources.flatMap((source) =>
    ports.map((port) => ({
      id: world.ids.ec2("sgr"),
      isEgress: false,
      protocol: "tcp",
      fromPort: port,
      toPort: port,
      source,
      description: undefined,
      tags: noTags,
    })),
  );
  if (rules.length > 0) world.securityGroups.put(placeOf(region, id), { ...group, rules: [...group.rules, ...rules] });
}

export function addSubnet(world: World, subnet: SubnetSeed): void {
  const { account, region, id, vpc, cidr, availabilityZone, tags } = subnet;
  if (!world.vpcs.get(placeOf(region, vpc))) throw new Error(`${id} is in ${vpc}, which does not exist in ${region}`);
  if (parseIpv4Block(cidr) === undefined) throw new Error(`not an IPv4 CIDR: "${cidr}"`);
  world.subnets.put(placeOf(region, id), {
    account,
    region,
    id,
    vpc,
    cidr,
    availabilityZone,
    tags: tagsOf(tags) ?? noTags,
  });
}
