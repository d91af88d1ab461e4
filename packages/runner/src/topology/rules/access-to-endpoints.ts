import { parseCidr } from "@vpce-hub/core";
import { pathText } from "../problems/path.ts";
import { quoted } from "../../base/printable.ts";
import type { Rule } from "./rule.ts";

/** A CIDR is written as AWS stores it. */
export const canonicalCidrs: Rule = ({ hub }) =>
  hub.allowedCidrs.flatMap(({ text, path }) => {
    const cidr = parseCidr(text);
    // The schema has the word on what is no CIDR at all.
    if (typeof cidr === "string" || cidr.kind === "malformed") return [];
    return {
      code: "topology.cidr-host-bits",
      path,
      message: `${pathText(path)} is ${quoted(text)}, which has bits set beyond its prefix`,
      hint: `write ${cidr.canonical}, or the prefix that you mean`,
    };
  });

/** What `allow` says goes into the group that vpce-hub owns, and there is none when groups are given. */
export const allowHasAGroup: Rule = ({ hub }) =>
  hub.has.allow && hub.has.securityGroups
    ? [
        {
          code: "topology.allow-ignored",
          path: [...hub.path, "allow"],
          message: "hub.allow would do nothing beside hub.securityGroups: the groups that you give stay as they are",
          hint: "remove one of the two",
        },
      ]
    : [];
