export type Resolution =
  | {
      readonly kind: "addresses";
      readonly addresses: readonly string[];
      readonly ttl: number;
      /** `zone`: a hosted zone. `rule`: a resolver rule forwards the name elsewhere. `endpoint`: a `vpce-…` name, or the VPC's own endpoint with private DNS on. */
      readonly from: "zone" | "public" | "endpoint" | "rule";
      /** The name of the zone that answered, without trailing dot. */
      readonly zone?: string;
    }
  | { readonly kind: "no-data" | "nxdomain"; readonly ttl: number; readonly zone?: string }
  /** The VPC has DNS support switched off. */
  | { readonly kind: "no-resolver" };

export interface ResolveQuery {
  readonly vpc: string;
  readonly region?: string;
  readonly name: string;
  readonly type?: "A" | "AAAA";
}

/** A name and a type, and how many aliases led there. */
export interface Question {
  readonly name: string;
  readonly type: string;
  readonly depth: number;
}

/** How long an alias to an endpoint lives, in seconds (D2). */
export const aliasTtl = 60;

/** How long a negative answer lives, in seconds (D2). */
export const negativeTtl = 900;
