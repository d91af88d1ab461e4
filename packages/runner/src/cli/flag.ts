/** One option of a command. */
export interface Flag {
  readonly name: string;
  /** Placeholder of its value; undefined for a switch. */
  readonly value: string | undefined;
  readonly help: string;
  /** Whether it may be given several times. */
  readonly isRepeatable?: true;
}

/** Returns the options of a command for its help. */
export function flagLines(flags: readonly Flag[]): string {
  const shown = flags.map(({ name, value, help }) => ({
    left: `  --${name}${value === undefined ? "" : ` ${value}`}`,
    help,
  }));
  const width = Math.max(...shown.map(({ left }) => left.length));
  return shown.map(({ left, help }) => `${left.padEnd(width)}  ${help}`).join("\n");
}
