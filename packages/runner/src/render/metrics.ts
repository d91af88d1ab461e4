import { type LinkAnswer, type Verification, answerCounts, verdictOf } from "@vpce-hub/core";

const answers: readonly LinkAnswer[] = ["yes", "no", "unknown", "assumed"];

/**
 * Returns verifications as metrics in the text form of OpenMetrics, for a scraper that reads files; `at` is in milliseconds
 * since 1970.
 */
export function metricsText(verifications: readonly Verification[], at: number): string {
  const lines = [
    ...family("vpce_hub_links", "Links by whether they work, as far as the control plane tells.", (one) => {
      const counts = answerCounts(one);
      return answers.map((answer) => sample("vpce_hub_links", { topology: one.topology, answer }, counts[answer]));
    }),
    ...family("vpce_hub_spoke_links", "Links of one spoke by whether they work.", ({ topology, spokes }) =>
      spokes.flatMap(({ name: spoke, links }) =>
        answers.map((answer) => {
          const count = links.filter((link) => link.answer === answer).length;
          return sample("vpce_hub_spoke_links", { topology, spoke, answer }, count);
        }),
      ),
    ),
    ...family("vpce_hub_faults", "What is wrong in the hub beside the links.", ({ topology, faults }) => [
      sample("vpce_hub_faults", { topology }, faults.length),
    ]),
    ...family("vpce_hub_well", "Whether nothing is wrong and everything was looked at.", (one) => [
      sample("vpce_hub_well", { topology: one.topology }, verdictOf(one) === "well" ? 1 : 0),
    ]),
    ...family("vpce_hub_verified_timestamp_seconds", "When it was looked at.", ({ topology }) => [
      sample("vpce_hub_verified_timestamp_seconds", { topology }, Math.floor(at / 1000)),
    ]),
  ];
  return `${lines.join("\n")}\n# EOF\n`;

  function family(name: string, help: string, samples: (one: Verification) => readonly string[]): readonly string[] {
    return [`# TYPE ${name} gauge`, `# HELP ${name} ${help}`, ...verifications.flatMap(samples)];
  }
}

function sample(name: string, labels: Readonly<Record<string, string>>, value: number): string {
  const text = Object.entries(labels).map(([label, one]) => `${label}="${escaped(one)}"`);
  return `${name}{${text.join(",")}} ${value}`;
}

function escaped(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
