import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { texts } from "../testing/texts.ts";
import { sha256, sha256OfAll } from "./sha256.ts";

test("gives the digest that Node gives, for any text", () => {
  fc.assert(
    fc.property(texts(300), (text) => {
      expect(sha256(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
    }),
  );
});

test("takes texts in as if they were one, over any number of blocks", () => {
  fc.assert(
    fc.property(fc.array(texts(1_000), { maxLength: 30, size: "max" }), (parts) => {
      expect(sha256OfAll(parts)).toBe(createHash("sha256").update(parts.join(""), "utf8").digest("hex"));
    }),
  );
});
