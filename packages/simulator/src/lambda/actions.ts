import type { LambdaAction } from "./action.ts";
import { createFunction } from "./create-function.ts";
import { deleteFunction } from "./delete-function.ts";
import { getFunction, getFunctionConfiguration } from "./get-function.ts";
import { invoke } from "./invoke.ts";
import { listFunctions } from "./list-functions.ts";

/** The actions of Lambda that are answered. */
export const lambdaActions: readonly LambdaAction[] = [
  createFunction,
  deleteFunction,
  getFunction,
  getFunctionConfiguration,
  invoke,
  listFunctions,
];
