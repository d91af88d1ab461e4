import {
  type ApprovedOperation,
  type Base,
  type Change,
  type Finding,
  type Operation,
  type Plan,
  type Subject,
  isNarrow,
  unreachable,
  estimateOf,
} from "@vpce-hub/core";
import { jsonLine } from "../base/json-chunks.ts";
import type { PlanDocument } from "./plan-document.generated.ts";
import { countCauses } from "./cause-counts.ts";
import { countsDocument } from "./change-kinds.ts";
import { estimateDocument } from "./estimate-document.ts";
import { fieldText, rowOf } from "./rows.ts";

type ChangeDocument = PlanDocument["changes"][number];
type OperationDocument = PlanDocument["operations"][number];
type FindingDocument = PlanDocument["findings"][number];

/** Returns a plan in pieces of one line of JSON of schemas/plan.schema.json; the same plan has the same bytes. */
export function planJson(plan: Plan): Iterable<string> {
  return jsonLine(planDocument(plan));
}

/** Returns a plan as a value of schemas/plan.schema.json. */
export function planDocument(plan: Plan): PlanDocument {
  const { account, region, vpc } = plan.hub;
  return {
    format_version: "1.1",
    plan_id: plan.id,
    topology_digest: plan.approval.topologyDigest,
    topology: plan.topology,
    hub: { account, region, vpc },
    complete: plan.isComplete,
    summary: { ...countsDocument(plan.changes), blocked: plan.blocked.length, operations: plan.operations.length },
    estimate: estimateDocument(estimateOf(plan)),
    ...otherWayDocument(plan),
    changes: plan.changes.map((change) => changeDocument(change, plan.base)),
    blocked: plan.blocked.map(({ change, because, waitsFor }) => ({
      ...changeDocument(change, plan.base),
      ...(waitsFor === undefined ? {} : { waits_for: waitsFor }),
      because: findingDocument(because),
    })),
    findings: plan.findings.map(findingDocument),
    ...reachDocument(plan),
    ...baseDocument(plan),
    ...selectionsDocument(plan),
    ...scopeDocument(plan),
    operations: plan.approval.operations.map((approved, i) => operationDocument(approved, plan.operations[i])),
  };
}

function otherWayDocument({ otherWay }: Plan): Pick<PlanDocument, "other_way"> {
  if (otherWay === undefined) return {};
  const { distribution, vpcs, cost, estimate, isWithinQuota } = otherWay;
  return {
    other_way: {
      distribution,
      vpcs,
      usd_a_month: cents(cost.other),
      usd_a_month_as_asked: cents(cost.asked),
      calls: estimate.calls,
      elapsed_ms: estimate.ms,
      within_quota: isWithinQuota,
    },
  };
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

function reachDocument({ reach }: Plan): Pick<PlanDocument, "reach"> {
  if (reach.length === 0) return {};
  return {
    reach: reach.map(({ answer, obstacle, spokes, services }) => ({
      answer,
      spokes: [...spokes],
      services: [...services],
      ...(obstacle === undefined ? {} : { first_in_the_way: { ...obstacle } }),
    })),
  };
}

function selectionsDocument({ selections }: Plan): Pick<PlanDocument, "selections"> {
  if (selections.length === 0) return {};
  return {
    selections: selections.map(({ name, min, isComplete, spokes }) => ({
      name,
      min,
      complete: isComplete,
      spokes: [...spokes],
    })),
  };
}

function scopeDocument({ scope, leftOut, base }: Plan): Pick<PlanDocument, "scope" | "left_out"> {
  if (!isNarrow(scope)) return {};
  const [only, exclude] = [scope.only, scope.exclude].map((parts) =>
    parts.map(({ kind, name, and }) => ({ kind, name, ...(and === undefined ? {} : { and: [...and] }) })),
  );
  return {
    scope: { only: only ?? [], exclude: exclude ?? [] },
    left_out: leftOut.map((change) => changeDocument(change, base)),
  };
}

function baseDocument(plan: Plan): Pick<PlanDocument, "base"> {
  const { base } = plan;
  if (base === undefined) return {};
  const { kind: result, file } = base;
  if (base.kind === "compared") return { base: { file, result, ...countCauses(plan) } };
  return { base: { file, result, why: base.why } };
}

function changeDocument(change: Change, base: Base | undefined): ChangeDocument {
  const { kind, section, why, fields, which, cause } = rowOf(change, base);
  const subject = section.name === "" ? { kind: section.kind } : { kind: section.kind, name: section.name };
  return {
    action: kind,
    resource: change.resource,
    key: change.key,
    description: which,
    subject,
    why,
    ...(cause === undefined ? {} : { cause }),
    fields: fields.map(({ field, before, after }) => ({
      field,
      before: fieldText(before),
      after: fieldText(after),
    })),
  };
}

function findingDocument({ code, severity, message, hint, keys, subject, place }: Finding): FindingDocument {
  return {
    code,
    severity,
    subject: subjectDocument(subject),
    message,
    keys: [...keys],
    ...(hint === undefined ? {} : { hint }),
    ...(place === undefined ? {} : { place: { ...place } }),
  };
}

function subjectDocument(subject: Subject): FindingDocument["subject"] {
  switch (subject.kind) {
    case "hub":
      return { kind: "hub" };
    case "service":
      return { kind: "service", name: subject.names.join(", ") };
    case "zone":
    case "spoke":
      return { kind: subject.kind, name: subject.name };
    case "sought":
      return { kind: subject.of, name: subject.name };
    case "vpc":
      return { kind: "vpc", name: subject.vpc.vpc };
    case "topology":
      return { kind: "topology", name: subject.path.join(".") };
    default:
      return unreachable(subject);
  }
}

/** The approved operation and the one it was made from: what it waits for is not a part of the approval. */
function operationDocument(
  { id, kind, account, region, role, changes, parameters, expects }: ApprovedOperation,
  { dependsOn, after }: Pick<Operation, "dependsOn" | "after"> = { dependsOn: [], after: [] },
): OperationDocument {
  return {
    id,
    kind,
    account,
    region,
    ...(role === undefined ? {} : { role }),
    changes: [...changes],
    depends_on: [...dependsOn],
    after: [...after],
    parameters,
    expects: expects.map(({ of, found }) => ({ of, ...(found === undefined ? {} : { found }) })),
  };
}
