// Numbers and tables as text.

/** Returns a ratio: `1.04`. */
export function times(ratio) {
  return ratio.toFixed(2);
}

/** Returns a count with separators: `45,000`. */
export function number(count) {
  return count.toLocaleString("en-US");
}

/** Returns a span of time: `850 ms`, `12.3 s`, `1 m 05 s`. */
export function duration(ms) {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} m ${String(seconds % 60).padStart(2, "0")} s`;
}

/** Returns a table with aligned columns: the first to the left, the others to the right. */
export function columns(head, rows) {
  const lines = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, i) => Math.max(...lines.map((line) => line[i].length)));
  return lines
    .map(
      (line) => `  ${line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join("  ")}`,
    )
    .join("\n");
}
