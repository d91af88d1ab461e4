import { AwsError } from "../base/aws-error.ts";
import type { Call, QueryAction } from "../call/call.ts";
import { noTags } from "../base/tags.ts";
import { answerListing } from "./listing.ts";
import { isCallers } from "./shared.ts";

interface FoundTag {
  readonly resourceId: string;
  readonly resourceType: string;
  readonly key: string;
  readonly value: string;
}

/** Every tag of every resource of the caller. */
export const describeTags: QueryAction = {
  isWrite: false,
  answer: (call, parameters) =>
    answerListing(
      call,
      { parameters, resources: tagsOf(call) },
      {
        setName: "tagSet",
        idParameter: "ResourceId",
        idOf: ({ resourceId }) => resourceId,
        missing: (id) => new AwsError("InvalidID", `The ID '${id}' is not valid`),
        tagsOf: () => noTags,
        filters: {
          key: ({ key }) => [key],
          value: ({ value }) => [value],
          "resource-id": ({ resourceId }) => [resourceId],
          "resource-type": ({ resourceType }) => [resourceType],
        },
        show: (tag) => ({ ...tag }),
      },
    ),
};

function tagsOf(call: Call): readonly FoundTag[] {
  const { vpcs, subnets, routeTables, securityGroups, endpoints } = call.world;
  const kinds = [
    ["vpc", vpcs],
    ["subnet", subnets],
    ["route-table", routeTables],
    ["security-group", securityGroups],
    ["vpc-endpoint", endpoints],
  ] as const;
  return kinds.flatMap(([resourceType, table]) =>
    table
      .allSeen()
      .filter((resource) => isCallers(call, resource))
      .flatMap(({ id, tags }) => [...tags].map(([key, value]) => ({ resourceId: id, resourceType, key, value }))),
  );
}
