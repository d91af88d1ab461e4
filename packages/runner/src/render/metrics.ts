import { type LinkAnswer, type Verification, answerCounts, probedAnswer, verdictOf } from "@vpce-hub/core";

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
    ...probeFamily(verifications),
    ...family("vpce_hub_faults", "What is wrong beside the links.", ({ topology, faults }) => [
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

  /** Only where somebody asked: no probe is not a probe of nothing. */
  function probeFamily(all: readonly Verification[]): readonly string[] {
    if (all.every(({ probes }) => probes === undefined)) return [];
    return family("vpce_hub_probes", "Subnets of one spoke by what a probe from inside proved.", (one) =>
      (one.probes ?? []).flatMap(({ spoke, subnets }) =>
        (["yes", "no", "unknown"] as const).map((answer) => {
          const count = subnets.filter((probed) => probedAnswer(spoke, probed, one) === answer).length;
          return sample("vpce_hub_probes", { topology: one.topology, spoke, answer }, count);
        }),
      ),
    );
  }

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
