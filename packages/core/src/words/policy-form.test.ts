import fc from "fast-check";
import { expect, test } from "vitest";
import { isSamePolicy, prettyPolicy } from "./policy-document.ts";

type Json = string | readonly Json[] | { readonly [key: string]: Json };
type Path = readonly (string | number)[];

const word = fc.stringMatching(/^[a-z]{1,4}$/);
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 4 });
const account = fc.integer({ min: 100_000_000_000, max: 999_999_999_999 }).map(String);
const conditions = fc.dictionary(
  fc.constantFrom("StringLike", "StringEquals", "ForAnyValue:StringLike"),
  fc.dictionary(
    word.map((name) => `aws:${name}`),
    words,
    { minKeys: 1, maxKeys: 3 },
  ),
  { minKeys: 1, maxKeys: 3 },
);
const statements = fc.uniqueArray(
  fc.record({
    Sid: word,
    Effect: fc.constantFrom("Allow", "Deny"),
    Principal: fc.record({ AWS: fc.uniqueArray(account, { minLength: 1, maxLength: 3 }) }),
    Action: words.map((names) => names.map((name) => `sqs:${name}`)),
    Resource: words.map((names) => names.map((name) => `arn:aws:sqs:::${name}`)),
    Condition: conditions,
  }),
  { minLength: 1, maxLength: 4, selector: ({ Sid }) => Sid },
);
const policies = statements.map((all): Json => ({ Version: "2012-10-17", Statement: all }));
/** VPCE_RUNS multiplies it, for a longer search than a commit can wait for. */
const runs = { numRuns: 25 * Number(process.env["VPCE_RUNS"] ?? 1) };
const choices = fc.array(fc.nat(), { minLength: 20, maxLength: 20 });

test("however a policy is ordered and spelled, it stays the same", () => {
  fc.assert(
    fc.property(policies, choices, (policy, numbers) => {
      const next = cycle(numbers);
      const other = JSON.stringify(recased(reordered(policy, next), next));
      expect(isSamePolicy(JSON.stringify(policy), other)).toBe(true);
    }),
    runs,
  );
});

test("what is shown of a policy is the same policy", () => {
  fc.assert(
    fc.property(policies, (policy) => {
      const text = JSON.stringify(policy);
      expect(isSamePolicy(prettyPolicy(text), text)).toBe(true);
    }),
    runs,
  );
});

test("whichever value of a policy is changed, it is another one, also to the eye", () => {
  fc.assert(
    fc.property(policies, fc.nat(), (policy, choice) => {
      const changed = changedAt(policy, chosen(placesOf(policy), choice));
      const [before, after] = [JSON.stringify(policy), JSON.stringify(changed)];
      expect(isSamePolicy(before, after)).toBe(false);
      expect(prettyPolicy(before)).not.toBe(prettyPolicy(after));
    }),
    runs,
  );
});

test("two policies that differ in one action differ to the eye in one line, in whatever order they are written", () => {
  fc.assert(
    fc.property(policies, fc.nat(), choices, (policy, choice, numbers) => {
      const actions = placesOf(policy).filter((path) => path.includes("Action"));
      const changed = reordered(changedAt(policy, chosen(actions, choice)), cycle(numbers));
      const [before, after] = [linesOf(policy), linesOf(changed)];
      const kept = longestCommon(before, after);
      expect([before.length - kept, after.length - kept]).toEqual([1, 1]);
    }),
    runs,
  );
});

/** The lines without the commas between them, which come and go with the last member of a list. */
function linesOf(policy: Json): readonly string[] {
  return prettyPolicy(JSON.stringify(policy))
    .split("\n")
    .map((line) => line.replace(/,$/, ""));
}

function longestCommon(one: readonly string[], other: readonly string[]): number {
  const lengths = other.map(() => 0);
  for (const line of one) {
    let diagonal = 0;
    for (const [i, own] of other.entries()) {
      const above = lengths[i] ?? 0;
      lengths[i] = line === own ? diagonal + 1 : Math.max(above, lengths[i - 1] ?? 0);
      diagonal = above;
    }
  }
  return lengths.at(-1) ?? 0;
}

function cycle(numbers: readonly number[]): () => number {
  let at = 0;
  return () => numbers[at++ % numbers.length] ?? 0;
}

/** Writes lists and keys in another order, repeats members, takes brackets off, and expands account ids. */
function reordered(value: Json, next: () => number, name = ""): Json {
  if (typeof value === "string") return name === "AWS" && next() % 2 === 0 ? `arn:aws:iam::${value}:root` : value;
  if (!isList(value)) {
    const members = Object.entries(value).map(([key, member]) => [key, reordered(member, next, key)] as const);
    return Object.fromEntries(shuffled(members, next));
  }
  const items = shuffled(
    value.map((item) => reordered(item, next, name)),
    next,
  );
  if (items.length === 1 && items[0] !== undefined && next() % 2 === 0) return items[0];
  return [...items, ...items.slice(0, next() % 2)];
}

function recased(policy: Json, next: () => number): Json {
  const text = JSON.stringify(policy);
  return JSON.parse(
    text.replaceAll(/"aws:[a-z]+":|"sqs:[a-z]+"/g, (name) =>
      name.replaceAll(/[a-z]/g, (letter) => (next() % 2 === 0 ? letter.toUpperCase() : letter)),
    ),
  ) as Json;
}

function shuffled<T>(items: readonly T[], next: () => number): readonly T[] {
  return items
    .map((item) => ({ item, rank: next() % 7 }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

function placesOf(value: Json): readonly Path[] {
  if (typeof value === "string") return [[]];
  const members = isList(value) ? value.map((item, i) => [i, item] as const) : Object.entries(value);
  return members.flatMap(([key, member]) => placesOf(member).map((path) => [key, ...path]));
}

function chosen(paths: readonly Path[], choice: number): Path {
  return paths[choice % paths.length] ?? [];
}

function changedAt(value: Json, [step, ...rest]: Path): Json {
  if (typeof value === "string") return `${value}x`;
  if (isList(value)) return value.map((item, i) => (i === step ? changedAt(item, rest) : item));
  const members = Object.entries(value).map(([key, member]) => [key, key === step ? changedAt(member, rest) : member]);
  return Object.fromEntries(members) as Json;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
