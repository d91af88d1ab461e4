/** What stands in a place of a request or an answer of a protocol that speaks JSON. */
export type Kind = "text" | "number" | "flag" | "tags" | ListOf | Group;

/** A list of one kind. */
export interface ListOf {
  readonly each: Kind;
}

/** Members by name, as the service spells them. */
export interface Group {
  readonly members: Readonly<Record<string, Kind>>;
}

/** The members of T, each of which must be described. */
export interface GroupOf<T> extends Group {
  readonly members: { readonly [Name in keyof T]-?: Kind };
}

/** A member of a request that goes into the query, under the name that it has there. */
export interface InQuery {
  readonly query: string;
  readonly kind: Kind;
}

/**
 * One action as the service's published model has it: where each member of the request goes, and what the answer may
 * have. A name in the braces of the path takes the member of that name; all else is the body, a JSON object.
 */
export interface BareOperation<Input extends object, Output extends object> {
  readonly name: string;
  readonly method: "DELETE" | "GET" | "PATCH" | "POST";
  /** Such as `/profile/{ProfileId}`. */
  readonly path: string;
  readonly request: { readonly [Name in keyof Input]-?: Kind | InQuery };
  readonly answer: { readonly [Name in keyof Output]-?: Kind };
}

/** A service that is spoken to without a client of its own in the SDK. */
export interface BareService {
  /** As AWS_ENDPOINT_URL_… and the profile's `services` know it, after their rules for spelling. */
  readonly id: string;
  /** The first part of its host, and what requests are signed for. */
  readonly host: string;
  readonly apiVersion: string;
  /** Partitions whose usual host serves FIPS too, so that there is no other. */
  readonly alwaysFips: readonly string[];
  /** Where it speaks JSON 1.1 instead of REST-JSON: what stands before the action in `X-Amz-Target`. */
  readonly target?: string;
}
