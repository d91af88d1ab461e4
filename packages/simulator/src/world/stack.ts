/** A resource that a stack of CloudFormation made. */
export interface StackResource {
  readonly logicalId: string;
  readonly physicalId: string;
  /** Such as `AWS::Route53::HostedZone`. */
  readonly type: string;
}

/** A stack of CloudFormation. */
export interface Stack {
  readonly account: string;
  readonly region: string;
  readonly name: string;
  /** Its ARN. */
  readonly id: string;
  readonly resources: readonly StackResource[];
  readonly createdAt: number;
  /** From then on it is known by its id alone. */
  readonly deletedAt: number | undefined;
}
