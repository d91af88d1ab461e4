/** A rule that forwards the names of a domain to resolvers elsewhere, which are not simulated: it says what they answer. */
export interface ResolverRule {
  readonly region: string;
  readonly vpc: string;
  /** Without trailing dot; it covers everything below. */
  readonly domain: string;
  /** What the other resolvers answer to every name; none: the name does not exist. */
  readonly addresses: readonly string[];
}
