import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** Returns the licenses of other people's packages that files are from; they ask to be kept with whatever is made of it. */
export function licenseTexts(files) {
  const folders = new Set(files.filter((file) => file.includes("/node_modules/")).map(packageFolder));
  const titlesByText = new Map();
  for (const folder of [...folders].toSorted((a, b) => (a < b ? -1 : 1))) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((one) => /^(un)?licen[cs]e/i.test(one));
    const text = file === undefined ? `License: ${license}` : readFileSync(join(folder, file), "utf8").trim();
    titlesByText.set(text, [...(titlesByText.get(text) ?? []), `${name} ${version}`]);
  }
  return [...titlesByText].map(([text, titles]) => `${titles.join("\n")}\n\n${text}\n`).join(`\n${"-".repeat(80)}\n\n`);
}

/** Returns the folder of the package that a file is from; folders inside it may have a package.json without a name. */
function packageFolder(file) {
  const folder = dirname(file);
  const manifest = join(folder, "package.json");
  const isPackage = existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).version !== undefined;
  return isPackage ? folder : packageFolder(folder);
}
