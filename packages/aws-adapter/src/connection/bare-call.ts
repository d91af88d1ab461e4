import type { MetadataBearer } from "@smithy/types";
import type { Clients } from "../access/clients.ts";
import type { BareOperation, BareService } from "../access/bare-operation.ts";
import type { Shape } from "./call-table.ts";

/** What an operation answers, with what the SDK says of every answer. */
type Answered<Output> = Output & MetadataBearer;

/** What goes into an operation and what comes out. */
export type ShapeOf<Operation> =
  Operation extends BareOperation<infer Input, infer Output> ? Shape<Input, Answered<Output>> : never;

/** How an operation of a service without a client of its own is sent. */
export type BareSender<Input, Output> = (clients: Clients, input: Input) => Promise<Answered<Output>>;

/** Sends the operations of one service. */
export function sendersOf(
  service: BareService,
): <Input extends object, Output extends object>(operation: BareOperation<Input, Output>) => BareSender<Input, Output> {
  return (operation) =>
    async ({ bare }, input) =>
      (await bare(service)).call(operation, input);
}
