import type { Call, XmlFields } from "../call/call.ts";
import type { Xml } from "../base/xml.ts";
import type { Members } from "./question.ts";

/** An action of CloudWatch; lists in its answer stand as `{ member: […] }`, times as the protocol shows them. */
export interface CloudWatchAction {
  readonly isWrite: boolean;
  answer(call: Call, members: Members, showTime: (at: number) => Xml): XmlFields;
}
