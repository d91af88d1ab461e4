import { type LinkAnswer, type Verification, type VerifiedSpoke, sharedObstacles } from "@vpce-hub/core";
import { afterProbes, probeLines } from "../probe-words.ts";
import { answerSigns, answerWords, faultHead, linksText, verifySummary } from "../verify-words.ts";
import { type Html, html } from "./html.ts";
import { pageOf } from "./page-frame.ts";

/** Returns verifications as one page that needs nothing beside it, not even a script. */
export function verificationPage(verifications: readonly Verification[]): string {
  const title = `vpce-hub verify: ${verifications.map(({ topology }) => topology).join(", ")}`;
  return pageOf({ title, skip: "Skip to the result", main: verifications.map(section), scripts: [] });
}

function section(verification: Verification): Html {
  const { topology, hub, faults } = verification;
  const obstacles = sharedObstacles(verification);
  return html`<section>
    <h2>${topology}</h2>
    <p>${verifySummary(verification)}</p>
    <p class="soft">Hub <code>${hub.vpc}</code> in account <code>${hub.account}</code>, ${hub.region}</p>
    ${matrix(verification)}
    <ul class="findings">
      ${obstacles.map((one) => item(one.answer, linksText(one), one))}
      ${faults.map((fault) => item(fault.answer, faultHead(fault), fault))}
    </ul>
    ${inside(verification)}
  </section>`;
}

function item(answer: "no" | "unknown", head: string, told: { readonly message: string; readonly hint: string }): Html {
  return html`<li class="${answer === "no" ? "stop" : "warn"}">
    <strong>${answerSigns[answer]} ${head}</strong><br />${told.message}<br /><span class="soft">${told.hint}</span>
  </li>`;
}

/** What was proved from inside; nothing where nobody asked. */
function inside(verification: Verification): Html | undefined {
  const lines = probeLines(verification);
  if (lines.length === 0) return undefined;
  const kinds = { yes: "note", no: "stop", unknown: "warn" } as const;
  return html`<h3>From inside</h3>
    <ul class="findings">
      ${lines.map(
        ({ answer, where, said }) =>
          html`<li class="${kinds[answer]}">
            <strong>${answerSigns[answer]} ${where}</strong>${said.map((text) => html`<br />${text}`)}
          </li>`,
      )}
    </ul>
    <p class="soft">${afterProbes(verification) ?? ""}</p>`;
}

/** What a plan's table calls something like it, whose look it takes. */
const looks: Readonly<Record<LinkAnswer, string>> = {
  yes: "there",
  no: "conflict",
  unknown: "unknown",
  assumed: "unused",
};

function matrix({ services, spokes }: Verification): Html | undefined {
  if (services.length === 0 || spokes.length === 0) return undefined;
  const answers: readonly LinkAnswer[] = ["yes", "no", "unknown", "assumed"];
  return html`<ul class="legend">
      ${answers.map(
        (answer) =>
          html`<li><span class="swatch ${looks[answer]}">${answerSigns[answer]}</span>${answerWords[answer]}</li>`,
      )}
    </ul>
    <div class="scroll" tabindex="0" role="region" aria-label="Services and spokes">
      <table class="matrix">
        <caption class="sr">
          Services by spoke
        </caption>
        <thead>
          <tr>
            <td></td>
            ${services.map((service) => html`<th scope="col">${service}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${spokes.map((spoke) => row(spoke, services))}
        </tbody>
      </table>
    </div>`;
}

function row({ name, links }: VerifiedSpoke, services: readonly string[]): Html {
  const cells = services.map((service) => {
    const link = links.find((one) => one.service === service);
    if (link === undefined) return html`<td class="unused">·</td>`;
    const [first] = link.obstacles;
    return html`<td class="${looks[link.answer]}" title="${first?.message ?? answerWords[link.answer]}">
      ${answerSigns[link.answer]}
    </td>`;
  });
  return html`<tr>
    <th scope="row">${name}</th>
    ${cells}
  </tr>`;
}
