import type { QueryAction } from "../call.ts";
import { authorizeSecurityGroupIngress } from "./authorize-security-group-ingress.ts";
import { createSecurityGroup } from "./create-security-group.ts";
import { createTags } from "./create-tags.ts";
import { createVpcEndpoint } from "./create-vpc-endpoint.ts";
import { deleteSecurityGroup } from "./delete-security-group.ts";
import { deleteTags } from "./delete-tags.ts";
import { deleteVpcEndpoints } from "./delete-vpc-endpoints.ts";
import { describeNetworkInterfaces } from "./describe-network-interfaces.ts";
import { describeRouteTables } from "./describe-route-tables.ts";
import { describeSecurityGroupRules } from "./describe-security-group-rules.ts";
import { describeSecurityGroups } from "./describe-security-groups.ts";
import { describeSubnets } from "./describe-subnets.ts";
import { describeVpcAttribute } from "./describe-vpc-attribute.ts";
import { describeVpcEndpointServices } from "./describe-vpc-endpoint-services.ts";
import { describeVpcEndpoints } from "./describe-vpc-endpoints.ts";
import { describeVpcs } from "./describe-vpcs.ts";
import { modifyVpcEndpoint } from "./modify-vpc-endpoint.ts";
import { revokeSecurityGroupIngress } from "./revoke-security-group-ingress.ts";

/** The actions of EC2 that are answered. */
export const ec2Actions: Readonly<Record<string, QueryAction>> = {
  AuthorizeSecurityGroupIngress: authorizeSecurityGroupIngress,
  CreateSecurityGroup: createSecurityGroup,
  CreateTags: createTags,
  CreateVpcEndpoint: createVpcEndpoint,
  DeleteSecurityGroup: deleteSecurityGroup,
  DeleteTags: deleteTags,
  DeleteVpcEndpoints: deleteVpcEndpoints,
  DescribeNetworkInterfaces: describeNetworkInterfaces,
  DescribeRouteTables: describeRouteTables,
  DescribeSecurityGroupRules: describeSecurityGroupRules,
  DescribeSecurityGroups: describeSecurityGroups,
  DescribeSubnets: describeSubnets,
  DescribeVpcAttribute: describeVpcAttribute,
  DescribeVpcEndpointServices: describeVpcEndpointServices,
  DescribeVpcEndpoints: describeVpcEndpoints,
  DescribeVpcs: describeVpcs,
  ModifyVpcEndpoint: modifyVpcEndpoint,
  RevokeSecurityGroupIngress: revokeSecurityGroupIngress,
};
