import { groupBy } from "../base/group-by.ts";
import { isOfLocalEndpoint } from "../diff/kinds.ts";
import type { LocalEndpoint } from "../resource/local-endpoints.ts";
import { aboutSpoke } from "../topology/subject.ts";
import { fewOf } from "../words/few.ts";
import { valueOr } from "../words/state.ts";
import type { Guard } from "./context.ts";
import { block, warn } from "./finding.ts";

/** Tells of endpoints that are to be retired and stay for now, each with the reason and, where it is known, until when. */
export const retirementsAreTold: Guard = ({ desired, changes }) => {
  const going = new Set(changes.filter(isOfLocalEndpoint).map(({ key }) => key));
  const staying = desired.localEndpoints.filter(({ retirement, key }) => retirement !== undefined && !going.has(key));
  return [...groupBy(staying, ({ spoke }) => spoke)].map(([spoke, ofSpoke]) =>
    warn("spoke.retires-later", aboutSpoke(spoke), {
      message: ofSpoke
        .map((local) => `${local.found.id} for ${local.services.join(", ")} ${whyStaying(local)}`)
        .join("; "),
      hint: "apply again then; until it is deleted, localEndpoints: keep is the way back",
    }),
  );
};

function whyStaying({ retirement }: LocalEndpoint): string {
  if (retirement === undefined) return "stays";
  if (!retirement.isDue) return `is retired from ${new Date(retirement.at).toISOString()} on`;
  const connections = valueOr(retirement.connections, 0);
  if (connections > 0) return `has connections still (${connections} of late), and is retired when it has none`;
  return "is retired when the spoke has all its names from the hub";
}

/** Says where nobody may look whether an endpoint that goes is still used, and holds back where looking failed. */
export const connectionsAreLookedAt: Guard = ({ changes }) => {
  const going = changes.filter(isOfLocalEndpoint).filter(({ kind }) => kind === "retire");
  return [...groupBy(going, ({ local }) => local.spoke)].flatMap(([spoke, ofSpoke]) => {
    const unseen = ofSpoke.filter(({ local }) => local.retirement?.connections.kind === "absent");
    const failed = ofSpoke.flatMap(({ key, local }) => {
      const read = local.retirement?.connections;
      return read?.kind === "unknown" ? [{ key, id: local.found.id, reason: read.reason }] : [];
    });
    return [
      ...(unseen.length === 0
        ? []
        : [
            warn("spoke.connections-unseen", aboutSpoke(spoke), {
              message: `whether anybody is still connected to ${fewOf(unseen.map(({ local }) => local.found.id))} of spoke ${spoke.name} is not known: nobody may look, or CloudWatch shows nothing of it`,
              hint: "permit cloudwatch:GetMetricData to the role there, as vpce roles prints it, or see for yourself",
            }),
          ]),
      ...failed.map(({ key, id, reason }) =>
        block("read.unknown", aboutSpoke(spoke), {
          keys: [key],
          message: `the connections of ${id} could not be read: ${reason.message}`,
          hint: reason.hint ?? `see that ${reason.action} works in account ${reason.account}, then plan again`,
        }),
      ),
    ];
  });
};
