import { BlockList, isIP } from "node:net";

/** A proxy that the environment names for some requests. */
export interface Proxy {
  readonly url: URL;
  /** The variable that names it. */
  readonly variable: string;
}

/** Where a request goes. */
export interface Target {
  /** Such as `https:`. */
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Returns the proxy for a request by HTTPS_PROXY, HTTP_PROXY and NO_PROXY; lower case wins, as with curl. */
export function proxyFor(target: Target, env: Environment = process.env): Proxy | undefined {
  const name = target.protocol === "http:" ? "http_proxy" : "https_proxy";
  const variable = [name, name.toUpperCase()].find((form) => (env[form] ?? "").trim() !== "");
  if (variable === undefined || isExempt(target, env)) return undefined;
  return { url: proxyUrlOf((env[variable] ?? "").trim(), variable), variable };
}

/** Says which proxy it is, without the user and password that its URL may hold. */
export function proxyText({ url, variable }: Proxy): string {
  return `the proxy ${url.protocol}//${url.host} (${variable})`;
}

/** The value is not shown: it may hold a password. */
function proxyUrlOf(text: string, variable: string): URL {
  const url = urlOf(withScheme(text));
  if (url === undefined || url.hostname === "" || !/^https?:$/.test(url.protocol)) {
    throw Object.assign(new Error(`${variable} is not the URL of an HTTP proxy`), { name: "InvalidProxy" });
  }
  return url;
}

function urlOf(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

function withScheme(text: string): string {
  return text.includes("://") ? text : `http://${text}`;
}

/**
 * NO_PROXY lists hosts, domains with all below them (a leading dot or star changes nothing), addresses and blocks of
 * them, each with a port where only that port is meant; a star alone is everything.
 */
function isExempt({ protocol, hostname, port }: Target, env: Environment): boolean {
  const host = hostname.replaceAll(/^\[|\]$/g, "").toLowerCase();
  const actualPort = port ?? (protocol === "http:" ? 80 : 443);
  return (env["no_proxy"] || env["NO_PROXY"] || "")
    .toLowerCase()
    .split(/[,\s]+/)
    .filter((entry) => entry !== "")
    .some((entry) => {
      if (entry === "*") return true;
      const { name, only } = entryOf(entry);
      return (only === undefined || only === actualPort) && covers(name, host);
    });
}

function entryOf(entry: string): { readonly name: string; readonly only: number | undefined } {
  const [, bracketed, plain, port] = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d+))?$/.exec(entry) ?? [];
  return { name: bracketed ?? plain ?? entry, only: port === undefined ? undefined : Number(port) };
}

function covers(name: string, host: string): boolean {
  const version = isIP(host);
  if (version !== 0) return coversAddress(name, host, version === 6 ? "ipv6" : "ipv4");
  const domain = name.replace(/^\*?\./, "");
  return domain !== "" && (host === domain || host.endsWith(`.${domain}`));
}

function coversAddress(name: string, address: string, family: "ipv4" | "ipv6"): boolean {
  const [network = "", prefix] = name.split("/");
  const other = isIP(network) === 6 ? "ipv6" : "ipv4";
  if (isIP(network) === 0 || other !== family) return false;
  const longest = family === "ipv6" ? 128 : 32;
  const length = prefix === undefined ? longest : Number(prefix);
  if (!Number.isInteger(length) || length < 0 || length > longest) return false;
  const block = new BlockList();
  block.addSubnet(network, length, family);
  return block.check(address, family);
}
