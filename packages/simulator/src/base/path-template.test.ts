import { expect, test } from "vitest";
import { matchPath } from "./path-template.ts";

test("a path fills in what a template has in braces", () => {
  expect(matchPath("/profile/{ProfileId}", ["profile", "rp-1"])).toEqual({ ProfileId: "rp-1" });
  expect(matchPath("/tags/{ResourceType}/{ResourceId}", ["tags", "hostedzone", "Z1"])).toEqual({
    ResourceType: "hostedzone",
    ResourceId: "Z1",
  });
  expect(matchPath("/profiles", ["profiles"])).toEqual({});
});

test("a path of other words, or of another length, is another one", () => {
  expect(matchPath("/profile/{ProfileId}", ["zone", "rp-1"])).toBeUndefined();
  expect(matchPath("/profile/{ProfileId}", ["profile"])).toBeUndefined();
  expect(matchPath("/profile/{ProfileId}", ["profile", "rp-1", "more"])).toBeUndefined();
});

test("what a path has under a name is taken as it is", () => {
  expect(matchPath("/profile/{ProfileId}", ["profile", "{ProfileId}"])).toEqual({ ProfileId: "{ProfileId}" });
  expect(matchPath("/profile/{ProfileId}", ["profile", "__proto__"])).toEqual({ ProfileId: "__proto__" });
});
