import type { RecordSet } from "./zone.ts";

/** Every private zone has the same name servers (A2). */
export const nameServers: readonly string[] = [
  "ns-0.awsdns-00.com",
  "ns-512.awsdns-00.net",
  "ns-1024.awsdns-00.org",
  "ns-1536.awsdns-00.co.uk",
];

/** The NS and SOA that every zone has; negative answers live 900 s because of the SOA's TTL (D2). */
export function firstRecords(name: string): readonly RecordSet[] {
  const plain = { name, setIdentifier: undefined, routing: {} };
  const soa = `${nameServers[0]}. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400`;
  return [
    {
      ...plain,
      type: "NS",
      content: { kind: "values", ttl: 172_800, values: nameServers.map((server) => `${server}.`) },
    },
    { ...plain, type: "SOA", content: { kind: "values", ttl: 900, values: [soa] } },
  ];
}
