import { AwsError } from "../base/aws-error.ts";
import type { Call } from "../call/call.ts";
import { compareReversed, storedName } from "../base/dns-name.ts";
import { pageOf } from "../base/page.ts";
import { placeOf } from "../world/world.ts";
import type { Xml } from "../base/xml.ts";
import { checkVpc } from "./access.ts";
import { pageSizeOf, type Route53Action } from "./action.ts";
import type { VpcReference } from "../world/zone.ts";

/** What a VPC sees: zones of any account, and the hidden ones of its own endpoints (A2, A6). */
export const listHostedZonesByVpc: Route53Action = {
  name: "ListHostedZonesByVPC",
  method: "GET",
  path: "/hostedzonesbyvpc",
  isWrite: false,
  answer(call, { query }) {
    const [vpc, region] = [query.get("vpcid"), query.get("vpcregion")];
    if (vpc === null || region === null) throw new AwsError("InvalidInput", "vpcid and vpcregion are required");
    checkVpc(vpc, region);
    if (call.world.vpcs.get(placeOf(region, vpc))?.account !== call.caller.account) {
      throw new AwsError("AccessDenied", `The VPC ${vpc} in region ${region} is not owned by you.`, { status: 403 });
    }
    const size = pageSizeOf(query, "maxitems", 100, call.world.settings.pageSize);
    const { items, next } = pageOf(summariesOf(call, { vpc, region }), size, {
      token: query.get("nexttoken") ?? undefined,
      version: `${region}/${vpc}`,
      code: "InvalidPaginationToken",
    });
    return {
      fields: { HostedZoneSummaries: { HostedZoneSummary: items.map(showSummary) }, MaxItems: size, NextToken: next },
    };
  },
};

interface Summary {
  readonly id: string;
  readonly name: string;
  readonly owner: Xml;
}

function summariesOf({ world, now }: Call, { vpc, region }: VpcReference): readonly Summary[] {
  const place = placeOf(region, vpc);
  const { listedMs } = world.settings.associations;
  const seen =
    listedMs === 0 ? world.zones.allSeen() : world.zones.allAsOf(world.clock.now() - world.lag.ms - listedMs);
  const zones = seen.filter(({ associations }) => associations.has(place));
  const hidden = [...world.hiddenZones.keysOf(place)].flatMap((key) => world.hiddenZones.seen(key) ?? []);
  return [
    ...zones.map(({ id, name, account }) => ({ id, name, owner: { OwningAccount: account } })),
    ...hidden
      .filter(({ shownAt, goneAt }) => shownAt <= now && (goneAt ?? Infinity) > now)
      .map(({ id, name }) => ({ id, name: storedName(name), owner: { OwningService: "vpce.amazonaws.com" } })),
  ].sort((one, other) => compareReversed(one.name, other.name) || (one.id < other.id ? -1 : 1));
}

function showSummary({ id, name, owner }: Summary): Xml {
  return { HostedZoneId: id, Name: name, Owner: owner };
}
