import type { Spoke, Topology } from "@vpce-hub/core";
import { type Telling, say, zonesOn } from "./demo-telling.ts";

/** What hosts get, a text for each spoke by its name. */
export type Answers = ReadonlyMap<string, string>;

/** Shows what a host in each spoke gets for the names of all services that have an endpoint somewhere, where it is not as before. */
export function showAnswers(telling: Telling, topology: Topology, before: Answers): Answers {
  const names = namesIn(telling);
  const answers = new Map(
    topology.spokes.map((spoke) => [
      spoke.name,
      names.map((name) => `    ${name} -> ${answerText(telling, { topology, spoke, name })}`).join("\n"),
    ]),
  );
  say(telling.output, [
    telling.palette.strong("What a host in each spoke gets"),
    ...[...answers].flatMap(([spoke, text]) =>
      before.get(spoke) === text ? [`  in ${spoke}: as before`] : [`  in ${spoke}`, text],
    ),
  ]);
  return answers;
}

function namesIn({ sandbox: { simulator } }: Telling): readonly string[] {
  const names = simulator
    .snapshot()
    .endpoints.flatMap(({ region, serviceName: service }) =>
      simulator
        .services(region)
        .flatMap(({ serviceName, privateDnsNames }) => (serviceName === service ? privateDnsNames : [])),
    );
  return [...new Set(names)].filter((name) => !name.startsWith("*.")).toSorted();
}

interface Question {
  readonly topology: Topology;
  readonly spoke: Spoke;
  readonly name: string;
}

function answerText(telling: Telling, { topology, spoke: { vpc, region }, name }: Question): string {
  const answer = telling.sandbox.simulator.resolve({ vpc, region, name });
  if (answer.kind !== "addresses") return answer.kind;
  const zone = zonesOn(telling, { vpc, region }).find((one) => one.name === answer.zone);
  const whose = zone?.account === topology.hub.account ? "the hub's zone" : "a zone of others";
  const ways = { zone: whose, endpoint: "its own endpoint", public: "the public side", rule: "a resolver rule" };
  return `${answer.addresses.join(", ")}, by ${ways[answer.from]}`;
}
