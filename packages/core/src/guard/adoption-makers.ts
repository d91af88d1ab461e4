import { groupBy } from "../base/group-by.ts";
import { unreachable } from "../base/unreachable.ts";
import { type Maker, makerOfTagged, makerOfZone, makerText } from "../resource/maker.ts";
import { aboutKey } from "../topology/subject.ts";
import { fewOf } from "../words/few.ts";
import type { Change } from "../diff/change.ts";
import type { Guard } from "./context.ts";
import { type Finding, warn } from "./finding.ts";

/** Tells who made what is adopted, and how that one lets go of it: each would else change it back (AWS-FACTS-2 K2). */
export const makersLetGo: Guard = ({ changes }) => {
  const adopted = changes.flatMap((change) => (change.kind === "adopt" ? madeThing(change) : []));
  const isTerraforms = adopted.some(({ maker }) => maker.kind === "terraform");
  return [...groupBy(adopted, ({ maker }) => makerName(maker, isTerraforms))].flatMap(([, made]) => finding(made));
};

interface MadeThing {
  readonly id: string;
  readonly maker: Maker;
}

function madeThing(change: Extract<Change, { readonly kind: "adopt" }>): MadeThing {
  const { id } = change.observed;
  return { id, maker: change.resource === "zone" ? makerOfZone(change.observed) : makerOfTagged(change.observed) };
}

/** Terraform leaves no sign on endpoints, so beside its zones they are taken for its own too. */
function makerName(maker: Maker, isTerraforms: boolean): string {
  const isTerraform = maker.kind === "terraform" || (maker.kind === "nobody-known" && maker.isAsked && isTerraforms);
  if (isTerraform) return "terraform";
  return "stack" in maker ? `${maker.kind} ${maker.stack.name}` : JSON.stringify(maker);
}

function finding(made: readonly MadeThing[]): readonly Finding[] {
  const maker = made.map((one) => one.maker).find(({ kind }) => kind !== "nobody-known") ?? made[0]?.maker;
  if (maker === undefined) return [];
  const ids = made.map(({ id }) => id).toSorted();
  const hint = handOverOf(maker, made);
  if (hint === undefined) return [];
  return [warn("adopt.made-by", aboutKey("adopt"), { message: messageOf(maker, ids), hint })];
}

function messageOf(maker: Maker, ids: readonly string[]): string {
  if (maker.kind === "nobody-known")
    return `who made ${fewOf(ids)} could not be asked of CloudFormation, and may change it back`;
  return `${fewOf(ids)} ${ids.length === 1 ? "was" : "were"} made by ${makerText(maker)}, which will change it back unless it lets go`;
}

/** Returns how whoever made things lets go of them without deleting them; undefined where nobody has to. */
function handOverOf(maker: Maker, made: readonly MadeThing[]): string | undefined {
  switch (maker.kind) {
    case "terraform":
      return terraformHandOver;
    case "cloudformation":
      return `set DeletionPolicy: Retain and UpdateReplacePolicy: Retain on ${resourcesIn(made)} in the stack ${maker.stack.name}, update it, and then take them out of its template`;
    case "landing-zone":
      return `take the tags accelerator:use-central-endpoints and accelerator:central-endpoints-account-id off the VPCs of the spokes, or each of its runs associates them again; set DeletionPolicy: Retain on ${resourcesIn(made)} before they leave its configuration, which would else delete them`;
    case "nobody-known":
      return maker.isAsked
        ? undefined
        : "grant cloudformation:DescribeStackResources to whoever plans, or see yourself that no stack has it";
    // It is this one under its former name.
    case "topology":
      return undefined;
    default:
      return unreachable(maker);
  }
}

const terraformHandOver =
  "before this is applied, let Terraform 1.7 or later let go of each: removed { from = aws_route53_zone.NAME  lifecycle { destroy = false } }, and likewise aws_vpc_endpoint, aws_route53_record and aws_route53_zone_association; or terraform state rm. What it keeps needs lifecycle { ignore_changes = [vpc, comment, tags, tags_all] }";

function resourcesIn(made: readonly MadeThing[]): string {
  const names = made.flatMap(({ maker }) =>
    "stack" in maker && maker.stack.logicalId !== "" ? maker.stack.logicalId : [],
  );
  return names.length === 0 ? "each of them" : fewOf([...new Set(names)].sort());
}
