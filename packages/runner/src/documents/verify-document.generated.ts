// Generated from schemas/verify.schema.json by scripts/generate.mjs; do not edit.

/**
 * What `vpce verify --format json` prints of one topology. New keys may come within a major version.
 */
export interface VerifyDocument {
  /**
   * Version of this format.
   */
  readonly format_version: string;
  /**
   * Name of the topology.
   */
  readonly topology: string;
  readonly hub: VerifiedHub;
  /**
   * `failed` where anything is in the way of a link or wrong in the hub; else `incomplete` where something could not be looked at.
   */
  readonly verdict: "well" | "failed" | "incomplete";
  readonly counts: AnswerCounts;
  /**
   * In the order of the file.
   */
  readonly spokes: readonly VerifiedSpoke[];
  /**
   * What is wrong, or not known, beside the links.
   */
  readonly faults: readonly HubFault[];
}
/**
 * The hub.
 */
export interface VerifiedHub {
  /**
   * Its account.
   */
  readonly account: string;
  /**
   * Its Region.
   */
  readonly region: string;
  /**
   * Its VPC.
   */
  readonly vpc: string;
}
/**
 * Links of each answer.
 */
export interface AnswerCounts {
  /**
   * Nothing is in the way, as far as can be told.
   */
  readonly yes: number;
  /**
   * Something is in the way.
   */
  readonly no: number;
  /**
   * Not everything could be looked at.
   */
  readonly unknown: number;
  /**
   * Names are right, and the way is taken for granted, as the file says.
   */
  readonly assumed: number;
}
/**
 * A spoke and its links.
 */
export interface VerifiedSpoke {
  /**
   * Its name.
   */
  readonly name: string;
  /**
   * Its account.
   */
  readonly account: string;
  /**
   * Its Region.
   */
  readonly region: string;
  /**
   * Its VPC.
   */
  readonly vpc: string;
  /**
   * One for each service that it uses.
   */
  readonly links: readonly VerifiedLink[];
  readonly probe?: SpokeProbe;
}
/**
 * One service for one spoke.
 */
export interface VerifiedLink {
  /**
   * Name of the service in the file.
   */
  readonly service: string;
  /**
   * Whether it works, as far as the control plane tells, or as was proved from inside.
   */
  readonly answer: "yes" | "no" | "unknown" | "assumed";
  /**
   * What is in the way, or not known to be out of it; what a packet meets first comes first.
   */
  readonly obstacles: readonly Obstacle[];
}
/**
 * Something in the way of a link.
 */
export interface Obstacle {
  /**
   * What was looked at, such as `spoke-route`.
   */
  readonly check: string;
  /**
   * `unknown` where it may be out of the way.
   */
  readonly answer: "no" | "unknown";
  /**
   * Id of what decides.
   */
  readonly id: string;
  /**
   * What is so, for people.
   */
  readonly message: string;
  /**
   * The edit that mends it, or what would have to be read to know.
   */
  readonly hint: string;
}
/**
 * What was proved from inside; only with `--probe`, and of spokes that have something to prove.
 */
export interface SpokeProbe {
  /**
   * The security group that the probes had.
   */
  readonly security_group?: string;
  /**
   * The subnets that were probed from: one for each zone, route table and network ACL.
   */
  readonly subnets: readonly ProbedSubnet[];
  readonly trouble?: ProbeTrouble;
}
/**
 * A subnet that was probed from.
 */
export interface ProbedSubnet {
  /**
   * Its id.
   */
  readonly subnet: string;
  /**
   * Its availability zone.
   */
  readonly zone: string;
  /**
   * Subnets that it stands for: of the same zone, route table and network ACL.
   */
  readonly alike: readonly string[];
  /**
   * What each name came to; none where there is trouble.
   */
  readonly names: readonly NameAnswer[];
  readonly trouble?: ProbeTrouble;
}
/**
 * What a name came to.
 */
export interface NameAnswer {
  /**
   * As it was asked for: a wildcard has `vpce-hub-probe` in the place of its star.
   */
  readonly name: string;
  /**
   * What the resolver said where the name has no IPv4 address, in the words of Node.
   */
  readonly error?: string;
  /**
   * The IPv4 addresses that it leads to.
   */
  readonly addresses: readonly string[];
  /**
   * IPv6 addresses beside; they decide nothing.
   */
  readonly ipv6: readonly string[];
  /**
   * What became of a connection to each address and port.
   */
  readonly connections: readonly ConnectionAnswer[];
}
/**
 * What became of one connection.
 */
export interface ConnectionAnswer {
  /**
   * Where it went.
   */
  readonly address: string;
  /**
   * To which port.
   */
  readonly port: number;
  /**
   * `connected`, `timeout`, or what Node calls the failure.
   */
  readonly outcome: string;
  /**
   * What a handshake under the name agreed on.
   */
  readonly protocol?: string;
  /**
   * Why there was no handshake, in the words of Node.
   */
  readonly refusal?: string;
}
/**
 * Why nothing was probed.
 */
export interface ProbeTrouble {
  /**
   * What is so, for people.
   */
  readonly message: string;
  /**
   * What mends it.
   */
  readonly hint: string;
}
/**
 * Something that is wrong beside the links.
 */
export interface HubFault {
  /**
   * Authorizations that were left over, an endpoint that does not serve, a function of a probe that was not taken away, a read that failed, a spoke that was looked up and not found, or a VPC on the zones that is no spoke.
   */
  readonly kind: "authorizations" | "endpoint" | "probe" | "read" | "spoke" | "stranger";
  /**
   * `unknown` where it may be well.
   */
  readonly answer: "no" | "unknown";
  /**
   * What it is about.
   */
  readonly subject: string;
  /**
   * What is so, for people.
   */
  readonly message: string;
  /**
   * What mends it.
   */
  readonly hint: string;
}
