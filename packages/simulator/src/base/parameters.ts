import { AwsError } from "./aws-error.ts";
import type { HttpRequest } from "./http.ts";

type Tree = Map<string, string | Tree>;

/** The parameters of the query protocol: `Filter.1.Value.2=x` is a tree. */
export class Parameters {
  readonly #tree: Tree;

  constructor(tree: Tree) {
    this.#tree = tree;
  }

  /** Of the query protocol, which also puts them into the query of a GET. */
  static ofRequest({ method, query, body }: Pick<HttpRequest, "method" | "query" | "body">): Parameters {
    return Parameters.parse(method === "GET" ? new URLSearchParams(query.map(([...pair]) => pair)).toString() : body);
  }

  static parse(body: string): Parameters {
    const tree: Tree = new Map();
    for (const [name, value] of new URLSearchParams(body)) insert(tree, name.split("."), value);
    return new Parameters(tree);
  }

  text(name: string): string | undefined {
    const value = this.#tree.get(name);
    return typeof value === "string" ? value : undefined;
  }

  /** Throws MissingParameter as EC2 and STS do. */
  required(name: string): string {
    const value = this.text(name);
    if (value === undefined || value === "") {
      throw new AwsError("MissingParameter", `The request must contain the parameter ${name}`);
    }
    return value;
  }

  flag(name: string): boolean | undefined {
    const value = this.text(name)?.toLowerCase();
    if (value === undefined) return undefined;
    if (value === "true" || value === "false") return value === "true";
    throw new AwsError("InvalidParameterValue", `Invalid value '${value}' for boolean parameter ${name}`);
  }

  integer(name: string): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (/^-?\d{1,15}$/u.test(value)) return Number(value);
    throw new AwsError("InvalidParameterValue", `Invalid value '${value}' for ${name}. The value must be an integer.`);
  }

  /** `Name.1`, `Name.2`, … */
  list(name: string): readonly string[] {
    return this.#members(name).filter((value) => typeof value === "string");
  }

  /** `Name.1.Field`, `Name.2.Field`, … */
  items(name: string): readonly Parameters[] {
    return this.#members(name)
      .filter((value) => typeof value !== "string")
      .map((tree) => new Parameters(tree));
  }

  /** `Name.Field` */
  group(name: string): Parameters {
    const value = this.#tree.get(name);
    return new Parameters(value === undefined || typeof value === "string" ? new Map() : value);
  }

  /** The plain value, for the log and for comparing two requests. */
  toJSON(): unknown {
    return Object.fromEntries(
      [...this.#tree]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([name, value]) => [name, typeof value === "string" ? value : new Parameters(value).toJSON()]),
    );
  }

  #members(name: string): readonly (string | Tree)[] {
    const value = this.#tree.get(name);
    if (value === undefined || typeof value === "string") return [];
    return [...value].sort(([one], [other]) => Number(one) - Number(other)).map(([, member]) => member);
  }
}

function insert(tree: Tree, path: readonly string[], value: string): void {
  // A path deeper than any AWS shape is an attack, not a request.
  if (path.length > 16) throw new AwsError("InvalidParameterValue", "The request is nested too deeply.");
  const [head = "", ...rest] = path;
  if (rest.length === 0) {
    tree.set(head, value);
    return;
  }
  const known = tree.get(head);
  const branch: Tree = known === undefined || typeof known === "string" ? new Map() : known;
  tree.set(head, branch);
  insert(branch, rest, value);
}
