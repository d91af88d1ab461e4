import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname } from "node:path";

/** Results in a file: written after every case, so that nothing is lost; a part that is repeated replaces its old one. */
export class Results {
  #file;
  #parts;

  constructor(file) {
    this.#file = file;
    this.#parts = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  }

  begin(part) {
    const machine = { node: process.version, cores: cpus().length, cpu: cpus()[0]?.model };
    this.#parts[part] = { at: new Date().toISOString(), machine, cases: [] };
  }

  /** Adds a case: its `result`, or the message with which it `failed`. */
  add(part, one) {
    this.#parts[part].cases.push(one);
    mkdirSync(dirname(this.#file), { recursive: true });
    // A run that is stopped while it writes leaves the old file whole.
    writeFileSync(`${this.#file}.tmp`, `${JSON.stringify(this.#parts, null, 2)}\n`);
    renameSync(`${this.#file}.tmp`, this.#file);
  }

  casesOf(part) {
    return this.#parts[part].cases;
  }
}
