/** Colours of a terminal; each is the identity where colour is off, so meaning never hangs on it alone. */
export interface Palette {
  readonly add: Paint;
  readonly change: Paint;
  readonly remove: Paint;
  readonly strong: Paint;
  readonly faint: Paint;
}

/** Wraps text in a colour. */
export type Paint = (text: string) => string;

/** Returns the colours for a stream that shows them, or none. */
export function paletteFor(isColored: boolean): Palette {
  const paint = (open: number, close: number): Paint =>
    isColored ? (text) => `\u001B[${open}m${text}\u001B[${close}m` : (text) => text;
  return {
    add: paint(32, 39),
    change: paint(33, 39),
    remove: paint(31, 39),
    strong: paint(1, 22),
    faint: paint(2, 22),
  };
}
