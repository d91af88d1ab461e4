import { AwsError } from "../base/aws-error.ts";
import type { QueryAction } from "../call/call.ts";
import { checkTagCount, withTags } from "../base/tags.ts";
import { retag } from "./retag.ts";
import { readTags } from "./shared.ts";

export const createTags: QueryAction = {
  isWrite: true,
  answer(call, parameters) {
    const tags = readTags(parameters);
    const ids = parameters.list("ResourceId");
    if (ids.length === 0)
      throw new AwsError("MissingParameter", "The request must contain the parameter resourceIdSet");
    for (const id of ids) retag(call, id, (present) => checkTagCount(withTags(present, tags)));
    return { return: true };
  },
};
