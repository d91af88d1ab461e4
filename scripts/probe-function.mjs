// Compiles what runs in a spoke into one text: at run time there is no compiler, and the text is packed as it is.
import { resolve } from "node:path";
import { build } from "esbuild";

const source = resolve(import.meta.dirname, "../packages/aws-adapter/src/probe/function/handler.ts");

/** Returns a module with the code of the probe. */
export async function probeFunction() {
  const { outputFiles } = await build({
    entryPoints: [source],
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "node22",
    charset: "utf8",
    write: false,
    logLevel: "warning",
  });
  const code = outputFiles[0].text.replaceAll(/^\/\/ packages\/.*\n/gm, "").trim();
  return `/** The code that probes from inside a VPC, as Node runs it. */\nexport const probeCode: string = ${JSON.stringify(`${code}\n`)};\n`;
}
