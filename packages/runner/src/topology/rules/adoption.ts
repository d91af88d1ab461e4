import { pathText } from "../problems/path.ts";
import { quoted } from "../../base/printable.ts";
import type { Rule } from "./rule.ts";

/** A former name is another one than the name that the topology has. */
export const formerNamesAreOthers: Rule = ({ name, formerNames }) =>
  formerNames
    .filter(({ text }) => text === name?.text)
    .map(({ text, path }) => ({
      code: "topology.adopts-itself",
      path,
      message: `${pathText(path)} is ${quoted(text)}, the name that this topology has`,
      hint: "write the name that it had before, or remove the entry",
    }));
