import {
  CreateFunctionCommand,
  type CreateFunctionCommandInput,
  type CreateFunctionCommandOutput,
  DeleteFunctionCommand,
  type DeleteFunctionCommandInput,
  type DeleteFunctionCommandOutput,
  GetFunctionCommand,
  type GetFunctionCommandInput,
  type GetFunctionCommandOutput,
  InvokeCommand,
  type InvokeCommandInput,
  type InvokeCommandOutput,
  LambdaClient,
  ListFunctionsCommand,
  type ListFunctionsCommandInput,
  type ListFunctionsCommandOutput,
} from "@aws-sdk/client-lambda";
import type { ClientConfig } from "./client-config.ts";

/** The calls of Lambda. Its commands stand here, so that nothing else loads them. */
export interface Lambda {
  readonly createFunction: (input: CreateFunctionCommandInput) => Promise<CreateFunctionCommandOutput>;
  readonly deleteFunction: (input: DeleteFunctionCommandInput) => Promise<DeleteFunctionCommandOutput>;
  readonly getFunction: (input: GetFunctionCommandInput) => Promise<GetFunctionCommandOutput>;
  readonly invoke: (input: InvokeCommandInput) => Promise<InvokeCommandOutput>;
  readonly listFunctions: (input: ListFunctionsCommandInput) => Promise<ListFunctionsCommandOutput>;
}

/** Opens a client of Lambda. */
export function openLambda(config: ClientConfig): Lambda & { readonly client: LambdaClient } {
  const client = new LambdaClient(config);
  return {
    client,
    createFunction: (input) => client.send(new CreateFunctionCommand(input)),
    deleteFunction: (input) => client.send(new DeleteFunctionCommand(input)),
    getFunction: (input) => client.send(new GetFunctionCommand(input)),
    invoke: (input) => client.send(new InvokeCommand(input)),
    listFunctions: (input) => client.send(new ListFunctionsCommand(input)),
  };
}
