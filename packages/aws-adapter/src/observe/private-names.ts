import { type DnsName, HubError, canonicalName } from "@vpce-hub/core";

/** Domains that stand above names of more than one owner: of AWS itself, and of whole countries. */
const umbrellas: readonly RegExp[] = [
  /^(?:[a-z]{2,4}(?:-[a-z]+)+-\d+\.)?(?:amazonaws\.[a-z]+(?:\.[a-z]+)?|api\.aws|on\.aws|api\.amazonwebservices\.[a-z.]+)$/,
  /^(?:ac|co|com|edu|go|gov|ne|net|or|org)\.[a-z]{2}$/,
];

const label = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;

/**
 * Reads the private names of a service. One that is no name, or that would shadow a whole domain in every spoke, is not
 * taken: a zone of it would hide all that others have there. Then nothing is known of what the service is called.
 */
export function toPrivateNames(serviceName: string, texts: readonly string[]): readonly DnsName[] {
  const names = texts.map(canonicalName);
  const bad = names.find((name) => !isOneServices(name));
  if (bad === undefined) return [...new Set(names)].sort();
  throw new HubError(
    "aws.unexpected",
    `service ${serviceName} has the private name "${bad}", which would shadow a whole domain`,
    {
      hint: "leave the service out of the topology, and ask its provider for a name of its own",
    },
  );
}

/** Tells whether a name, or all below it where it starts with a star, belongs to one service. */
function isOneServices(name: DnsName): boolean {
  const base = name.replace(/^\*\./, "");
  const labels = base.split(".");
  return (
    labels.length > 1 && labels.every((part) => label.test(part)) && !umbrellas.some((umbrella) => umbrella.test(base))
  );
}
