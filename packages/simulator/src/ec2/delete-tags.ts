import { AwsError } from "../base/aws-error.ts";
import type { QueryAction } from "../call/call.ts";
import { checkNotOfAws, isOfAws, withoutTags } from "../base/tags.ts";
import { retag } from "./retag.ts";

/** Removes tags by key, or by key and value where a value is given; without any tag it removes all but those of AWS. */
export const deleteTags: QueryAction = {
  isWrite: true,
  answer(call, parameters) {
    const asked = parameters.items("Tag").map((tag) => ({ key: tag.text("Key"), value: tag.text("Value") }));
    const ids = parameters.list("ResourceId");
    if (ids.length === 0)
      throw new AwsError("MissingParameter", "The request must contain the parameter resourceIdSet");
    for (const { key = "" } of asked) checkNotOfAws(key, "InvalidParameterValue");
    const isRemoved = (key: string, value: string): boolean =>
      asked.some((tag) => tag.key === key && (tag.value === undefined || tag.value === value));
    for (const id of ids)
      retag(call, id, (present) => withoutTags(present, asked.length === 0 ? isAnybodys : isRemoved));
    return { return: true };
  },
};

const isAnybodys = (key: string): boolean => !isOfAws(key);
