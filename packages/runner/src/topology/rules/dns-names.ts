import { canonicalName, zoneNameOf } from "@vpce-hub/core";
import { type Path, pathText } from "../problems/path.ts";
import { quoted } from "../../base/printable.ts";
import { type Repeat, repeatsOf } from "./repeats.ts";
import type { Rule } from "./rule.ts";

interface Claim {
  readonly service: string;
  readonly path: Path;
  readonly name: string;
  readonly zone: string;
}

/** A DNS name is claimed once; only the plain and the wildcard name of one service may share a zone. */
export const uniqueDnsNames: Rule = ({ services }) => {
  const claims: readonly Claim[] = services.flatMap(({ dnsNames, path }) =>
    dnsNames.map((written) => {
      const name = canonicalName(written.text);
      return { service: pathText(path), path: written.path, name, zone: zoneNameOf(name) };
    }),
  );
  return [...sameNames(claims), ...zonesOfTwoServices(claims)].map(({ item, first }) => ({
    code: "topology.duplicate-dns-name",
    path: item.path,
    message:
      item.name === first.name
        ? `the DNS name ${quoted(item.name)} is already claimed by ${pathText(first.path)}`
        : `the DNS name ${quoted(item.name)} needs the same zone as ${quoted(first.name)} of ${first.service}`,
    hint: item.name === first.name ? "claim each name once" : "give both names to one service",
  }));
};

function sameNames(claims: readonly Claim[]): readonly Repeat<Claim>[] {
  return repeatsOf(claims, ({ name }) => [name]);
}

function zonesOfTwoServices(claims: readonly Claim[]): readonly Repeat<Claim>[] {
  const repeated = new Set(sameNames(claims).map(({ item }) => item));
  const others = claims.filter((claim) => !repeated.has(claim));
  return repeatsOf(others, ({ zone }) => [zone]).filter(({ item, first }) => item.service !== first.service);
}
