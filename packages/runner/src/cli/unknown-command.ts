import { HubError, closest } from "@vpce-hub/core";

/** Returns the error of a command line that names no command of the program. */
export function unknownCommand(name: string | undefined, known: readonly string[]): HubError {
  const near = name === undefined ? undefined : closest(name, known);
  const hint = near === undefined ? "see vpce --help for the commands" : `did you mean ${near}?`;
  return new HubError("cli.usage", name === undefined ? "no command given" : `unknown command ${name}`, { hint });
}
