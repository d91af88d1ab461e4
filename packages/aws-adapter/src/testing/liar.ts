import type { RequestHandler, WireRequest, WireResponse } from "../index.ts";

/** What a liar makes of an answer: another body, or another answer; undefined leaves it as it is. */
export type Lie = (action: string, xml: string) => string | Partial<Page> | undefined;

interface Page {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** Stands between the SDK and the simulator, and tells something else than AWS did. Failures pass as they are. */
export function lying(handler: RequestHandler, lie: Lie): RequestHandler {
  return {
    handle: async (request, options) => {
      const { response } = await handler.handle(request, options);
      const xml = textOf(response);
      const action = /<(\w+)Response[ >/]/.exec(xml)?.[1];
      const told = response.statusCode >= 300 || action === undefined ? undefined : lie(action, xml);
      return {
        response: told === undefined ? response : retold(response, typeof told === "string" ? { body: told } : told),
      };
    },
  };
}

/** An error of EC2 or Route 53 that somebody in between answers with. */
interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** Refuses some requests before they reach the simulator. */
export function refusing(
  handler: RequestHandler,
  refuse: (request: WireRequest) => Refusal | undefined,
): RequestHandler {
  return {
    handle: async (request, options) => {
      const refusal = refuse(request);
      if (refusal === undefined) return handler.handle(request, options);
      const { code, message } = refusal;
      const body = `<Response><Errors><Error><Code>${code}</Code><Message>${message}</Message></Error></Errors><RequestID>none</RequestID></Response>`;
      return {
        response: { statusCode: 400, headers: { "content-type": "text/xml" }, body: new TextEncoder().encode(body) },
      };
    },
  };
}

/** Takes an element, with all that is in it, out of an answer wherever it stands. */
export function without(xml: string, element: string): string {
  return xml.replaceAll(new RegExp(`<${element}(?:\\s[^>]*)?(?:/>|>.*?</${element}>)`, "gs"), "");
}

/** Says each element of a name twice: pages that overlap do that. */
export function doubled(xml: string, element: string): string {
  return xml.replaceAll(new RegExp(`<${element}>.*?</${element}>`, "gs"), "$&$&");
}

/** The page of a proxy that wants a login first. */
export const loginPage = "<html><head><title>Log in</title></head><body><p>Welcome</p></body></html>";

/** Only the root element of an answer. */
export function rootOnly(xml: string): string {
  const [, root] = /<(\w+Response)/.exec(xml) ?? [];
  return `<?xml version="1.0" encoding="UTF-8"?><${root}><requestId>none</requestId></${root}>`;
}

function textOf({ body }: WireResponse): string {
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : "";
}

function retold(response: WireResponse, { status, contentType, body }: Partial<Page>): WireResponse {
  return {
    statusCode: status ?? response.statusCode,
    headers: contentType === undefined ? response.headers : { ...response.headers, "content-type": contentType },
    body: body === undefined ? response.body : new TextEncoder().encode(body),
  };
}
