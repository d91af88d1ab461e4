import { shortNameOf } from "./service-names.ts";

/** The TCP ports of a service that are not 443 alone, and where AWS documents them. */
interface KnownPorts {
  readonly ports: readonly number[];
  /** A page of the AWS documentation. */
  readonly source: string;
}

const smtp: KnownPorts = { ports: [25, 465, 587, 2465, 2587], source: "ses dg smtp-connect" };
const cassandra: KnownPorts = {
  ports: [443, 9142],
  source: "keyspaces devguide vpc-endpoints, programmatic.endpoints",
};
const mqtt: KnownPorts = { ports: [443, 8443, 8883], source: "iot developerguide protocols, IoTCore-VPC" };

/** By short name; a `-fips` service has the ports of the one that it is named after. */
const knownPorts: Readonly<Record<string, KnownPorts>> = {
  athena: { ports: [443, 444], source: "athena ug jdbc-v2, odbc-v2: streams query results" },
  cassandra,
  datasync: { ports: [443, ...range(1024, 1064)], source: "datasync userguide datasync-network" },
  "email-smtp": smtp,
  "iot.data": mqtt,
  "mail-manager-smtp.auth": smtp,
  "mail-manager-smtp.open": smtp,
  storagegateway: { ports: [443, 1026, 1027, 1028, 1031, 2222], source: "storagegateway vgw gateway-private-link" },
  "transfer.server": { ports: [22], source: "transfer userguide create-server-in-vpc" },
};

/** What every service listens on that says nothing else. */
const httpsOnly: readonly number[] = [443];

/** Returns the TCP ports that a service listens on as far as AWS documents them, by its short or full name. */
export function knownPortsOf(serviceName: string): readonly number[] {
  const name = shortNameOf(serviceName).replace(/[.-]fips$/, "");
  return Object.hasOwn(knownPorts, name) ? (knownPorts[name]?.ports ?? httpsOnly) : httpsOnly;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
