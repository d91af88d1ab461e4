import { printable } from "../../base/printable.ts";

// Of our own, because the libraries for it return strings, of which nobody can tell whether they are escaped, or promises,
// and none of them makes characters visible that hide or turn text.

/** What a template takes: text, which it escapes, markup, which it does not, several of these, or nothing. */
export type Content = Html | string | number | undefined | readonly Content[];

/** Markup. It is made by templates and by the two kinds of elements below alone, so no text becomes markup by oversight. */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  /** Returns a template as markup; its values stand between tags or in an attribute in double quotes. */
  static template(this: void, parts: TemplateStringsArray, ...values: readonly Content[]): Html {
    // Indented for those who read the source: a browser does without, and tens of thousands of them add up.
    const flat = parts.map((part) => part.replaceAll(/\n +/g, "\n"));
    return new Html(flat.reduce((made, part, i) => `${made}${markupOf(values[i - 1])}${part}`));
  }

  /** Returns an element of code of our own, which a browser takes as it is up to the tag that ends it. */
  static code(this: void, element: "script" | "style", code: string): Html {
    if (/<\/(?:script|style)|<!--/i.test(code)) throw new TypeError(`the ${element} holds what would end it`);
    return new Html(`<${element}>${code}</${element}>`);
  }

  /** Returns an element of data for a script: nothing in it can end the element or begin a comment. */
  static data(this: void, id: string, value: unknown): Html {
    const json = JSON.stringify(value, (_, member: unknown) =>
      typeof member === "string" ? printable(member) : member,
    ).replaceAll(/[<>&]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
    return new Html(`<script type="application/json" id="${markupOf(id)}">${json}</script>`);
  }

  toString(): string {
    return this.#markup;
  }
}

/** The tag of templates of markup. */
export const html: typeof Html.template = Html.template;

function markupOf(content: Content): string {
  if (content === undefined) return "";
  if (content instanceof Html) return content.toString();
  if (typeof content === "object") return content.map(markupOf).join("\n");
  return printable(String(content)).replaceAll(/[&<>"'`]/g, (character) => `&#${character.codePointAt(0) ?? 0};`);
}
