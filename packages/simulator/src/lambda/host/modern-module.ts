/**
 * Rewrites the `import` and `export` of a module as `require` and `exports`, so that it can run in a context of its own.
 * What it does not know (exports of patterns, `await` outside of functions) stays, and does not run.
 */
export function asCommonJs(source: string): string {
  const exported: string[] = [];
  const body = source
    .replace(/^import\s+["']([^"']+)["'];?/gmu, 'require("$1");')
    .replace(/^import\s+([^"';]+?)\s+from\s+["']([^"']+)["'];?/gmu, (_, names: string, from: string) =>
      importOf(names, from),
    )
    .replace(/^export\s+default\s+/gmu, "exports.default = ")
    .replace(/^export\s*\{([^}]*)\};?/gmu, (_, names: string) => {
      for (const one of partsOf(names)) exported.push(`exports.${one.to} = ${one.from};`);
      return "";
    })
    .replace(
      /^export\s+((?:async\s+)?function\s*\*?|class|const|let|var)\s+([\w$]+)/gmu,
      (_, kind: string, name: string) => {
        exported.push(`exports.${name} = ${name};`);
        return `${kind} ${name}`;
      },
    );
  return `${body}\n${exported.join("\n")}\n`;
}

function importOf(names: string, from: string): string {
  const required = `require(${JSON.stringify(from)})`;
  const [, group] = /\{([^}]*)\}/u.exec(names) ?? [];
  const [, space] = /\*\s+as\s+([\w$]+)/u.exec(names) ?? [];
  const [, whole] = /^([\w$]+)/u.exec(names) ?? [];
  const lines = [
    ...(whole === undefined ? [] : [`const ${whole} = ((one) => one.default ?? one)(${required});`]),
    ...(space === undefined ? [] : [`const ${space} = ${required};`]),
    ...(group === undefined
      ? []
      : [
          `const { ${partsOf(group)
            .map(({ from: name, to }) => `${name}: ${to}`)
            .join(", ")} } = ${required};`,
        ]),
  ];
  // One line each, so that the lines of errors stay.
  return lines.join(" ");
}

function partsOf(names: string): readonly { readonly from: string; readonly to: string }[] {
  return names
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const [from = "", to = from] = part.split(/\s+as\s+/u);
      return { from, to };
    });
}
