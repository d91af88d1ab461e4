import type { XmlFields } from "./call.ts";
import type { HttpResponse } from "../base/http.ts";

/** An answer before it is written out: a fault may still change what it says. */
export interface Answer {
  readonly fields: XmlFields;
  write(fields: XmlFields): HttpResponse;
}
