import { IncompleteAnswer } from "../fault/incomplete-answer.ts";

/** As much of the SDK's stack as is needed here: what looks at an answer before it is read. */
interface Stack {
  add(
    middleware: <Input, Result extends { readonly response: unknown }>(
      next: (input: Input) => Promise<Result>,
    ) => (input: Input) => Promise<Result>,
    options: { readonly step: "deserialize"; readonly priority: "low" },
  ): void;
}

/**
 * Refuses an answer of success that is a web page: a captive proxy's, a gateway's. Actions that answer nothing would
 * else be taken for done.
 */
export const refusePages: { readonly applyToStack: (stack: Stack) => void } = {
  applyToStack: (stack) =>
    stack.add(
      (next) => async (input) => {
        const result = await next(input);
        if (isPage(result.response)) throw new IncompleteAnswer("the answer is a web page", {});
        return result;
      },
      { step: "deserialize", priority: "low" },
    ),
};

/** Stand-ins for AWS call an empty body a page, too, where the action answers nothing. */
function isPage(response: unknown): boolean {
  const status = at(response, "statusCode");
  if (typeof status !== "number" || status >= 300) return false;
  return /\bx?html\b/i.test(headerOf(response, "content-type") ?? "") && headerOf(response, "content-length") !== "0";
}

function headerOf(response: unknown, wanted: string): string | undefined {
  const headers = at(response, "headers");
  if (typeof headers !== "object" || headers === null) return undefined;
  const found = Object.entries(headers).find(([name]) => name.toLowerCase() === wanted);
  return found === undefined ? undefined : String(found[1]);
}

function at(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
