import { type EndpointOperations, parseSecurityGroupId } from "@vpce-hub/core";
import { deleteEndpoint, modifyEndpoint } from "./change-endpoint.ts";
import { createEndpoint } from "./create-endpoint.ts";
import type { ExecutionsOf } from "./execution.ts";
import { awsTags } from "./tags.ts";

/** How operations on endpoints are carried out. */
export const endpointExecutions: ExecutionsOf<EndpointOperations> = {
  "create-endpoint": {
    execute: createEndpoint,
    rehearse: ({ serviceName, vpc, subnets, securityGroups, tags }, ids) => {
      const groups = securityGroups.kind === "given" ? securityGroups.ids : [ids.get(securityGroups.key) ?? ""];
      return {
        action: "ec2:CreateVpcEndpoint",
        input: {
          VpcEndpointType: "Interface",
          VpcId: vpc,
          ServiceName: serviceName,
          SubnetIds: [...subnets],
          PrivateDnsEnabled: false,
          // A group that is made first is not there yet.
          SecurityGroupIds: groups.filter((id) => parseSecurityGroupId(id) !== undefined),
          TagSpecifications: [{ ResourceType: "vpc-endpoint", Tags: awsTags(tags) }],
        },
      };
    },
  },
  "modify-endpoint": {
    execute: modifyEndpoint,
    rehearse: ({ endpoint, addSubnets, removeSubnets, removeSecurityGroups }) => ({
      action: "ec2:ModifyVpcEndpoint",
      input: {
        VpcEndpointId: endpoint,
        AddSubnetIds: [...addSubnets],
        RemoveSubnetIds: [...removeSubnets],
        RemoveSecurityGroupIds: [...removeSecurityGroups],
      },
    }),
  },
  "delete-endpoint": {
    execute: deleteEndpoint,
    rehearse: ({ endpoint }) => ({ action: "ec2:DeleteVpcEndpoints", input: { VpcEndpointIds: [endpoint] } }),
  },
};
