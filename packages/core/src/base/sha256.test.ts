import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256, sha256OfAll } from "./sha256.ts";

test("gives the digest that Node gives, for any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
    }),
  );
});

test("takes texts in as if they were one, over any number of blocks", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary", maxLength: 1_000 }), { maxLength: 30, size: "max" }), (texts) => {
      expect(sha256OfAll(texts)).toBe(createHash("sha256").update(texts.join(""), "utf8").digest("hex"));
    }),
  );
});
