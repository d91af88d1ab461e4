import { AwsError } from "../base/aws-error.ts";
import { isDnsName, plainName, storedName } from "../base/dns-name.ts";
import type { XmlElement } from "../base/xml-reader.ts";
import { stripId } from "./action.ts";
import type { RecordSet } from "../world/zone.ts";

export type RecordAction = "CREATE" | "DELETE" | "UPSERT";

export interface RecordChange {
  readonly action: RecordAction;
  readonly record: RecordSet;
}

const types: ReadonlySet<string> = new Set([
  "A",
  "AAAA",
  "CAA",
  "CNAME",
  "DS",
  "HTTPS",
  "MX",
  "NAPTR",
  "NS",
  "PTR",
  "SOA",
  "SPF",
  "SRV",
  "SSHFP",
  "SVCB",
  "TLSA",
  "TXT",
]);

const routingFields: readonly string[] = [
  "Weight",
  "Region",
  "Failover",
  "MultiValueAnswer",
  "HealthCheckId",
  "TrafficPolicyInstanceId",
];

export function readChanges(body: XmlElement): readonly RecordChange[] {
  const changes = body.child("ChangeBatch")?.list("Changes", "Change") ?? [];
  if (changes.length === 0) throw new AwsError("InvalidInput", "Invalid XML ; the change batch has no changes");
  return changes.map(readChange);
}

/** How many change tokens the batch costs: an UPSERT counts twice (A5). */
export function changeTokens(body: XmlElement): number {
  const changes = body.child("ChangeBatch")?.list("Changes", "Change") ?? [];
  return changes.reduce((sum, change) => sum + (change.text("Action") === "UPSERT" ? 2 : 1), 0);
}

function readChange(element: XmlElement): RecordChange {
  const action = element.text("Action");
  const record = element.child("ResourceRecordSet");
  if (action !== "CREATE" && action !== "DELETE" && action !== "UPSERT") {
    throw new AwsError(
      "InvalidInput",
      `Invalid XML ; the action '${action ?? ""}' is not one of CREATE, DELETE, UPSERT`,
    );
  }
  if (record === undefined) throw new AwsError("InvalidInput", "Invalid XML ; a change has no ResourceRecordSet");
  return { action, record: readRecord(record, action) };
}

function readRecord(element: XmlElement, action: RecordAction): RecordSet {
  const [name, type] = [element.text("Name") ?? "", element.text("Type") ?? ""];
  if (!types.has(type)) throw new AwsError("InvalidInput", `Invalid XML ; the record type '${type}' is not valid`);
  if (!isDnsName(plainName(name)))
    throw new AwsError(
      "InvalidChangeBatch",
      `FATAL problem: DomainLabelTooLong or empty label encountered with '${name}'`,
    );
  const setIdentifier = element.text("SetIdentifier");
  return {
    name: storedName(name),
    type,
    setIdentifier,
    routing: Object.fromEntries(
      routingFields.flatMap((field) => {
        const value = element.text(field);
        return value === undefined ? [] : [[field, value]];
      }),
    ),
    content: readContent(
      element,
      `[Action=${action}, Name=${name}, Type=${type}, SetIdentifier=${setIdentifier ?? "null"}]`,
    ),
  };
}

/** Either an alias or a TTL with values: an alias takes its target's TTL (C1.4). */
function readContent(element: XmlElement, where: string): RecordSet["content"] {
  const alias = element.child("AliasTarget");
  const ttl = element.text("TTL");
  const values = element.list("ResourceRecords", "ResourceRecord").map((record) => record.text("Value") ?? "");
  if (alias !== undefined && (ttl !== undefined || values.length > 0))
    throw notExactlyOne("found more than one", where);
  if (alias !== undefined) return { kind: "alias", target: readAlias(alias) };
  if (ttl === undefined || values.length === 0) throw notExactlyOne("found none", where);
  if (!/^\d{1,10}$/u.test(ttl) || Number(ttl) > 2_147_483_647)
    throw new AwsError("InvalidInput", `Invalid XML ; the TTL '${ttl}' is not valid`);
  return { kind: "values", ttl: Number(ttl), values };
}

function readAlias(alias: XmlElement): {
  readonly zone: string;
  readonly name: string;
  readonly evaluateTargetHealth: boolean;
} {
  const [zone, name, health] = [alias.text("HostedZoneId"), alias.text("DNSName"), alias.text("EvaluateTargetHealth")];
  if (zone === undefined || name === undefined || health === undefined) {
    throw new AwsError(
      "InvalidInput",
      "Invalid XML ; AliasTarget needs HostedZoneId, DNSName and EvaluateTargetHealth",
    );
  }
  return { zone: stripId(zone), name: storedName(name), evaluateTargetHealth: health === "true" };
}

function notExactlyOne(found: string, where: string): AwsError {
  return new AwsError(
    "InvalidInput",
    `Invalid request: Expected exactly one of [AliasTarget, all of [TTL, and ResourceRecords], or TrafficPolicyInstanceId], but ${found} in Change with ${where}`,
  );
}
