/** Text that stands in HCL as it is: a reference or an expression. */
export class Expression {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Returns a value as HCL, laid out as `terraform fmt` does; `${…}` in texts stays an interpolation. */
export function hcl(value: unknown, indent = ""): string {
  if (value instanceof Expression) return value.text;
  if (Array.isArray(value)) return list(value, indent);
  if (typeof value === "object" && value !== null) return `{\n${attributes(value, `${indent}  `)}\n${indent}}`;
  return JSON.stringify(value);
}

function list(items: readonly unknown[], indent: string): string {
  const inner = `${indent}  `;
  const parts = items.map((item) => hcl(item, inner));
  const flat = `[${parts.join(", ")}]`;
  if (!flat.includes("\n") && flat.length <= 80) return flat;
  return `[\n${parts.map((part) => `${inner}${part},`).join("\n")}\n${indent}]`;
}

/** Returns attributes line by line; the equals signs of neighbours on single lines stand below one another. */
export function attributes(fields: object, indent: string): string {
  const lines = Object.entries(fields).map(([key, value]) => ({ key: keyText(key), text: hcl(value, indent) }));
  return lines.map((line, at) => `${indent}${line.key.padEnd(widthAt(lines, at))} = ${line.text}`).join("\n");
}

interface Line {
  readonly key: string;
  readonly text: string;
}

function widthAt(lines: readonly Line[], at: number): number {
  const isPlain = (index: number): boolean => lines[index] !== undefined && !lines[index].text.includes("\n");
  if (!isPlain(at)) return lines[at]?.key.length ?? 0;
  let [first, last] = [at, at];
  while (isPlain(first - 1)) first -= 1;
  while (isPlain(last + 1)) last += 1;
  return Math.max(...lines.slice(first, last + 1).map(({ key }) => key.length));
}

function keyText(key: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(key) ? key : JSON.stringify(key);
}
