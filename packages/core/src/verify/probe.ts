import type { SubnetId } from "../words/ids.ts";

/** What is asked from inside a spoke: one name of a service. */
export interface ProbeTarget {
  readonly service: string;
  /** As it is asked for: a wildcard has a word in the place of its star. */
  readonly name: string;
  readonly ports: readonly number[];
  /**
   * The ports on which who answers must prove to bear the name: that of HTTPS, for the names that AWS says its service has. What
   * others speak, and on other ports, is not known, and who serves further names may have no certificate for them.
   */
  readonly proofPorts: readonly number[];
  /** The endpoint that it is to lead to, and the addresses that it has. */
  readonly endpoint: string;
  readonly addresses: readonly string[];
  /** Subnets in which its addresses are not known, as blocks: any of theirs will do. */
  readonly blocks: readonly string[];
}

/** What one name came to in one subnet. */
export interface NameAnswer {
  readonly name: string;
  readonly resolved: Resolved;
  /** IPv6 addresses beside; the hub serves none, and some subnets have them made up (DNS64), so they decide nothing. */
  readonly ipv6: readonly string[];
  /** One for each address and port. */
  readonly connections: readonly ConnectionAnswer[];
}

/** What the resolver said. */
export type Resolved =
  | { readonly kind: "addresses"; readonly addresses: readonly string[] }
  /** Such as `ENOTFOUND`, in the words of Node. */
  | { readonly kind: "error"; readonly code: string };

/** What became of one connection. */
export interface ConnectionAnswer {
  readonly address: string;
  readonly port: number;
  /** `connected`, `timeout`, or the code of Node, such as `ECONNREFUSED`. */
  readonly outcome: string;
  /** Undefined where there was no connection. */
  readonly handshake: Handshake | undefined;
}

/** What became of the handshake under the name. */
export type Handshake =
  | { readonly kind: "done"; readonly protocol: string }
  /** `timeout`, or the code of Node, such as `ERR_TLS_CERT_ALTNAME_INVALID`. */
  | { readonly kind: "failed"; readonly code: string };

/** A subnet that was probed from. */
export interface ProbedSubnet {
  readonly subnet: SubnetId;
  /** Name of its availability zone. */
  readonly zone: string;
  /** Subnets of the same zone, route table and ACL, for which it stands. */
  readonly alike: readonly SubnetId[];
  /** Whether its route table was not read: it may be one that leads nowhere, in which nobody misses anything. */
  readonly mayBeIsolated: boolean;
  readonly result: ProbeResult;
}

/** What came of it: answers, or why there are none. */
export type ProbeResult =
  | { readonly kind: "answered"; readonly names: readonly NameAnswer[] }
  | ({ readonly kind: "failed" } & ProbeTrouble);

/** What kept a probe from being made, asked, or taken away, and what mends it. */
export interface ProbeTrouble {
  readonly message: string;
  readonly hint: string;
}

/** What was proved from inside one spoke. */
export interface SpokeProbe {
  /** Its name. */
  readonly spoke: string;
  /** The security group that the probes had; undefined where there was none to have. */
  readonly group: string | undefined;
  readonly subnets: readonly ProbedSubnet[];
  /** Why nothing could be probed; undefined where it could. */
  readonly trouble: ProbeTrouble | undefined;
  /** What was not taken away, each with the reason. */
  readonly left: readonly ProbeTrouble[];
}
