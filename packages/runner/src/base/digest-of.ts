import { createHash } from "node:crypto";
import type { DigestOf } from "@vpce-hub/core";

/** The platform's SHA-256: a plan of tens of thousands of associations is made in two thirds of the time with it. */
export const digestOf: DigestOf = (texts) => {
  const hash = createHash("sha256");
  // Handed over by many at a time: a plan has one text for each operation, and each way into the platform has its price.
  let ahead = "";
  for (const text of texts) {
    ahead += text;
    if (ahead.length < aheadLength) continue;
    hash.update(ahead);
    ahead = "";
  }
  return hash.update(ahead).digest("hex");
};

const aheadLength = 65_536;
