import type { MetadataBearer } from "@smithy/types";
import type { Clients } from "../access/clients.ts";
import type { RestJsonOperation, RestJsonService } from "../access/rest-json-operation.ts";
import type { Shape } from "./call-table.ts";

/** What an operation answers, with what the SDK says of every answer. */
type Answered<Output> = Output & MetadataBearer;

/** What goes into an operation and what comes out. */
export type ShapeOf<Operation> =
  Operation extends RestJsonOperation<infer Input, infer Output> ? Shape<Input, Answered<Output>> : never;

/** How an operation of a service without a client of its own is sent. */
export type RestJsonSender<Input, Output> = (clients: Clients, input: Input) => Promise<Answered<Output>>;

/** Sends the operations of one service. */
export function sendersOf(
  service: RestJsonService,
): <Input extends object, Output extends object>(
  operation: RestJsonOperation<Input, Output>,
) => RestJsonSender<Input, Output> {
  return (operation) =>
    async ({ restJson }, input) =>
      (await restJson(service)).call(operation, input);
}
