import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Lets the schemas of the SDK be left out where no call uses them: a key that is looked up by a constant counts as a
 * side effect, a literal one does not. All of EC2 is over 1 MB, and takes longer to load than everything else.
 */
export function prunableSchemas() {
  return {
    name: "prunable-schemas",
    setup: ({ onLoad }) => {
      onLoad({ filter: /[\\/]@aws-sdk[\\/]client-[\w-]+[\\/]dist-es[\\/]schemas[\\/]schemas_0\.js$/ }, ({ path }) => {
        const text = readFileSync(path, "utf8");
        const constants = text.matchAll(/^const (_\w+) = ("[^"]*");$/gm);
        const texts = new Map(Array.from(constants, ([, name, one]) => [name, one]));
        return { contents: text.replaceAll(/\[(_\w+)\]:/g, (all, name) => `${texts.get(name) ?? all.slice(0, -1)}:`) };
      });
    },
  };
}

/**
 * Leads each import from the entry of a package of ours to the file that the name is from. Through the entry, all of
 * the package that anybody uses would be one part, loaded by whoever uses the least of it.
 */
export function directImports(id, entry) {
  const exported = readFileSync(entry, "utf8").matchAll(/^export \{ (.+?),? \} from "(.+)";$/gm);
  const fileByName = new Map(
    Array.from(exported).flatMap(([, names, file]) =>
      names.split(", ").map((name) => [name, join(dirname(entry), file)]),
    ),
  );
  const statement = new RegExp(`^import \\{([^}]+)\\} from "${id}";$`, "gm");
  const direct = (name) => `import { ${name} } from ${JSON.stringify(fileByName.get(name.replace(/ as .*$/, "")))};`;
  const directly = (_all, names) => {
    const values = names.split(",").map((name) => name.trim());
    const imports = values.filter((name) => name !== "" && !name.startsWith("type ")).map(direct);
    // As many lines as before, or source maps would point beside.
    return `${imports.join(" ")}${names.replaceAll(/[^\n]/g, "")}`;
  };
  return {
    name: "direct-imports",
    setup: ({ onLoad }) => {
      const ours = /[\\/]packages[\\/][\w-]+[\\/](src|dist)[\\/].*\.[jt]s$/;
      onLoad({ filter: ours }, ({ path }) => ({
        contents: readFileSync(path, "utf8").replaceAll(statement, directly),
        loader: path.endsWith(".ts") ? "ts" : "js",
      }));
    },
  };
}
