import type { ClientRequest, IncomingMessage } from "node:http";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import { type Trust, readTrust } from "./ca-bundle.ts";
import { type Proxy, proxyFor, proxyText } from "./proxy.ts";

/** The handler of real requests, in the form that the SDK's clients take. */
export type NetworkHandler = Pick<NodeHttpHandler, "handle" | "destroy">;

/** Without these a connection that went silent would hold a run for ever. */
const patience = { connectionTimeout: 10_000, requestTimeout: 60_000, throwOnRequestTimeout: true };

/** As many as the SDK opens to one host. */
const connections = { keepAlive: true, maxSockets: 50 };

/** The proxies that requests failed on, by the error they failed with. */
const proxyByError = new WeakMap<object, string>();

/** Says which proxy a request was sent through that failed with this error; undefined where through none. */
export function proxyBehind(error: unknown): string | undefined {
  return typeof error === "object" && error !== null ? proxyByError.get(error) : undefined;
}

/** Makes the handler that sends each request as the environment and the profile say: by which proxy, trusting whom. */
export function openNetwork(): NetworkHandler {
  const routes = new Map<string, Promise<NodeHttpHandler>>();
  const trust = once(readTrust);
  const routeBy = (proxy: Proxy | undefined): Promise<NodeHttpHandler> => {
    const name = proxy?.url.href ?? "direct";
    const route = routes.get(name) ?? trust().then((trusted) => routeThrough(proxy, trusted));
    routes.set(name, route);
    return route;
  };
  return {
    handle: async (request, options) => {
      const proxy = proxyFor(request);
      const route = await routeBy(proxy);
      try {
        return await route.handle(request, options);
      } catch (error) {
        if (proxy !== undefined && typeof error === "object" && error !== null) {
          proxyByError.set(error, proxyText(proxy));
        }
        throw error;
      }
    },
    destroy: () => {
      for (const route of routes.values()) void route.then((handler) => handler.destroy()).catch(() => undefined);
    },
  };
}

async function routeThrough(proxy: Proxy | undefined, trust: Trust): Promise<NodeHttpHandler> {
  if (proxy === undefined) return new NodeHttpHandler({ ...patience, httpsAgent: trust });
  // Loaded only where there is a proxy: most runs have none.
  const [{ HttpProxyAgent }, { HttpsProxyAgent }] = await Promise.all([
    import("http-proxy-agent"),
    import("https-proxy-agent"),
  ]);
  const httpsAgent = new HttpsProxyAgent(proxy.url, { ...connections, ...trust });
  // What it is made with holds for the way to the proxy; these are for the way through it. Unless told, the agent
  // guesses from the call stack whether TLS is wanted, and where it guesses wrong no connection is used again.
  Object.assign(httpsAgent.options, trust, { secureEndpoint: true });
  httpsAgent.on("proxyConnect", refuse);
  return new NodeHttpHandler({
    ...patience,
    httpsAgent,
    httpAgent: new HttpProxyAgent(proxy.url, { ...connections, ...trust }),
  });
}

/** A proxy that opens no tunnel answers instead of AWS: nobody must take its page for an answer of AWS. */
function refuse({ statusCode = 0, statusText = "" }: ProxyAnswer, request: ClientRequest): void {
  if (statusCode === 200) return;
  const error = new Error(`the proxy answered ${statusCode} ${statusText}`.trimEnd());
  request.destroy(Object.assign(error, { name: "ProxyRefused", $response: { statusCode } }));
}

type ProxyAnswer = Partial<Pick<IncomingMessage, "statusCode">> & { readonly statusText?: string };

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
