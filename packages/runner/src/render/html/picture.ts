import type { Plan } from "@vpce-hub/core";
import { counted } from "../../documents/counts.ts";
import { type Html, html } from "./html.ts";
import { hubBox } from "./hub-box.ts";
import { type Frame, frameAt, framesOf, heightOf, linesTo } from "./spoke-frames.ts";

const width = 1200;
const top = 56;

/** Returns the hub, its services and its spokes as a picture; spokes that use the hub alike stand in one frame. */
export function pictureSvg({ hub, overview }: Plan): Html {
  const { services, spokes } = overview;
  const hubSide = hubBox(`hub ${hub.vpc}, ${hub.region}`, overview);
  const frames = stacked(framesOf(overview));
  const last = frames.at(-1);
  const height = Math.max(20 + hubSide.height, last === undefined ? top : last.y + last.height) + 20;
  const hubMiddle = Math.round(20 + Math.min(hubSide.height, 320) / 2);
  const sides = `The hub with ${counted(services.length, "service")} on the left, ${counted(spokes.length, "spoke")} on the right`;
  const hasTable = services.length > 0 && spokes.length > 0;
  const label = `${sides}${hasTable ? "; the table below says the same in words" : ""}`;
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">
    ${frames.flatMap(({ frame, y, height: own }) => linesTo(frame, own, y + own / 2, hubMiddle))} ${hubSide.markup}
    <text x="540" y="44">${counted(spokes.length, "spoke")}</text>
    ${frames.map(({ frame, y }) => frameAt(frame, y))}
  </svg>`;
}

function stacked(frames: readonly Frame[]): readonly { frame: Frame; y: number; height: number }[] {
  let y = top;
  return frames.map((frame) => {
    const place = { frame, y, height: heightOf(frame) };
    y += place.height + 10;
    return place;
  });
}
