import type { Assembly } from "./assembly.ts";
import type { Path } from "./problems/path.ts";

/** A text in the document and where it is. */
export interface Field {
  readonly text: string;
  readonly path: Path;
}

/** What can be read of `access`. */
interface AccessPart {
  readonly role: Field | undefined;
  readonly planRole: Field | undefined;
  readonly externalId: Field | undefined;
  readonly hasOrganization: boolean;
  readonly organization: ReaderPart;
  readonly network: ReaderPart;
}

/** What can be read of an account that is only read. */
interface ReaderPart {
  readonly account: Field | undefined;
  readonly role: Field | undefined;
  readonly planRole: Field | undefined;
}

/** What can be read of the hub. */
interface HubPart {
  readonly path: Path;
  readonly account: Field | undefined;
  readonly region: Field | undefined;
  readonly vpc: Field | undefined;
  readonly role: Field | undefined;
  readonly planRole: Field | undefined;
  readonly allowedCidrs: readonly Field[];
  readonly has: { readonly allow: boolean; readonly securityGroups: boolean };
}

/** The keys of tags, and where they are. */
interface TagsPart {
  readonly path: Path;
  readonly keys: readonly string[];
}

/** What can be read of what holds for all services. */
interface DefaultsPart {
  readonly policy: Field | undefined;
  readonly profilePriority: Field | undefined;
}

/** What can be read of a service. */
interface ServicePart {
  readonly path: Path;
  readonly name: Field | undefined;
  readonly serviceName: Field | undefined;
  readonly serviceRegion: Field | undefined;
  readonly policy: Field | undefined;
  readonly dnsNames: readonly Field[];
}

/** What can be read of a spoke. */
export interface SpokePart {
  readonly path: Path;
  readonly name: Field | undefined;
  readonly account: Field | undefined;
  readonly region: Field | undefined;
  readonly vpc: Field | undefined;
  readonly role: Field | undefined;
  readonly planRole: Field | undefined;
  readonly services: readonly Field[];
  readonly servicesExcept: readonly Field[];
  readonly distribution: Field | undefined;
  readonly profilePriority: Field | undefined;
  /** Where a selection looks. */
  readonly regions: readonly Field[];
  readonly accounts: readonly Field[];
  /** Which kind of entry it is. */
  readonly has: {
    readonly include: boolean;
    readonly select: boolean;
    readonly accounts: boolean;
    readonly organization: boolean;
  };
}

/**
 * The texts of a document, whatever its schema has against the rest. Rules look at them, so that one fault does not
 * hide the others until the next run.
 */
export interface ReadableParts {
  readonly name: Field | undefined;
  readonly access: AccessPart;
  readonly hub: HubPart;
  /** Where tags are given: for the topology, and for services. */
  readonly tags: readonly TagsPart[];
  readonly defaults: DefaultsPart;
  readonly services: readonly ServicePart[];
  readonly spokes: readonly SpokePart[];
  /** Names that the topology had before, under `adopt`. */
  readonly formerNames: readonly Field[];
  /** How spokes get names. */
  readonly distribution: Field | undefined;
}

/** Reads the parts of a document; text that YAML took for a number or a boolean is read as it is written. */
export function readableParts({ value: root, origin, sourceOf }: Assembly): ReadableParts {
  const field = (...path: Path): Field | undefined => {
    const value = valueAt(root, path);
    const place = origin(path);
    const text = typeof value === "string" ? value : typeof value === "object" ? undefined : sourceOf(place);
    return text === undefined ? undefined : { text, path: place };
  };
  const items = (...path: Path): readonly Path[] => {
    const value = valueAt(root, path);
    return Array.isArray(value) ? value.map((_, i) => [...path, i]) : [];
  };
  const fields = (...path: Path): readonly Field[] => items(...path).flatMap((item) => field(...item) ?? []);
  const has = (...path: Path): boolean => valueAt(root, path) !== undefined;
  const readerAt = (name: string): ReaderPart => ({
    account: field("access", name, "account"),
    role: field("access", name, "role"),
    planRole: field("access", name, "planRole"),
  });

  return {
    name: field("name"),
    access: {
      role: field("access", "role"),
      planRole: field("access", "planRole"),
      externalId: field("access", "externalId"),
      hasOrganization: has("access", "organization"),
      organization: readerAt("organization"),
      network: readerAt("network"),
    },
    hub: {
      path: ["hub"],
      account: field("hub", "account"),
      region: field("hub", "region"),
      vpc: field("hub", "vpc"),
      role: field("hub", "role"),
      planRole: field("hub", "planRole"),
      allowedCidrs: fields("hub", "allow"),
      has: { allow: has("hub", "allow"), securityGroups: has("hub", "securityGroups") },
    },
    tags: [["tags"], ...items("services").map((path) => [...path, "tags"])].map((path) => ({
      path,
      keys: keysAt(valueAt(root, path)),
    })),
    defaults: { policy: field("defaults", "policy"), profilePriority: field("defaults", "profilePriority") },
    services: items("services").map((path) => ({
      path,
      name: field(...path) ?? field(...path, "name"),
      serviceName: field(...path, "serviceName"),
      serviceRegion: field(...path, "serviceRegion"),
      policy: field(...path, "policy"),
      dnsNames: [...fields(...path, "dnsNames"), ...fields(...path, "dnsNames", "add")],
    })),
    spokes: items("spokes").map((path) => ({
      path: origin(path),
      has: {
        include: has(...path, "include"),
        accounts: has(...path, "select", "accounts"),
        organization: has(...path, "select", "organization"),
        select: has(...path, "select"),
      },
      regions: fields(...path, "select", "regions"),
      accounts: fields(...path, "select", "accounts"),
      name: field(...path, "name"),
      account: field(...path, "account"),
      region: field(...path, "region"),
      vpc: field(...path, "vpc"),
      role: field(...path, "role"),
      planRole: field(...path, "planRole"),
      services: fields(...path, "services"),
      servicesExcept: fields(...path, "services", "except"),
      distribution: field(...path, "distribution"),
      profilePriority: field(...path, "profilePriority"),
    })),
    distribution: field("distribution"),
    formerNames: items("adopt").flatMap((path) => field(...path, "topology") ?? []),
  };
}

function keysAt(value: unknown): readonly string[] {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, step)?.value : undefined,
    root,
  );
}
