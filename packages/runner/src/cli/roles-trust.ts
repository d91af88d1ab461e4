import {
  type DeclaredTopology,
  HubError,
  type Pipeline,
  type RolesExtent,
  type Trust,
  isOrganizationAsked,
  partitionOf,
  purposeOf,
  rolesOf,
} from "@vpce-hub/core";
import type { ParsedFlags } from "./parse-flags.ts";

/** Reads from a command line who may assume the roles of a topology; throws a HubError `cli.usage`. */
export function trustOf(parsed: ParsedFlags, topology: DeclaredTopology, extent: RolesExtent): Trust {
  const operators = arns(parsed, "operator");
  const planners = arns(parsed, "planner");
  const pipelines = [...githubOf(parsed), ...gitlabOf(parsed)];
  const trust = { operators, planners, organization: organizationOf(parsed), pipelines };
  assertUsed(parsed, trust, isOrganizationAsked(topology));
  assertEnterable(trust, topology, extent);
  return trust;
}

function arns(parsed: ParsedFlags, name: "operator" | "planner"): readonly string[] {
  return parsed.valuesOf(name).map((text) =>
    checked(text, {
      flag: name,
      form: /^arn:aws[a-z-]*:iam::\d{12}:(?:role|user)\/[\w+=,.@/-]{1,512}$/,
      example: "arn:aws:iam::111111111111:role/vpce-hub-operator",
    }),
  );
}

function organizationOf(parsed: ParsedFlags): string | undefined {
  const text = parsed.valueOf("organization");
  const form = { flag: "organization", form: /^o-[a-z0-9]{10,32}$/, example: "o-a1b2c3d4e5" };
  return text === undefined ? undefined : checked(text, form);
}

const name = String.raw`[\w.-]+`;

/**
 * Since 2026-07-15 the subject of new repositories has ids behind the names; older ones have the names alone
 * (AWS-FACTS-2 O4). Without ids given, both are let in.
 */
function githubOf(parsed: ParsedFlags): readonly Pipeline[] {
  const text = parsed.valueOf("github");
  if (text === undefined) return [];
  const form = new RegExp(`^(${name})(?:@(\\d+))?/(${name})(?:@(\\d+))?$`);
  const repository = checked(text, {
    flag: "github",
    form,
    example: "example-corp/network or example-corp@123/network@456",
  });
  const [, owner = "", ownerId, repo = "", repoId] = form.exec(repository) ?? [];
  const branch = nameOf(parsed, "branch", "main");
  const environment = nameOf(parsed, "environment", "production");
  const subject = (rest: string): readonly string[] => [
    `repo:${owner}/${repo}:${rest}`,
    `repo:${owner}@${ownerId ?? "*"}/${repo}@${repoId ?? "*"}:${rest}`,
  ];
  return [
    {
      name: "GitHub",
      provider: "token.actions.githubusercontent.com",
      audience: "sts.amazonaws.com",
      subjects: {
        plan: [...subject("pull_request"), ...subject(`ref:refs/heads/${branch}`)],
        apply: subject(`environment:${environment}`),
      },
      claims: {
        ...(ownerId === undefined ? {} : { repository_owner_id: ownerId }),
        ...(repoId === undefined ? {} : { repository_id: repoId }),
      },
    },
  ];
}

function gitlabOf(parsed: ParsedFlags): readonly Pipeline[] {
  const text = parsed.valueOf("gitlab");
  if (text === undefined) return [];
  const form = new RegExp(`^${name}(?:/${name})+$`);
  const project = checked(text, { flag: "gitlab", form, example: "example-corp/network" });
  const host = checked(parsed.valueOf("gitlab-host") ?? "gitlab.com", {
    flag: "gitlab-host",
    form: /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/,
    example: "gitlab.example.com",
  });
  const subject = (branch: string): string => `project_path:${project}:ref_type:branch:ref:${branch}`;
  return [
    {
      name: "GitLab",
      provider: host,
      audience: `https://${host}`,
      subjects: { plan: [subject("*")], apply: [subject(nameOf(parsed, "branch", "main"))] },
      claims: {},
    },
  ];
}

function nameOf(parsed: ParsedFlags, flag: "branch" | "environment", usual: string): string {
  return checked(parsed.valueOf(flag) ?? usual, { flag, form: /^[\w./-]+$/, example: usual });
}

interface Form {
  readonly flag: string;
  readonly form: RegExp;
  readonly example: string;
}

/** Wildcards, above all, are no part of what is trusted. */
function checked(text: string, { flag, form, example }: Form): string {
  if (form.test(text)) return text;
  throw new HubError("cli.usage", `--${flag} ${text} has not the form that it should have`, {
    hint: `write it as in --${flag} ${example}`,
  });
}

/** Every option does something, or is refused. */
function assertUsed(parsed: ParsedFlags, { operators, planners, pipelines }: Trust, isSelected: boolean): void {
  if (operators.length + planners.length + pipelines.length === 0)
    throw usage("nobody is named who may assume the roles", "add --operator, --planner, --github or --gitlab");
  const idle = [
    ["organization", isSelected || operators.length + planners.length > 0, "--operator or --planner"],
    ["environment", parsed.valueOf("github") !== undefined, "--github"],
    ["gitlab-host", parsed.valueOf("gitlab") !== undefined, "--gitlab"],
    ["branch", pipelines.length > 0, "--github or --gitlab"],
  ] as const;
  const stray = idle.find(([flag, isUsed]) => parsed.valueOf(flag) !== undefined && !isUsed);
  if (stray !== undefined) throw usage(`--${stray[0]} would do nothing`, `add ${stray[2]}, or leave it out`);
}

/** A role that nobody may assume cannot even be made. */
function assertEnterable(
  { operators, planners, pipelines }: Trust,
  topology: DeclaredTopology,
  extent: RolesExtent,
): void {
  const roles = rolesOf(topology, extent);
  const own = roles.find(({ arn }) => operators.includes(arn) || planners.includes(arn));
  if (own !== undefined)
    throw usage(`${own.arn} is a role of the topology itself`, "name who assumes it, not the role");
  const partition = partitionOf(topology.hub.region).id;
  const stranger = [...operators, ...planners].find((arn) => !arn.startsWith(`arn:${partition}:`));
  if (stranger !== undefined)
    throw usage(
      `${stranger} is of another partition than ${topology.hub.region}, so it can assume none of the roles`,
      `name an operator whose ARN starts with arn:${partition}:`,
    );
  if (operators.length > 0 || pipelines.length > 0) return;
  const applying = roles.find((role) => purposeOf(role) === "apply");
  if (applying === undefined) return;
  throw usage(
    `nobody may assume ${applying.arn}, which applies: a planner only plans`,
    "add --operator, --github or --gitlab",
  );
}

function usage(message: string, hint: string): HubError {
  return new HubError("cli.usage", message, { hint });
}
