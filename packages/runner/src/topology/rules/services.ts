import { parseRegion, regionOfServiceName } from "@vpce-hub/core";
import { pathText } from "../problems/path.ts";
import { quoted } from "../../base/printable.ts";
import { serviceNamesOf } from "../service-names.ts";
import { repeatsOf } from "./repeats.ts";
import type { Rule } from "./rule.ts";

/** No service is listed twice, be it short and full, and no two have the same name. */
export const uniqueServices: Rule = ({ services, hub }) => {
  const named = services.flatMap(({ name, serviceName, path }) =>
    name === undefined ? [] : { name, serviceName, path },
  );
  const repeats = repeatsOf(named, ({ name, serviceName }) => [
    ...serviceNamesOf({ name: name.text, serviceName: serviceName?.text }, hub.region?.text ?? "").map(
      (one) => `service ${one}`,
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

/** The endpoints are in the hub's Region, so its services are too. */
export const servicesOfTheHubsRegion: Rule = ({ services, hub }) => {
  const hubRegion = parseRegion(hub.region?.text ?? "");
  if (hubRegion === undefined) return [];
  return services.flatMap(({ name, serviceName }) => {
    const named = serviceName ?? name;
    const region = named === undefined ? undefined : regionOfServiceName(named.text);
    if (named === undefined || region === undefined || region === hubRegion) return [];
    return {
      code: "topology.service-region",
      path: named.path,
      message: `${quoted(named.text)} is a service of ${region}, and the hub is in ${hubRegion}`,
      hint: `write the service's name in ${hubRegion}`,
    };
  });
};
