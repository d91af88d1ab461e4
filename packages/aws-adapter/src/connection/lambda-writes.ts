import type {
  CreateFunctionCommandInput,
  CreateFunctionCommandOutput,
  DeleteFunctionCommandInput,
  DeleteFunctionCommandOutput,
  InvokeCommandInput,
  InvokeCommandOutput,
} from "@aws-sdk/client-lambda";
import { lacksOf, unless } from "../base/lacks.ts";
import { type AnswerChecks, type Senders, type Shape, nothing } from "./call-table.ts";

/** The actions of Lambda that write, or run what was written. */
export interface LambdaWrites {
  readonly "lambda:CreateFunction": Shape<CreateFunctionCommandInput, CreateFunctionCommandOutput>;
  readonly "lambda:DeleteFunction": Shape<DeleteFunctionCommandInput, DeleteFunctionCommandOutput>;
  readonly "lambda:InvokeFunction": Shape<InvokeCommandInput, InvokeCommandOutput>;
}

/** How each of them is sent. */
export const lambdaWriters: Senders<LambdaWrites> = {
  "lambda:CreateFunction": async ({ lambda }, input) => (await lambda()).createFunction(input),
  "lambda:DeleteFunction": async ({ lambda }, input) => (await lambda()).deleteFunction(input),
  "lambda:InvokeFunction": async ({ lambda }, input) => (await lambda()).invoke(input),
};

/** What the answer of each of them must have: what a function returned is read where it was asked. */
export const lambdaWriteAnswers: AnswerChecks<LambdaWrites> = {
  "lambda:CreateFunction": (made) => lacksOf(made, "FunctionName", "State"),
  "lambda:DeleteFunction": nothing,
  "lambda:InvokeFunction": ({ Payload }) => unless(Payload !== undefined && Payload.length > 0, "Payload"),
};
