import type { Answer } from "../call/answer.ts";
import type { XmlFields } from "../call/call.ts";
import type { HttpResponse } from "../base/http.ts";
import type { PendingCall } from "../call/log.ts";
import type { ServiceName } from "../call/operation.ts";
import type { Xml } from "../base/xml.ts";

/** An answer that says less than it must, or more than there is; its status is that of a good one. */
export type AnswerEffect =
  /** No body at all. */
  | { readonly kind: "empty" }
  /** A page of something in between, such as a captive portal. */
  | { readonly kind: "html" }
  /** The root element, and nothing in it. */
  | { readonly kind: "root-only" }
  /** Each thing of a list stands there two times. */
  | { readonly kind: "twice" }
  /** A page begins with the last things of the page before; default 1. */
  | { readonly kind: "overlap"; readonly things?: number }
  /** From the second page on, the token of the next page is the one that was asked with. */
  | { readonly kind: "same-token" }
  /** The later half of the list is missing, `IsTruncated` says so, and no marker leads there; EC2 has no such flag. */
  | { readonly kind: "truncated" }
  /** Every element of this name is missing. */
  | { readonly kind: "without"; readonly element: string }
  /** Every element of this name has another text. */
  | { readonly kind: "text"; readonly element: string; readonly text: string };

const answerKinds: Readonly<Record<AnswerEffect["kind"], true>> = {
  empty: true,
  html: true,
  "root-only": true,
  twice: true,
  overlap: true,
  "same-token": true,
  truncated: true,
  without: true,
  text: true,
};

/** Says whether an effect changes an answer, and not what happens before it. */
export function isAnswerEffect(effect: { readonly kind: string }): effect is AnswerEffect {
  return Object.hasOwn(answerKinds, effect.kind);
}

/** An effect that is due for one answer. */
export interface Spoiling {
  readonly effect: AnswerEffect;
  /** The last things of the pages so far, by what leads to the next one. */
  readonly tails: Map<string, XmlFields>;
}

/** Writes the answer out as the effects, one after the other, leave it. */
export function spoiledAnswer(answer: Answer, call: PendingCall, spoilings: readonly Spoiling[]): HttpResponse {
  const fields = spoilings.reduce((left, spoiling) => spoiledFields(left, call, spoiling), answer.fields);
  return spoilings.reduce((left, { effect }) => spoiledBody(left, effect), answer.write(fields));
}

const page = `<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body><p>Please sign in to this network.</p></body></html>\n`;

function spoiledBody(response: HttpResponse, { kind }: AnswerEffect): HttpResponse {
  if (kind === "empty") return { ...response, body: "" };
  if (kind === "html") return { ...response, headers: { "content-type": "text/html; charset=utf-8" }, body: page };
  if (kind === "root-only" && response.body.startsWith("{")) return { ...response, body: "{}" };
  return kind === "root-only"
    ? { ...response, body: response.body.replace(/^(<\?xml[^>]*\?>\s*<[^>/]+(?:"[^"]*")?)\/?>[\s\S]*$/u, "$1/>") }
    : response;
}

function spoiledFields(fields: XmlFields, call: PendingCall, { effect, tails }: Spoiling): XmlFields {
  switch (effect.kind) {
    case "twice":
      return withLists(fields, (_, list) => [...list, ...list]);
    case "overlap":
      return withTails(fields, call, { tails, things: effect.things ?? 1 });
    case "same-token":
      return { ...fields, ...sameToken(fields, call) };
    case "truncated":
      return truncated(fields);
    case "without":
      return changed(fields, effect.element, () => undefined);
    case "text":
      return changed(fields, effect.element, () => effect.text);
    case "empty":
    case "html":
    case "root-only":
      return fields;
    default:
      throw new Error(`unreachable: ${JSON.stringify(effect satisfies never)}`);
  }
}

/** Changes the lists of an answer: elements that hold one other, repeated. */
function withLists(fields: XmlFields, change: (name: string, list: readonly Xml[]) => readonly Xml[]): XmlFields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const [only, ...others] = isFields(value) ? Object.entries(value) : [];
      if (only === undefined || others.length > 0 || !isList(only[1])) return [name, value];
      return [name, { [only[0]]: change(name, only[1]) }];
    }),
  );
}

/** What a client sends to get the page that an answer announces. */
const tokens: readonly (readonly [sent: string, announced: string])[] = [
  ["NextToken", "nextToken"],
  ["nexttoken", "NextToken"],
  ["marker", "NextMarker"],
  ["dnsname", "NextDNSName"],
  ["hostedzoneid", "NextHostedZoneId"],
  ["name", "NextRecordName"],
  ["type", "NextRecordType"],
  ["identifier", "NextRecordIdentifier"],
];

/** Those of the services that speak JSON. */
const jsonTokens: Partial<Record<ServiceName, typeof tokens>> = {
  cloudwatch: [["NextToken", "NextToken"]],
  organizations: [["NextToken", "NextToken"]],
  ram: [["nextToken", "nextToken"]],
  route53profiles: [["nextToken", "NextToken"]],
  route53resolver: [["NextToken", "NextToken"]],
};

function tokensOf({ service }: PendingCall): typeof tokens {
  return jsonTokens[service] ?? tokens;
}

function withTails(
  fields: XmlFields,
  call: PendingCall,
  { tails, things }: { readonly tails: Map<string, XmlFields>; readonly things: number },
): XmlFields {
  const keyOf = (position: readonly Xml[]): string =>
    JSON.stringify([call.account, call.region, call.action, position]);
  const before = tails.get(keyOf(sentTokens(call).map(([, value]) => value)));
  const announced = tokensOf(call).flatMap(([, name]) => fields[name] ?? []);
  if (announced.length > 0)
    tails.set(
      keyOf(announced),
      withLists(fields, (_, list) => list.slice(-things)),
    );
  if (before === undefined) return fields;
  return withLists(fields, (name, list) => [...listIn(before[name]), ...list]);
}

function sameToken(fields: XmlFields, call: PendingCall): XmlFields {
  const sent = sentTokens(call);
  if (sent.length === 0) return {};
  return { ...("IsTruncated" in fields ? { IsTruncated: true } : {}), ...Object.fromEntries(sent) };
}

/** What the client asked with, as an answer would announce it. */
function sentTokens(call: PendingCall): readonly (readonly [announced: string, value: string])[] {
  const sent = new Map(Object.entries(call.parameters ?? {}));
  return tokensOf(call).flatMap(([name, announced]) => {
    const value: unknown = sent.get(name);
    return typeof value === "string" ? [[announced, value] as const] : [];
  });
}

function truncated(fields: XmlFields): XmlFields {
  if (!("IsTruncated" in fields)) return fields;
  const halves = withLists(fields, (_, list) => list.slice(0, Math.floor(list.length / 2)));
  return { ...halves, IsTruncated: true, ...Object.fromEntries(tokens.map(([, announced]) => [announced, undefined])) };
}

function changed(value: XmlFields, element: string, change: () => Xml): XmlFields {
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === element ? change() : changedXml(inner, element, change),
    ]),
  );
}

function changedXml(value: Xml, element: string, change: () => Xml): Xml {
  if (isList(value)) return value.map((one) => changedXml(one, element, change));
  return isFields(value) ? changed(value, element, change) : value;
}

function listIn(value: Xml): readonly Xml[] {
  const [list] = isFields(value) ? Object.values(value) : [];
  return isList(list) ? list : [];
}

function isList(value: Xml): value is readonly Xml[] {
  return Array.isArray(value);
}

function isFields(value: Xml): value is XmlFields {
  return typeof value === "object" && !Array.isArray(value);
}
