import { pageOf } from "../base/page.ts";
import { ownSeenZone } from "./access.ts";
import { pageSizeOf, zoneIdOf, type Route53Action } from "./action.ts";
import { showVpc } from "./show-zone.ts";

/** 50 on a page; a token of a list that has changed since is refused (A2, A3). */
export const listVpcAssociationAuthorizations: Route53Action = {
  name: "ListVPCAssociationAuthorizations",
  method: "GET",
  path: "/hostedzone/{Id}/authorizevpcassociation",
  isWrite: false,
  answer(call, request) {
    const id = zoneIdOf(request);
    const zone = ownSeenZone(call, id);
    const { items, next } = pageOf(
      [...zone.authorizations.values()],
      pageSizeOf(request.query, "maxresults", 50, call.world.settings.pageSize),
      {
        token: request.query.get("nexttoken") ?? undefined,
        version: `${id} ${zone.authorizationsVersion}`,
        code: "InvalidPaginationToken",
      },
    );
    return { fields: { HostedZoneId: id, NextToken: next, VPCs: { VPC: items.map(showVpc) } } };
  },
};
