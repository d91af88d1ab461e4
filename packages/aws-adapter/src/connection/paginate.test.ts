import { expect, test } from "vitest";
import { listAll } from "./paginate.ts";

interface Thing {
  readonly id: string;
  readonly state: string;
}

const thing = (id: string, state = "available"): Thing => ({ id, state });

/** Lists what `pageOf` shows, from page 0 on. */
function list(pageOf: (page: number) => readonly Thing[], next: (page: number) => number | undefined) {
  let calls = 0;
  const things = listAll<Thing, number>({
    what: "things",
    idOf: ({ id }) => id,
    readPage: async (token = 0) => {
      calls += 1;
      return Promise.resolve({ items: pageOf(token), next: next(token) });
    },
  });
  return { things, calls: () => calls };
}

test("what overlapping pages name twice is one thing", async () => {
  const pages = [[thing("a"), thing("b")], [thing("b"), thing("c")], [thing("c")]];
  const { things } = list(
    (page) => pages[page] ?? [],
    (page) => (page < 2 ? page + 1 : undefined),
  );
  expect((await things).map(({ id }) => id)).toEqual(["a", "b", "c"]);
});

test("a thing that changes between two pages is read anew", async () => {
  let isSettled = false;
  const { things } = list(
    (page) => {
      const shown = [thing("a", isSettled || page > 0 ? "available" : "pending")];
      isSettled ||= page > 0;
      return shown;
    },
    (page) => (page < 1 ? 1 : undefined),
  );
  expect(await things).toEqual([thing("a")]);
});

test("a thing that goes on being two things at once is no answer", async () => {
  const { things } = list(
    () => [thing("a", "available"), thing("a", "failed")],
    () => undefined,
  );
  await expect(things).rejects.toMatchObject({
    code: "aws.incomplete-answer",
    message: expect.stringContaining("things a twice"),
  });
});

test("a token that comes again ends the listing with an error at once", async () => {
  const { things, calls } = list(
    (page) => [thing(`${page}`)],
    () => 1,
  );
  await expect(things).rejects.toMatchObject({ code: "aws.incomplete-answer" });
  expect(calls()).toBe(2);
});

test("pages that bring nothing new for ever end with an error", async () => {
  const { things, calls } = list(
    () => [thing("a")],
    (page) => page + 1,
  );
  await expect(things).rejects.toMatchObject({ code: "aws.incomplete-answer" });
  expect(calls()).toBeLessThan(60);
});

test("empty pages in between are borne", async () => {
  const { things } = list(
    (page) => (page % 2 === 0 ? [] : [thing(`${page}`)]),
    (page) => (page < 9 ? page + 1 : undefined),
  );
  expect((await things).map(({ id }) => id)).toEqual(["1", "3", "5", "7", "9"]);
});
