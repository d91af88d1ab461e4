import { printable } from "../../base/printable.ts";

/** Returns text for a place between tags or in a quoted attribute. */
export function html(text: string): string {
  return printable(text).replaceAll(/[&<>"'`]/g, (character) => `&#${character.codePointAt(0) ?? 0};`);
}

/** Returns a value as JSON that can stand in a script element: nothing in it can end the element or begin a comment. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === "string" ? printable(member) : member,
  ).replaceAll(/[<>&]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
