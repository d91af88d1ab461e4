import type { CommentInput } from "../markdown/comment-input.ts";
import { reportData } from "./data.ts";
import { Html, html } from "./html.ts";
import { pageOf } from "./page-frame.ts";
import { script } from "./page.generated.ts";
import { planSection } from "./plan-section.ts";

/** Returns the plans as one page that needs nothing beside it: no script, style, font or picture from elsewhere. */
export function htmlReport({ plans, problems, errors }: Omit<CommentInput, "previous" | "fullOutput">): string {
  const title = `vpce-hub plan: ${plans.map(({ plan }) => plan.topology).join(", ")}`;
  return pageOf({
    title,
    skip: "Skip to the plan",
    main: [
      problemList(problems),
      errors.map(
        ({ file, error }) =>
          html`<h2>No plan of ${file}</h2>
            <p><code>${error.code}</code>: ${error.message}</p>`,
      ),
      plans.map(({ plan, file }, index) => planSection(plan, file, index)),
    ],
    scripts: [
      Html.data(
        "data",
        plans.map(({ plan }) => reportData(plan.overview)),
      ),
      Html.code("script", script),
    ],
  });
}

function problemList(problems: CommentInput["problems"]): Html | undefined {
  if (problems.length === 0) return undefined;
  const items = problems.map(({ file, line, column, code, message, hint }) => {
    const place = `${file}:${line}:${column}`;
    const advice = hint === undefined ? undefined : html`<br /><span class="soft">${hint}</span>`;
    return html`<li class="stop"><code>${place}</code> <code>${code}</code>: ${message}${advice}</li>`;
  });
  return html`<h2>The topology cannot be used</h2>
    <ul class="findings">
      ${items}
    </ul>`;
}
