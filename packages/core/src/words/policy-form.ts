/** A policy in its normal form. */
export interface PolicyForm {
  /** The document for people to compare: in one order, each list one member a line, letters as they were written. */
  readonly shown: unknown;
  /** A text that all ways to write the same policy share, and no other policy has. */
  readonly meaning: string;
}

/**
 * Returns the normal form of a policy by the grammar of IAM's policy language. What the grammar does not know stays as
 * it is, so that nothing is called the same for want of knowledge.
 */
export function formOfPolicy(text: string): PolicyForm {
  const document = parsed(text);
  if (!isRecord(document)) return { shown: document, meaning: JSON.stringify(document) };
  const { Version: version, Id: id, Statement: statement, ...others } = document;
  const frame = {
    ...(isVersionTelling(document) ? { Version: version ?? oldVersion } : {}),
    ...(id === undefined || id === "" ? {} : { Id: id }),
    ...sorted(others),
  };
  if (statement === undefined) return { shown: frame, meaning: JSON.stringify(frame) };
  const statements = inOrder((Array.isArray(statement) ? statement : [statement]).map(formOfStatement));
  return {
    shown: { ...frame, Statement: statements.map(({ shown }) => shown) },
    meaning: JSON.stringify({ ...frame, Statement: statements.map(({ meaning }) => meaning) }),
  };
}

const oldVersion = "2008-10-17";

// The versions differ in policy variables alone: in the old one, `${aws:username}` is text.
function isVersionTelling(document: Readonly<Record<string, unknown>>): boolean {
  const { Version: version = oldVersion } = document;
  return (version !== oldVersion && version !== "2012-10-17") || JSON.stringify(document).includes("${");
}

interface StatementForm extends PolicyForm {
  readonly place: string;
}

// Which principals, resources and conditions a statement is about seldom changes; its actions do, and a statement that
// moved for them would hide which.
function formOfStatement(statement: unknown): StatementForm {
  if (!isRecord(statement)) {
    const text = JSON.stringify(statement);
    return { shown: statement, meaning: text, place: text };
  }
  const folded = elementsOf(statement, lowerCase);
  const { Action: _action, NotAction: _notAction, ...rest } = folded;
  return {
    shown: elementsOf(statement, asWritten),
    meaning: JSON.stringify(folded),
    place: JSON.stringify([rest, folded]),
  };
}

function inOrder(statements: readonly StatementForm[]): readonly StatementForm[] {
  const byMeaning = new Map(statements.toReversed().map((statement) => [statement.meaning, statement]));
  return [...byMeaning.values()].sort((a, b) => compare(a.place, b.place));
}

/** How letters whose case means nothing are written. */
type Letters = (text: string) => string;

// Of ASCII letters only: the lower case of a Kelvin sign is a "k".
const lowerCase: Letters = (text) => text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
const asWritten: Letters = (text) => text;

type Element = (value: unknown, letters: Letters) => unknown;

/** The elements of a statement in the order in which people write them. */
const elements: Readonly<Record<string, Element>> = {
  Sid: (value) => value,
  Effect: (value) => value,
  Principal: (value) => principalsOf(value),
  NotPrincipal: (value) => principalMapOf(value),
  Action: (value, letters) => withoutCovered(listOf(value, { fold: lowerCase, letters })),
  NotAction: (value, letters) => withoutCovered(listOf(value, { fold: lowerCase, letters })),
  Resource: (value) => withoutCovered(listOf(value)),
  NotResource: (value) => withoutCovered(listOf(value)),
  Condition: conditionOf,
};

function elementsOf(statement: Readonly<Record<string, unknown>>, letters: Letters): Readonly<Record<string, unknown>> {
  const { Sid: sid, ...unnamed } = statement;
  const given = sid === "" ? unnamed : statement;
  const known = Object.entries(elements).filter(([name]) => Object.hasOwn(given, name));
  const unknown = Object.entries(given).filter(([name]) => !Object.hasOwn(elements, name));
  return {
    ...Object.fromEntries(known.map(([name, element]) => [name, element(given[name], letters)])),
    ...sorted(Object.fromEntries(unknown)),
  };
}

/** Everyone is `"*"` and `{"AWS": "*"}` alike. */
function principalsOf(value: unknown): unknown {
  const map = principalMapOf(value);
  if (!isRecord(map)) return map;
  const { AWS: accounts, ...others } = map;
  const isEveryone = Array.isArray(accounts) && accounts.length === 1 && accounts[0] === "*";
  return isEveryone && Object.keys(others).length === 0 ? "*" : map;
}

function principalMapOf(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const lists = Object.entries(value).map(([kind, ids]) => [
    kind,
    listOf(kind === "AWS" ? eachText(ids, accountIdOf) : ids),
  ]);
  return sorted(Object.fromEntries(lists));
}

/** An account id stands for the account's root ARN, and services return either. An account has one partition. */
function accountIdOf(principal: string): string {
  return /^arn:aws[a-z-]*:iam::(\d{12}):root$/.exec(principal)?.[1] ?? principal;
}

function conditionOf(value: unknown, letters: Letters): unknown {
  if (!isRecord(value)) return value;
  const operators = Object.entries(value).map(([operator, keys]) => [operator, conditionKeysOf(keys, letters)]);
  return sorted(Object.fromEntries(operators));
}

/** Names of condition keys are the same in any case; of operators, the documentation does not say so. */
function conditionKeysOf(value: unknown, letters: Letters): unknown {
  if (!isRecord(value)) return value;
  const keys = Object.entries(value).sort(([a], [b]) => compare(lowerCase(a), lowerCase(b)) || compare(a, b));
  const areDistinct = new Set(keys.map(([key]) => lowerCase(key))).size === keys.length;
  return Object.fromEntries(keys.map(([key, values]) => [areDistinct ? letters(key) : key, listOf(values)]));
}

/** A list is a set, and its only member may stand without brackets. */
function listOf(
  value: unknown,
  { fold, letters }: { readonly fold: Letters; readonly letters: Letters } = { fold: asWritten, letters: asWritten },
): unknown {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = items.filter((item) => typeof item === "string");
  if (texts.length < items.length) return value;
  // Of two spellings of one member the same is kept, whatever their order was.
  const byFold = new Map(texts.toSorted((a, b) => compare(b, a)).map((text) => [fold(text), text]));
  return [...byFold].sort(([a], [b]) => compare(a, b)).map(([, text]) => letters(text));
}

function withoutCovered(value: unknown): unknown {
  return Array.isArray(value) && value.includes("*") ? ["*"] : value;
}

function eachText(value: unknown, change: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => eachText(item, change));
  return typeof value === "string" ? change(value) : value;
}

function sorted(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => compare(a, b)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// Numbers and booleans mean the same with and without quotes. Read as numbers, long ones would lose digits.
function parsed(text: string): unknown {
  const quoted = text.replaceAll(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false/g, (token) =>
    token.startsWith('"') ? token : `"${token}"`,
  );
  try {
    return JSON.parse(quoted);
  } catch {
    return text;
  }
}
