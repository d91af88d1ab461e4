/** An action of AWS that this product sends, as IAM names it. */
export type AwsAction =
  | "cloudformation:DescribeStackResources"
  | "cloudwatch:GetMetricData"
  | "ec2:AuthorizeSecurityGroupIngress"
  | "ec2:CreateSecurityGroup"
  | "ec2:CreateTags"
  | "ec2:CreateVpcEndpoint"
  | "ec2:DeleteSecurityGroup"
  | "ec2:DeleteVpcEndpoints"
  | "ec2:DeleteTags"
  | "ec2:DescribeNetworkInterfaces"
  | "ec2:DescribeRouteTables"
  | "ec2:DescribeSecurityGroups"
  | "ec2:DescribeSubnets"
  | "ec2:DescribeVpcAttribute"
  | "ec2:DescribeVpcEndpointServices"
  | "ec2:DescribeVpcEndpoints"
  | "ec2:DescribeVpcs"
  | "ec2:ModifyVpcEndpoint"
  | "ec2:RevokeSecurityGroupIngress"
  | "organizations:ListAccounts"
  | "organizations:ListTagsForResource"
  | "route53:AssociateVPCWithHostedZone"
  | "route53:ChangeResourceRecordSets"
  | "route53:ChangeTagsForResource"
  | "route53:CreateHostedZone"
  | "route53:CreateVPCAssociationAuthorization"
  | "route53:DeleteHostedZone"
  | "route53:DeleteVPCAssociationAuthorization"
  | "route53:DisassociateVPCFromHostedZone"
  | "route53:GetChange"
  | "route53:GetHostedZone"
  | "route53:ListHostedZones"
  | "route53:ListHostedZonesByVPC"
  | "route53:ListResourceRecordSets"
  | "route53:ListTagsForResources"
  | "route53:ListVPCAssociationAuthorizations"
  | "route53:UpdateHostedZoneComment";

/** What AWS asks for beside an action, and nobody sends (AWS-FACTS-2 P3). */
export type AwsPermission = "vpce:AllowMultiRegion";

/** A call to STS: to become a role, which trust decides too, and to be told who one is, which needs no right. */
export type StsAction = "sts:AssumeRole" | "sts:GetCallerIdentity";
