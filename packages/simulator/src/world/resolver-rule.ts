/** A rule that forwards the names of a domain to resolvers elsewhere, which are not simulated: it says what they answer. */
export interface ResolverRule {
  readonly region: string;
  /** The VPC that it holds for; one rule may be added for several. */
  readonly vpc: string;
  /** Without trailing dot; it covers everything below. */
  readonly domain: string;
  /** What the other resolvers answer to every name; none: the name does not exist. */
  readonly addresses: readonly string[];
  /** Default: derived from the VPC and the domain. */
  readonly id?: string;
  readonly name?: string;
  /** Its owner, which shares it where that is not the VPC's; default: the VPC's. */
  readonly account?: string;
  /** `SYSTEM`: names of the domain are not forwarded, whatever a rule above it says. Default `FORWARD`. */
  readonly type?: "FORWARD" | "SYSTEM";
  /** The resolvers that it forwards to; default: 192.0.2.53. */
  readonly targets?: readonly string[];
}

/** The rule that every VPC has: what no other rule and no zone takes is looked up in public. */
export const internetRule = "rslvr-autodefined-rr-internet-resolver";

/** What hosts are given where a rule says nothing of its targets. */
export const defaultTargets: readonly string[] = ["192.0.2.53"];
