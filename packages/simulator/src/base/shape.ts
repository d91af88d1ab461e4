interface Kinds {
  readonly text: string;
  readonly texts: readonly string[];
  readonly flag: boolean;
  readonly number: number;
  /** Texts by name. */
  readonly tags: Readonly<Record<string, string>>;
}

type Kind = keyof Kinds;

/** What an object of a JSON document must look like; `?` marks what may be missing. */
export type Shape = Readonly<Record<string, Kind | `${Kind}?`>>;

/** The type of the objects of a shape. */
export type Shaped<One extends Shape> = {
  readonly [Name in keyof One as One[Name] extends Kind ? Name : never]: One[Name] extends Kind
    ? Kinds[One[Name]]
    : never;
} & {
  readonly [
    Name in keyof One as One[Name] extends Kind ? never : Name
  ]?: One[Name] extends `${infer Optional extends Kind}?` ? Kinds[Optional] : never;
};

/** Returns the value when it has this shape, and throws an error that says what is wrong when it has not. */
export function checkShape<const One extends Shape>(value: unknown, shape: One, where: string): Shaped<One> {
  const fields = recordOf(value, where);
  const unknown = Object.keys(fields).find((name) => !Object.hasOwn(shape, name));
  if (unknown !== undefined) throw new Error(`${where} has no "${unknown}"; it has ${Object.keys(shape).join(", ")}`);
  if (hasShape(fields, shape)) return fields;
  const [name, kind = ""] = wrongField(fields, shape) ?? [];
  throw new Error(`${where}: "${name}" must be ${kind.replace("?", "")}`);
}

export function recordOf(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Error(`${where} must be an object`);
  return { ...value };
}

function hasShape<One extends Shape>(
  fields: Readonly<Record<string, unknown>>,
  shape: One,
): fields is Readonly<Record<string, unknown>> & Shaped<One> {
  return wrongField(fields, shape) === undefined;
}

function wrongField(fields: Readonly<Record<string, unknown>>, shape: Shape): readonly [string, string] | undefined {
  return Object.entries(shape).find(([name, kind]) => !matches(fields[name], kind));
}

function matches(value: unknown, kind: string): boolean {
  if (value === undefined) return kind.endsWith("?");
  if (kind.startsWith("tags"))
    return (
      typeof value === "object" &&
      value !== null &&
      !Array.isArray(value) &&
      Object.values(value).every((one) => typeof one === "string")
    );
  if (kind.startsWith("texts")) return Array.isArray(value) && value.every((one) => typeof one === "string");
  if (kind.startsWith("text")) return typeof value === "string";
  return kind.startsWith("flag") ? typeof value === "boolean" : typeof value === "number";
}
