import { closest } from "@vpce-hub/core";
import { pathText } from "../problems/path.ts";
import { quoted } from "../../base/printable.ts";
import type { Field, ReadableParts, SpokePart } from "../readable-parts.ts";
import { repeatsOf } from "./repeats.ts";
import type { Rule } from "./rule.ts";

/** No two spokes have the same name. */
export const uniqueSpokeNames: Rule = ({ spokes }) => {
  const named = spokes.flatMap(({ name, path }) => (name === undefined ? [] : { name, path }));
  return repeatsOf(named, ({ name }) => [name.text]).map(({ item: { name }, first }) => ({
    code: "topology.duplicate-spoke",
    path: name.path,
    message: `the spoke ${quoted(name.text)} is already declared as ${pathText(first.path)}`,
    hint: "give each spoke its own name",
  }));
};

/** No two spokes are the same VPC. */
export const uniqueSpokeVpcs: Rule = (parts) =>
  repeatsOf(spokeVpcs(parts), ({ key }) => [key]).map(({ item: { vpc }, first: { spoke } }) => ({
    code: "topology.duplicate-vpc",
    path: vpc.path,
    message: `${quoted(vpc.text)} is already the VPC of ${pathText(spoke.path)}`,
    hint: "declare each VPC once",
  }));

/** An id is given once in all Regions, so a VPC is in one of them. */
export const vpcsInOneRegion: Rule = ({ hub, spokes }) => {
  const placed = [hub, ...spokes].flatMap(({ vpc, region, path }) =>
    vpc === undefined ? [] : { vpc, region: (region ?? hub.region)?.text, path },
  );
  const first = new Map(placed.toReversed().map((one) => [one.vpc.text, one]));
  return placed.flatMap(({ vpc, region }) => {
    const earlier = first.get(vpc.text);
    if (earlier === undefined || earlier.region === region || region === undefined) return [];
    return {
      code: "topology.vpc-regions",
      path: vpc.path,
      message: `${quoted(vpc.text)} is in ${region} here and in ${earlier.region ?? "another Region"} at ${pathText(earlier.path)}`,
      hint: "correct the id or the Region: a VPC is in one Region",
    };
  });
};

/** The hub's own VPC sees the zones anyway. */
export const noSpokeIsTheHub: Rule = (parts) =>
  spokeVpcs(parts)
    .filter(({ key }) => parts.hub.vpc !== undefined && key === `${parts.hub.region?.text ?? ""} ${parts.hub.vpc.text}`)
    .map(({ vpc, spoke }) => ({
      code: "topology.spoke-is-hub",
      path: vpc.path,
      message: `${pathText(spoke.path)} is the hub's own VPC ${quoted(vpc.text)}`,
      hint: "remove the spoke; the hub VPC uses its endpoints without one",
    }));

/** A spoke uses services that the topology lists, or all but some of those. */
export const knownSpokeServices: Rule = ({ spokes, services }) => {
  const names = services.flatMap(({ name }) => name?.text ?? []);
  // One of the names that cannot be read may be the one that is meant.
  if (names.length === 0 || names.length < services.length) return [];
  const known = new Set(names);
  return spokes
    .flatMap((spoke) => [...spoke.services, ...spoke.servicesExcept])
    .filter(({ text }) => !known.has(text))
    .map(({ text, path }) => ({
      code: "topology.unknown-service",
      path,
      message: `${pathText(path)} is ${quoted(text)}, which is not under services`,
      hint: serviceHint(text, services),
    }));
};

/** Either of the two may be mistyped, and they may be in different files: the hint says where the other one is. */
function serviceHint(text: string, services: ReadableParts["services"]): string {
  const near = closest(
    text,
    services.flatMap(({ name }) => name?.text ?? []),
  );
  const place = services.find(({ name }) => name?.text === near)?.path;
  if (near === undefined || place === undefined) return "add it under services, or remove it here";
  return `did you mean ${near}? or correct ${pathText(place)}, if that is mistyped`;
}

/** A spoke without any service is none. */
export const spokesUseServices: Rule = ({ spokes, services }) => {
  if (services.length === 0) return [];
  return spokes.flatMap(({ servicesExcept }) => {
    const [first] = servicesExcept;
    const left = services.filter(({ name }) => !servicesExcept.some(({ text }) => text === name?.text));
    if (first === undefined || left.length > 0) return [];
    const path = first.path.slice(0, -1);
    return {
      code: "topology.no-service",
      path,
      message: `${pathText(path)} leaves the spoke no service`,
      hint: "leave out one that it uses, or remove the spoke",
    };
  });
};

interface SpokeVpc {
  readonly spoke: SpokePart;
  readonly vpc: Field;
  readonly key: string;
}

function spokeVpcs({ spokes, hub }: ReadableParts): readonly SpokeVpc[] {
  return spokes.flatMap((spoke) =>
    spoke.vpc === undefined
      ? []
      : { spoke, vpc: spoke.vpc, key: `${(spoke.region ?? hub.region)?.text ?? ""} ${spoke.vpc.text}` },
  );
}
