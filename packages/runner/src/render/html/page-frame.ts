import { createHash } from "node:crypto";
import { type Content, Html, html } from "./html.ts";
import { script, style } from "./page.generated.ts";

/** What a page is made of. */
export interface PageParts {
  readonly title: string;
  /** Words of the link that leads past what stands before the main part. */
  readonly skip: string;
  readonly main: Content;
  /** Data and code at the end. */
  readonly scripts: readonly Html[];
}

/** Returns a page that needs nothing beside it: no script, style, font or picture from elsewhere. */
export function pageOf({ title, skip, main, scripts }: PageParts): string {
  const mayLoad = `default-src 'none'; script-src '${hash(script)}'; style-src '${hash(style)}'; base-uri 'none'; form-action 'none'`;
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${mayLoad}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        ${Html.code("style", style)}
      </head>
      <body>
        <a class="skip" href="#main">${skip}</a>
        <header><h1>${title}</h1></header>
        <main id="main">${main}</main>
        ${scripts}
      </body>
    </html>`;
  return `${page.toString()}\n`;
}

function hash(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
