import fc from "fast-check";
import { expect, test } from "vitest";
import { listTag, tagDifference, tagsFor, tagsOnCreation } from "./given-tags.ts";
import type { Tags, WantedTags } from "./resource.ts";

const marks: Tags = new Map([["vpce-hub:topology", "shared"]]);

function wanted(given: Readonly<Record<string, string>>, defaults: Readonly<Record<string, string>> = {}): WantedTags {
  return { marks, given: new Map(Object.entries(given)), defaults: new Map(Object.entries(defaults)) };
}

function written(observed: Tags, want: WantedTags): Tags {
  const { missing, extra } = tagDifference(want, observed);
  return new Map([...observed, ...missing].filter(([key]) => !extra.includes(key)));
}

const tagSets = fc.dictionary(fc.string({ minLength: 1, maxLength: 128 }), fc.string({ maxLength: 20 }), {
  maxKeys: 45,
});

test("where the file gives no tags a resource has marks and nothing else", () => {
  expect(tagsOnCreation(wanted({}))).toEqual(marks);
  expect(tagDifference(wanted({}), marks)).toEqual({ missing: new Map(), extra: [] });
});

test("what is taken out of the file goes, and what others wrote stays", () => {
  fc.assert(
    fc.property(tagSets, tagSets, tagSets, (before, after, foreign) => {
      const others = Object.entries(foreign).filter(([key]) => !(key in before) && !(key in after));
      const observed = new Map([...tagsOnCreation(wanted(before)), ...others]);
      expect(written(observed, wanted(after))).toEqual(new Map([...tagsOnCreation(wanted(after)), ...others]));
    }),
  );
});

test("the list fits in one value, however many tags there are and however long their keys", () => {
  const given = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${i}`.padStart(128, "x"), ""]));
  expect(tagsOnCreation(wanted(given)).get(listTag)).toHaveLength(250);
});

test("the list says the same in whatever order the file has the tags", () => {
  const list = (given: Readonly<Record<string, string>>): string | undefined =>
    tagsOnCreation(wanted(given)).get(listTag);
  expect(list({ a: "1", b: "2" })).toBe(list({ b: "2", a: "1" }));
  // Written on resources of users: another way to write it would take their tags for others'.
  expect(list({ "cost-center": "4711", owner: "net" })).toBe("avylfue6le");
});

test("a run that is stopped between taking tags off and putting others on knows what is its own", () => {
  const observed = tagsOnCreation(wanted({ "cost-center": "4711", owner: "net" }));
  const want = wanted({ owner: "dns" });
  const { extra } = tagDifference(want, observed);
  const stopped = new Map([...observed].filter(([key]) => !extra.includes(key)));
  expect(written(stopped, want)).toEqual(tagsOnCreation(want));
});

test("without its list a resource keeps what it has, since nobody knows whose that is", () => {
  const observed = new Map([...marks, ["cost-center", "4711"]]);
  expect(tagDifference(wanted({}), observed)).toEqual({ missing: new Map(), extra: [] });
});

test("a default is written on creation, follows the file from then on, and gives way to a tag of the file", () => {
  const made = tagsOnCreation(wanted({}, { Name: "ssm" }));
  expect(made.get("Name")).toBe("ssm");
  expect(written(made, wanted({}, { Name: "systems-manager" })).get("Name")).toBe("systems-manager");
  expect(written(made, wanted({ Name: "mine" }, { Name: "ssm" })).get("Name")).toBe("mine");
  expect(written(written(made, wanted({ Name: "mine" }, { Name: "ssm" })), wanted({}, { Name: "ssm" }))).toEqual(made);
});

test("a default is not put on what was made without, nor over what somebody else wrote", () => {
  const named = new Map([...marks, ["Name", "by hand"]]);
  for (const observed of [marks, named]) {
    expect(tagDifference(wanted({}, { Name: "ssm" }), observed)).toEqual({ missing: new Map(), extra: [] });
    expect(tagsFor(wanted({}, { Name: "ssm" }), observed)).toEqual(marks);
  }
});
