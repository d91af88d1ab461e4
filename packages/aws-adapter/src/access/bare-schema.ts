import type { $SchemaRef, SchemaTraits, StaticOperationSchema, StaticStructureSchema } from "@smithy/types";
import type { InQuery, Kind, BareOperation } from "./bare-operation.ts";

const schemas = new WeakMap<object, StaticOperationSchema>();

/**
 * Returns an operation as the SDK's protocols are told it: tuples that begin with what they describe. It is made once
 * for each, since the SDK keeps what it finds out about a schema.
 */
export function schemaOf<Input extends object, Output extends object>(
  space: string,
  operation: BareOperation<Input, Output>,
): StaticOperationSchema {
  const schema = schemas.get(operation) ?? madeSchema(space, operation);
  schemas.set(operation, schema);
  return schema;
}

function madeSchema<Input extends object, Output extends object>(
  space: string,
  { name, method, path, request, answer }: BareOperation<Input, Output>,
): StaticOperationSchema {
  const parts = Object.entries<Kind | InQuery>(request);
  const input = structure(
    space,
    `${name}Request`,
    parts.map(([member, part]) => [member, placed(space, { member, part, path })]),
  );
  const output = structure(space, `${name}Answer`, kindsOf(space, name, answer));
  return [9, space, name, { http: [method, path, 200] }, input, output];
}

function placed(
  space: string,
  { member, part, path }: { readonly member: string; readonly part: Kind | InQuery; readonly path: string },
): $SchemaRef {
  const isInQuery = typeof part === "object" && "query" in part;
  const traits: SchemaTraits = isInQuery
    ? { httpQuery: part.query }
    : path.includes(`{${member}}`)
      ? { httpLabel: 1 }
      : 0;
  return [reference(space, member, isInQuery ? part.kind : part), traits];
}

function kindsOf(
  space: string,
  name: string,
  kinds: Readonly<Record<string, Kind>>,
): readonly (readonly [string, $SchemaRef])[] {
  return Object.entries(kinds).map(([member, kind]) => [member, reference(space, `${name}.${member}`, kind)]);
}

function structure(
  space: string,
  name: string,
  members: readonly (readonly [string, $SchemaRef])[],
): StaticStructureSchema {
  return [3, space, name, 0, members.map(([member]) => member), members.map(([, schema]) => schema)];
}

/** The numbers are the SDK's own: 0 a string, 1 a number, 2 a boolean; a list is 1 and a map 2 where a tuple begins. */
function reference(space: string, name: string, kind: Kind): $SchemaRef {
  switch (kind) {
    case "text":
      return 0;
    case "number":
      return 1;
    case "flag":
      return 2;
    case "tags":
      return [2, space, name, 0, 0, 0];
  }
  return "each" in kind
    ? [1, space, name, 0, reference(space, `${name}[]`, kind.each)]
    : structure(space, name, kindsOf(space, name, kind.members));
}
