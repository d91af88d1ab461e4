import type { Client, Reply } from "./client.ts";
import type { Scene } from "./scene.ts";

/** An answer in JSON. */
export interface Told {
  readonly status: number;
  readonly code: string | undefined;
  readonly value: Readonly<Record<string, unknown>>;
}

type Place = readonly [method: string, path: string];
type Content = Parameters<Client["restJson"]>[2];

/** Asks Route 53 Profiles. */
export async function askProfiles(client: Client, place: Place, content?: Content): Promise<Told> {
  return told(await client.restJson("route53profiles", place, content));
}

/** Asks RAM, whose paths are the names of its actions. */
export async function askRam(client: Client, action: string, members: unknown): Promise<Told> {
  return told(await client.restJson("ram", ["POST", `/${action.toLowerCase()}`], { members }));
}

function told({ status, headers, body }: Reply): Told {
  const value: unknown = body === "" || body === undefined ? {} : JSON.parse(body);
  return { status, code: headers["x-amzn-errortype"], value: value as Readonly<Record<string, unknown>> };
}

/** Finds a text in an answer by the names that lead there. */
export function textAt({ value }: Told, ...names: readonly (string | number)[]): string {
  const found = names.reduce<unknown>(
    (inner, name) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, name) : undefined),
    value,
  );
  return typeof found === "string" ? found : "";
}

/** Makes a Profile and returns its id and ARN. */
export async function makeProfile(
  client: Client,
  name = "shared",
): Promise<{ readonly id: string; readonly arn: string }> {
  const made = await askProfiles(client, ["POST", "/profile"], { members: { Name: name, ClientToken: name } });
  return { id: textAt(made, "Profile", "Id"), arn: textAt(made, "Profile", "Arn") };
}

/** Puts a zone into a Profile. */
export function putZone(client: Client, profile: string, zone: string): Promise<Told> {
  const members = { ProfileId: profile, ResourceArn: zoneArn(zone), Name: `zone ${zone}` };
  return askProfiles(client, ["POST", "/profileresourceassociation"], { members });
}

export function zoneArn(zone: string): string {
  return `arn:aws:route53:::hostedzone/${zone}`;
}

/** Gives a VPC a Profile. */
export function join(client: Client, profile: string, vpc: string): Promise<Told> {
  return askProfiles(client, ["POST", "/profileassociation"], {
    members: { ProfileId: profile, ResourceId: vpc, Name: "joined" },
  });
}

/** Takes a Profile from a VPC. */
export function leave(client: Client, profile: string, vpc: string): Promise<Told> {
  return askProfiles(client, ["DELETE", `/profileassociation/Profileid/${profile}/resourceid/${vpc}`]);
}

/** Puts hub and spoke into one organization, shares a Profile of the hub with the spoke, and waits. */
export async function share({ hub, clock, simulator }: Scene, arn: string, more: object = {}): Promise<string> {
  simulator.addOrganization({ management: "111111111111", accounts: [{ id: "222222222222" }] });
  const made = await askRam(hub, "CreateResourceShare", {
    name: "shared",
    resourceArns: [arn],
    principals: ["222222222222"],
    allowExternalPrincipals: false,
    ...more,
  });
  await clock.sleep(5_000);
  return textAt(made, "resourceShare", "resourceShareArn");
}
