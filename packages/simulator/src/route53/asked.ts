import type { Asked } from "../iam/asked.ts";
import type { Context } from "../iam/condition.ts";
import type { Call } from "../call/call.ts";
import { partitionOf } from "../catalogue/partition.ts";
import type { XmlElement } from "../base/xml-reader.ts";
import { stripId, type Route53Action, type Route53Request } from "./action.ts";

/** Returns the rights that a call of Route 53 asks for: on the zone or change of its path, else on `*` (O1). */
export function route53Asked(
  { region }: Call,
  { name, path }: Route53Action,
  request: Route53Request,
): readonly Asked[] {
  const context = { ...vpcContext(request), ...recordContext(request.body) };
  const arn = (resource: string): string => `arn:${partitionOf(region).id}:route53:::${resource}`;
  return resourcesOf(path, request).map((resource) => ({
    action: `route53:${name}`,
    resource: resource === "*" ? resource : arn(resource),
    context,
    isThere: true,
  }));
}

function resourcesOf(template: string, { path, body }: Route53Request): readonly string[] {
  if (template.startsWith("/hostedzone/{Id}") || template.startsWith("/hostedzonelimit/"))
    return [`hostedzone/${stripId(path["Id"] ?? "")}`];
  if (template.startsWith("/change/")) return [`change/${stripId(path["Id"] ?? "")}`];
  if (!template.startsWith("/tags/")) return ["*"];
  const one = path["ResourceId"];
  const ids = one === undefined ? body.texts("ResourceIds", "ResourceId") : [one];
  return ids.map((id) => `${path["ResourceType"] ?? ""}/${stripId(id)}`);
}

/** The VPC of a request, spelled as conditions compare it (H). */
function vpcContext({ query, body }: Route53Request): Context {
  const element = body.child("VPC");
  const [vpc, region] =
    element === undefined
      ? [query.get("vpcid") ?? undefined, query.get("vpcregion") ?? undefined]
      : [element.text("VPCId"), element.text("VPCRegion")];
  return vpc === undefined || region === undefined ? {} : { "route53:VPCs": [`VPCId=${vpc},VPCRegion=${region}`] };
}

function recordContext(body: XmlElement): Context {
  const changes = body.child("ChangeBatch")?.list("Changes", "Change") ?? [];
  if (changes.length === 0) return {};
  const records = changes.flatMap((change) => change.child("ResourceRecordSet") ?? []);
  const names = records.flatMap((record) => record.text("Name") ?? []);
  return {
    "route53:ChangeResourceRecordSetsActions": changes.flatMap((change) => change.text("Action") ?? []),
    "route53:ChangeResourceRecordSetsRecordTypes": records.flatMap((record) => record.text("Type") ?? []),
    "route53:ChangeResourceRecordSetsNormalizedRecordNames": names.map((name) =>
      name
        .toLowerCase()
        .replace(/\.$/u, "")
        .replaceAll("*", String.raw`\052`),
    ),
  };
}
