// Compiles what the report page does and how it looks, as strings that the page holds: at run time there is no compiler.
import { resolve } from "node:path";
import { build } from "esbuild";

const folder = resolve(import.meta.dirname, "../packages/runner/src/render/html/page");

/** Returns a module with the script and the style of the report page. */
export async function reportPage() {
  return [
    "/** What the report page does in a browser. */",
    `export const script: string = ${JSON.stringify(await compiled("main.ts"))};`,
    "",
    "/** How the report page looks. */",
    `export const style: string = ${JSON.stringify(await compiled("style.css"))};`,
    "",
  ].join("\n");
}

async function compiled(file) {
  const { outputFiles } = await build({
    entryPoints: [resolve(folder, file)],
    bundle: true,
    // Names stay: what is generated is committed, and is read when it changes.
    minifyWhitespace: true,
    minifySyntax: true,
    format: "iife",
    target: ["chrome111", "firefox111", "safari16.4"],
    charset: "utf8",
    write: false,
    logLevel: "warning",
  });
  return outputFiles[0].text.trim();
}
