import type { OperationParameters } from "@vpce-hub/core";
import { associationExecutions } from "./association.ts";
import { endpointExecutions } from "./endpoint.ts";
import type { ExecutionsOf } from "./execution.ts";
import { localEndpointExecutions } from "./local-endpoint.ts";
import { profileExecutions } from "./profile-operations.ts";
import { securityGroupExecutions } from "./security-group.ts";
import { tagExecutions } from "./tag-resource.ts";
import { zoneExecutions } from "./zone.ts";

/** How each kind of operation is carried out, family by family as core has them. */
export const executions: ExecutionsOf<OperationParameters> = {
  ...securityGroupExecutions,
  ...endpointExecutions,
  ...tagExecutions,
  ...zoneExecutions,
  ...associationExecutions,
  ...localEndpointExecutions,
  ...profileExecutions,
};
