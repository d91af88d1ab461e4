import { XMLParser, XMLValidator } from "fast-xml-parser";
import { AwsError } from "./aws-error.ts";
import { forbiddenInXml } from "./xml-characters.ts";

/** An element of a request body. */
export class XmlElement {
  readonly #value: unknown;

  constructor(value: unknown) {
    this.#value = value;
  }

  /** The text of a child, undefined when the child is missing. */
  text(name: string): string | undefined {
    const [value] = childrenOf(this.#value, name);
    if (value === undefined) return undefined;
    if (typeof value !== "string") throw malformed(`unexpected element content of ${name}`);
    return value;
  }

  /** A child that has children of its own. */
  child(name: string): XmlElement | undefined {
    const [value] = childrenOf(this.#value, name);
    return value === undefined ? undefined : new XmlElement(value);
  }

  /** The elements of a list: `<Changes><Change/>…</Changes>` is `list("Changes", "Change")`. */
  list(name: string, member: string): readonly XmlElement[] {
    const [value] = childrenOf(this.#value, name);
    return childrenOf(value, member).map((one) => new XmlElement(one));
  }

  /** The texts of a list. */
  texts(name: string, member: string): readonly string[] {
    const [value] = childrenOf(this.#value, name);
    return childrenOf(value, member).map((one) => {
      if (typeof one !== "string") throw malformed(`unexpected element content of ${member}`);
      return one;
    });
  }

  /** The plain value, for the log. */
  toJSON(): unknown {
    return this.#value;
  }
}

const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseTagValue: false,
  trimValues: false,
  removeNSPrefix: true,
  processEntities: true,
  htmlEntities: false,
});

/** Parses a request body; an empty body is an empty element. */
export function parseXml(body: string): XmlElement {
  if (body.trim() === "") return new XmlElement({});
  if (body.includes("<!DOCTYPE")) throw malformed("document type declarations are not supported");
  if (hasForbiddenCharacter(body)) throw malformed("it has characters that XML does not allow");
  if (strayMarkup.test(body)) throw malformed("it has markup in its text");
  if (XMLValidator.validate(body) !== true) throw malformed("the document is not well-formed");
  const document = parse(body);
  const [root] = Object.values(isRecord(document) ? document : {});
  return new XmlElement(root ?? {});
}

/** An ampersand that starts no entity, or the end of a section that did not begin. */
const strayMarkup = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)|\]\]>/iu;

/** The parser lets these through, spelled out or as a reference; a real one does not. */
function hasForbiddenCharacter(body: string): boolean {
  const references = [...body.matchAll(/&#(?:x([0-9a-f]{1,8})|(\d{1,8}));/giu)];
  const codes = references.map(([, hex, decimal]) => (hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)));
  return (
    forbiddenInXml.test(body) ||
    codes.some((code) => code > 0x10_ffff || forbiddenInXml.test(String.fromCodePoint(code)))
  );
}

function parse(body: string): unknown {
  try {
    return parser.parse(body);
  } catch {
    throw malformed("the document cannot be read");
  }
}

function childrenOf(value: unknown, name: string): readonly unknown[] {
  if (!isRecord(value) || !Object.hasOwn(value, name)) return [];
  const child = value[name];
  return Array.isArray(child) ? child : [child];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function malformed(reason: string): AwsError {
  return new AwsError("InvalidInput", `Invalid XML ; ${reason}`);
}
