import { AwsError } from "./base/aws-error.ts";
import type { AdjustableClock } from "./base/adjustable-clock.ts";
import type { HttpRequest, HttpResponse } from "./base/http.ts";
import { readFaultRule } from "./control-parameters.ts";
import { readSeed } from "./seeds/read-seed.ts";
import type { SeedProblem } from "./seeds/seed.ts";
import type { Credentials } from "./world/seed.ts";
import type { Simulator } from "./simulator.ts";

/** Everything that is not AWS is below this path. */
export const controlPath = "/_sandbox";

interface Route {
  readonly does: string;
  readonly answer: (request: HttpRequest) => unknown;
}

/** The control path of the sandbox: the typed API over HTTP, as JSON. */
export class Control {
  readonly #routes: Readonly<Record<string, Route>>;

  constructor(simulator: Simulator, clock: AdjustableClock) {
    this.#routes = {
      "GET /": { does: "lists these paths", answer: () => this.#help() },
      "POST /seed": {
        does: "adds what a seed lists, as vpce-sandbox --help says; returns the accounts' keys",
        answer: ({ body }) => seed(simulator, body),
      },
      "GET /snapshot": { does: "shows the whole world", answer: () => simulator.snapshot() },
      "GET /log": { does: "shows every call so far", answer: () => simulator.log },
      "GET /resolve": {
        does: "?vpc=…&name=…&type=A: what a host in the VPC sees",
        answer: (request) => resolve(simulator, request),
      },
      "GET /reach": {
        does: "?vpc=…&address=…&port=443&subnet=…: whether a host in the VPC that connects there is answered",
        answer: (request) => reach(simulator, request),
      },
      "POST /faults": { does: "adds a rule", answer: ({ body }) => void simulator.faults.add(readFaultRule(body)) },
      "DELETE /faults": { does: "takes all rules away and ends a crash", answer: () => simulator.faults.clear() },
      "GET /clock": { does: "tells the time", answer: () => ({ now: simulator.clock.now() }) },
      "POST /clock": { does: '{"advanceMs": …}: puts the time forward', answer: ({ body }) => advance(clock, body) },
    };
  }

  answer(request: HttpRequest): HttpResponse {
    // A page of the web must not steer the sandbox of the machine on which it is shown.
    if (
      !/^(127\.0\.0\.1|localhost)(:\d+)?$/u.test(request.headers["host"] ?? "") ||
      request.headers["origin"] !== undefined
    ) {
      return json(403, { error: "the control path answers local programs only" });
    }
    const path = request.path.slice(controlPath.length).replace(/\/$/u, "") || "/";
    const name = `${request.method} ${path}`;
    const route = Object.hasOwn(this.#routes, name) ? this.#routes[name] : undefined;
    if (route === undefined) return json(404, { error: `no ${name}`, ...this.#help() });
    try {
      return json(200, route.answer(request) ?? {});
    } catch (error) {
      return json(400, { error: error instanceof Error ? error.message : String(error) });
    }
  }

  #help(): { readonly paths: Readonly<Record<string, string>> } {
    return {
      paths: Object.fromEntries(
        Object.entries(this.#routes).map(([name, { does }]) => [name.replace(" /", ` ${controlPath}/`), does]),
      ),
    };
  }
}

/** What a client needs to know of a seed. */
export interface Seeded {
  /** The keys of the accounts that it names. */
  readonly accounts: Readonly<Record<string, Credentials>>;
  /** The Region of the first thing in it. */
  readonly region: string;
}

/** Adds what a seed lists, or throws an error that says all that is wrong with it. */
export function seed(simulator: Simulator, text: string): Seeded {
  const read = readSeed(JSON.parse(text));
  if (read.kind === "problems") throw wrong(read.problems);
  const problems = simulator.sow(read.seed);
  if (problems.length > 0) throw wrong(problems);
  const { accounts, roles, vpcs, subnets, services, routes } = read.seed;
  const named = new Map(accounts.map((account) => [account.id, account]));
  for (const { account } of [...roles, ...vpcs]) if (!named.has(account)) named.set(account, { id: account });
  const [first] = [...vpcs, ...subnets, ...services, ...routes];
  return {
    region: first?.region ?? "us-east-1",
    accounts: Object.fromEntries(
      [...named.values()].map(({ id, ...options }) => [id, simulator.addAccount(id, options)]),
    ),
  };
}

function wrong(problems: readonly SeedProblem[]): Error {
  return new Error(problems.map(({ message }) => message).join("; "));
}

function resolve(simulator: Simulator, { query }: HttpRequest): unknown {
  const parameters = new Map(query);
  const [vpc, name, type, region] = ["vpc", "name", "type", "region"].map((parameter) => parameters.get(parameter));
  if (vpc === undefined || name === undefined) throw new AwsError("InvalidInput", "vpc and name are required");
  return simulator.resolve({
    vpc,
    name,
    type: type === "AAAA" ? "AAAA" : "A",
    ...(region === undefined ? {} : { region }),
  });
}

function reach(simulator: Simulator, { query }: HttpRequest): unknown {
  const parameters = new Map(query);
  const names = ["vpc", "address", "port", "region", "subnet"];
  const [vpc, address, port = "443", region, subnet] = names.map((name) => parameters.get(name));
  if (vpc === undefined || address === undefined) throw new AwsError("InvalidInput", "vpc and address are required");
  if (!/^\d{1,5}$/u.test(port)) throw new AwsError("InvalidInput", `port must be a number: "${port}"`);
  return simulator.reach({
    vpc,
    address,
    port: Number(port),
    ...(region === undefined ? {} : { region }),
    ...(subnet === undefined ? {} : { subnet }),
  });
}

function advance(clock: AdjustableClock, body: string): unknown {
  const value: unknown = JSON.parse(body);
  const ms = typeof value === "object" && value !== null && "advanceMs" in value ? value.advanceMs : undefined;
  if (typeof ms !== "number" || !Number.isFinite(ms)) throw new AwsError("InvalidInput", "advanceMs must be a number");
  clock.advance(ms);
  return { now: clock.now() };
}

function json(status: number, value: unknown): HttpResponse {
  return { status, headers: { "content-type": "application/json" }, body: `${JSON.stringify(value, undefined, 2)}\n` };
}
