import type {
  GetFunctionCommandInput,
  GetFunctionCommandOutput,
  ListFunctionsCommandInput,
  ListFunctionsCommandOutput,
} from "@aws-sdk/client-lambda";
import { lacksInEach, lacksOf, unless, within } from "../base/lacks.ts";
import type { AnswerChecks, Senders, Shape } from "./call-table.ts";

/** The actions of Lambda that only read. */
export interface LambdaReads {
  readonly "lambda:GetFunction": Shape<GetFunctionCommandInput, GetFunctionCommandOutput>;
  readonly "lambda:ListFunctions": Shape<ListFunctionsCommandInput, ListFunctionsCommandOutput>;
}

/** How each of them is sent. */
export const lambdaReaders: Senders<LambdaReads> = {
  "lambda:GetFunction": async ({ lambda }, input) => (await lambda()).getFunction(input),
  "lambda:ListFunctions": async ({ lambda }, input) => (await lambda()).listFunctions(input),
};

/** What the answer of each of them must have; tags are left out where there are none. */
export const lambdaReadAnswers: AnswerChecks<LambdaReads> = {
  "lambda:GetFunction": ({ Configuration }) => [
    ...unless(Configuration !== undefined, "Configuration"),
    ...within("Configuration", lacksOf(Configuration ?? {}, "FunctionName", "State")),
  ],
  "lambda:ListFunctions": ({ Functions }) =>
    lacksInEach("Functions", Functions, (one) => lacksOf(one, "FunctionName", "LastModified")),
};
