import type { Money, Proposal } from "@vpce-hub/core";
import { printable } from "../../base/printable.ts";
import { usd } from "../cost-text.ts";
import type { Palette } from "../style.ts";
import { unreadText } from "./proposed-file.ts";

/** Returns what a survey found, for people: what there is, who pays what, what is to be known. */
export function surveySummary(proposal: Proposal, palette: Palette): string {
  const { notes, unread } = proposal;
  return [
    ...headLines(proposal, palette),
    ...(notes.length === 0 ? [] : ["", palette.strong("To be known"), ...notes.map((note) => `- ${printable(note)}`)]),
    ...(unread.length === 0
      ? []
      : [
          "",
          palette.strong("Could not be read: what is there is missing"),
          ...unread.map((reason) => `- ${printable(unreadText(reason))}`),
        ]),
    "",
  ].join("\n");
}

/** Returns the part of the summary that is about money: who pays what, and what sharing would save. */
export function surveyMoney(proposal: Proposal, palette: Palette): string {
  return [...headLines(proposal, palette), ""].join("\n");
}

function headLines(proposal: Proposal, palette: Palette): readonly string[] {
  const { money, hub } = proposal;
  return [palette.strong(headOf(proposal)), "", ...moneyLines(proposal), ...totalLines(money, hub.region)];
}

function headOf({ basis, hub, services, spokes, adopt, name }: Proposal): string {
  const place = `${hub.vpc} of account ${hub.account} in ${hub.region}`;
  const what = `${counted(services.length, "service")}, ${counted(spokes.length, "spoke")}`;
  return basis === "hub"
    ? `The topology ${name} takes over the hub ${place}: ${what}, ${adopt.length} to adopt`
    : `No hub in ${place}; the topology ${name} proposes one: ${what}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function moneyLines({ money: { rows }, unread }: Proposal): readonly string[] {
  const which = unread.length === 0 ? "these accounts" : "what could be read";
  if (rows.length === 0) return [`No VPC of ${which} has endpoints of its own.`];
  const cells = [
    ["service", "account", "VPCs", "AZs", "a month", ""],
    ...rows.map(({ service, account, vpcs, endpointZones, monthly, isShared }) => [
      service,
      account,
      String(vpcs),
      String(endpointZones),
      monthly === undefined ? "unknown" : usd(monthly),
      isShared ? "shared" : "",
    ]),
  ];
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  return [
    "Endpoints that VPCs have of their own:",
    ...cells.map((row) =>
      row
        .map((cell, column) =>
          column === 0 || column === 1 || column === 5
            ? cell.padEnd(widths[column] ?? 0)
            : cell.padStart(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    ),
    "",
  ];
}

function totalLines({ prices, hubNow, now, hubAfter, after, saved }: Money, region: string): readonly string[] {
  const known = [hubNow, now, hubAfter, after, saved];
  if (known.includes(undefined))
    return [`What that costs is not known: no price of an endpoint in ${region} is known here (${prices.asOf}).`];
  const [hubBefore = 0, allNow = 0, hubThen = 0, allAfter = 0, less = 0] = known;
  return [
    `now      ${usd(allNow)} a month, of which the hub ${usd(hubBefore)}`,
    `shared   ${usd(allAfter)} a month, of which the hub ${usd(hubThen)}`,
    less < 0 ? `dearer   ${usd(-less)} a month` : `saved    ${usd(less)} a month`,
    `Prices as of ${prices.asOf}; data that passes, and the way to the hub (Transit Gateway or peering), are not in it.`,
  ];
}
