import { parseRegion, regionOfServiceName } from "@vpce-hub/core";
import { pathText } from "../problems/path.ts";
import { quoted } from "../../base/printable.ts";
import { serviceNamesOf } from "../service-names.ts";
import { repeatsOf } from "./repeats.ts";
import type { Rule } from "./rule.ts";

/** No service is listed twice, be it short and full, and no two have the same name. */
export const uniqueServices: Rule = ({ services, hub }) => {
  const named = services.flatMap(({ name, serviceName, serviceRegion, path }) =>
    name === undefined ? [] : { name, serviceName, region: (serviceRegion ?? hub.region)?.text ?? "", path },
  );
  const repeats = repeatsOf(named, ({ name, serviceName, region }) => [
    ...serviceNamesOf({ name: name.text, serviceName: serviceName?.text }, region).map(
      (one) => `service ${one} of ${region}`,
    ),
    `name ${name.text}`,
  ]);
  return repeats.map(({ item: { name }, first, key }) => ({
    code: "topology.duplicate-service",
    path: name.path,
    message: `the service ${quoted(name.text)} is already listed as ${quoted(first.name.text)} (${pathText(first.path)})`,
    hint: key.startsWith("name ") ? "give each service its own name" : "list each service once",
  }));
};

/** A full name is one of the Region that the service is to be of: the hub's, or the one that is given. */
export const servicesOfTheirRegion: Rule = ({ services, hub }) => {
  const hubRegion = parseRegion(hub.region?.text ?? "");
  if (hubRegion === undefined) return [];
  return services.flatMap(({ name, serviceName, serviceRegion }) => {
    const named = serviceName ?? name;
    const wanted = serviceRegion === undefined ? hubRegion : parseRegion(serviceRegion.text);
    const region = named === undefined ? undefined : regionOfServiceName(named.text);
    if (named === undefined || wanted === undefined || region === undefined || region === wanted) return [];
    const is = `${quoted(named.text)} is a service of ${region}`;
    return {
      code: "topology.service-region",
      path: named.path,
      message:
        serviceRegion === undefined ? `${is}, and the hub is in ${hubRegion}` : `${is}, and serviceRegion is ${wanted}`,
      hint: `write the service's name in ${wanted}, or serviceRegion: ${region} to reach it across Regions`,
    };
  });
};
