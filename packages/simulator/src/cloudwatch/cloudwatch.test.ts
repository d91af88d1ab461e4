import { expect, test } from "vitest";
import { Client, form } from "../testing/client.ts";
import { hubVpc, makeEndpoint, region, scene } from "../testing/scene.ts";

const account = "111111111111";
const minute = 60_000;
const hour = 60 * minute;

interface Told {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The code of an error. */
  readonly code: string | undefined;
  readonly value: {
    readonly MetricDataResults?: readonly {
      readonly Id: string;
      readonly StatusCode: string;
      readonly Timestamps: readonly number[];
      readonly Values: readonly number[];
    }[];
    readonly NextToken?: string;
  };
}

async function ask(client: Client, members: unknown): Promise<Told> {
  const { status, headers, body } = await client.monitoring("GetMetricData", JSON.stringify(members));
  const value = JSON.parse(body) as Told["value"];
  return { status, headers, value, code: /"__type":"(\w+)"/u.exec(body)?.[1] };
}

/** An endpoint that three connections at a time used for the last hour, and the question for them. */
async function used(traffic: { readonly endsInMs?: number; readonly lingersMs?: number } = {}, isNamed = false) {
  const made = scene({ hiddenZoneLagMs: 5000 });
  const { id } = await makeEndpoint(made, "ssm", { PrivateDnsEnabled: isNamed });
  made.simulator.addTraffic({ region, endpoint: id, connections: 3, sinceMs: hour, ...traffic });
  const now = made.clock.now();
  const dimensions = {
    "Endpoint Type": "Interface",
    "Service Name": `com.amazonaws.${region}.ssm`,
    "VPC Endpoint Id": id,
    "VPC Id": hubVpc,
  };
  const question = (more: Readonly<Record<string, string>> = {}, metric = "ActiveConnections", Stat = "Sum") => ({
    Id: "m1",
    MetricStat: {
      Metric: {
        Namespace: "AWS/PrivateLinkEndpoints",
        MetricName: metric,
        Dimensions: Object.entries({ ...dimensions, ...more }).map(([Name, Value]) => ({ Name, Value })),
      },
      Period: 60,
      Stat,
    },
  });
  const span = (from: number, to: number) => ({ StartTime: from / 1000, EndTime: to / 1000 });
  return { ...made, id, now, question, span };
}

test("metric-1 connections are counted minute by minute, the latest first", async () => {
  const { hub, now, question, span } = await used();
  const told = await ask(hub, { ...span(now - 3 * minute, now), MetricDataQueries: [question()] });
  expect(told.value.MetricDataResults).toEqual([
    {
      Id: "m1",
      Label: "ActiveConnections",
      StatusCode: "Complete",
      Timestamps: [now - minute, now - 2 * minute, now - 3 * minute].map((at) => at / 1000),
      Values: [3, 3, 3],
    },
  ]);
  const rising = { ...span(now - 2 * minute, now), ScanBy: "TimestampAscending" };
  const bytes = await ask(hub, { ...rising, MetricDataQueries: [question({}, "BytesProcessed", "Maximum")] });
  expect(bytes.value.MetricDataResults?.[0]?.Timestamps).toEqual([(now - 2 * minute) / 1000, (now - minute) / 1000]);
});

test("metric-2 minutes without traffic are left out, and what is not known looks the same", async () => {
  const { hub, now, question, span } = await used({ endsInMs: -10 * minute });
  const all = span(now - 12 * minute, now);
  const valuesOf = async (query: unknown): Promise<readonly number[] | undefined> =>
    (await ask(hub, { ...all, MetricDataQueries: [query] })).value.MetricDataResults?.[0]?.Values;

  expect(await valuesOf(question())).toEqual([3, 3]);
  expect(await valuesOf(question({ "VPC Endpoint Id": "vpce-0123456789abcdef0" }))).toEqual([]);
  expect(await valuesOf(question({ "Service Name": "ssm" }))).toEqual([]);
  expect(await valuesOf(question({ "Subnet Id": "subnet-0a1b2c3d4e5f60001" }))).toEqual([]);
  expect(await valuesOf(question({}, "Unknown"))).toEqual([]);
});

test("metric-3 clients go on for a while after private DNS went off, and come back with it", async () => {
  const { hub, clock, id, question, span } = await used({ lingersMs: 2 * minute }, true);
  const values = async (from: number): Promise<readonly number[] | undefined> =>
    (await ask(hub, { ...span(from, clock.now()), MetricDataQueries: [question()] })).value.MetricDataResults?.[0]
      ?.Values;
  const off = clock.now();
  await hub.ec2("ModifyVpcEndpoint", { VpcEndpointId: id, PrivateDnsEnabled: false });
  await clock.sleep(10 * minute);
  expect(await values(off)).toEqual([3, 3]);
  const on = clock.now();
  await hub.ec2("ModifyVpcEndpoint", { VpcEndpointId: id, PrivateDnsEnabled: true });
  await clock.sleep(5 * minute);
  expect(await values(on)).toEqual([3, 3, 3, 3, 3]);
});

test("metric-4 periods join minutes; minutes are kept 15 days and hours longer", async () => {
  const { hub, clock, now, question, span } = await used({ endsInMs: 0 });
  const joined = (Period: number, Stat: string) => {
    const one = question({}, "ActiveConnections", Stat);
    return { ...one, MetricStat: { ...one.MetricStat, Period } };
  };
  const valuesOf = async (Period: number, Stat: string): Promise<readonly number[] | undefined> =>
    (await ask(hub, { ...span(now - hour, now), MetricDataQueries: [joined(Period, Stat)] })).value
      .MetricDataResults?.[0]?.Values;
  expect(await valuesOf(300, "SampleCount")).toContain(5);
  expect(await valuesOf(3600, "Average")).toContain(3);
  await clock.sleep(16 * 24 * hour);
  expect(await valuesOf(60, "Sum")).toEqual([]);
  expect(await valuesOf(3600, "Maximum")).toContain(3);
});

test("metric-5 more values than asked for come in pages, and a wrong token is refused", async () => {
  const { hub, now, question, span } = await used();
  const asked = { ...span(now - 3 * minute, now), MetricDataQueries: [question()], MaxDatapoints: 2 };
  const first = await ask(hub, asked);
  expect(first.value.MetricDataResults).toMatchObject([{ StatusCode: "PartialData", Values: [3, 3] }]);
  const second = await ask(hub, { ...asked, NextToken: first.value.NextToken });
  expect(second.value.MetricDataResults).toMatchObject([{ StatusCode: "Complete", Values: [3] }]);
  expect(second.value.NextToken).toBeUndefined();
  expect((await ask(hub, { ...asked, NextToken: "no such" })).code).toBe("InvalidNextTokenException");
});

test("metric-6 what is asked wrongly is told, in JSON with the older code beside it", async () => {
  const { hub, now, question, span } = await used();
  const good = { ...span(now - minute, now), MetricDataQueries: [question()] };
  for (const [members, code] of [
    [{ ...good, StartTime: undefined }, "MissingParameter"],
    [{ ...good, ...span(now, now) }, "ValidationError"],
    [{ ...good, MetricDataQueries: [] }, "ValidationError"],
    [{ ...good, MetricDataQueries: [question(), question()] }, "ValidationError"],
    [{ ...good, MetricDataQueries: [{ Id: "e1", Expression: "1" }] }, "ValidationError"],
    [{ ...good, MetricDataQueries: [question({}, "ActiveConnections", "Mean")] }, "ValidationError"],
  ] as const) {
    const { status, headers, code: told } = await ask(hub, members);
    expect([status, told, headers["x-amzn-query-error"]]).toEqual([400, `${code}Exception`, `${code};Sender`]);
  }
  expect((await hub.monitoring("GetMetricData", "[")).body).toContain("SerializationException");
  expect((await hub.monitoring("Nothing", "{}")).body).toContain("InvalidActionException");
});

test("metric-7 the older protocol is a form, answered in XML", async () => {
  const { hub, now, id } = await used();
  const query = "MetricDataQueries.member.1";
  const dimensions = [
    ["Endpoint Type", "Interface"],
    ["Service Name", `com.amazonaws.${region}.ssm`],
    ["VPC Endpoint Id", id],
    ["VPC Id", hubVpc],
  ].flatMap(([name = "", value = ""], at) => [
    [`${query}.MetricStat.Metric.Dimensions.member.${at + 1}.Name`, name],
    [`${query}.MetricStat.Metric.Dimensions.member.${at + 1}.Value`, value],
  ]);
  const fields: Readonly<Record<string, string>> = {
    Action: "GetMetricData",
    Version: "2010-08-01",
    StartTime: new Date(now - 2 * minute).toISOString(),
    EndTime: new Date(now).toISOString(),
    [`${query}.Id`]: "m1",
    [`${query}.MetricStat.Metric.Namespace`]: "AWS/PrivateLinkEndpoints",
    [`${query}.MetricStat.Metric.MetricName`]: "ActiveConnections",
    [`${query}.MetricStat.Period`]: "60",
    [`${query}.MetricStat.Stat`]: "Sum",
    ...Object.fromEntries(dimensions),
  };
  const reply = await hub.send({ service: "monitoring", body: form(fields) });
  expect(reply.status).toBe(200);
  expect([reply.text("Id"), reply.text("StatusCode")]).toEqual(["m1", "Complete"]);
  expect(reply.body).toContain("<Values><member>3</member><member>3</member></Values>");
  const { [`${query}.Id`]: _, ...wrong } = fields;
  expect(await hub.send({ service: "monitoring", body: form(wrong) })).toMatchObject({
    status: 400,
    code: "MissingParameter",
  });
});

test("metric-8 only the endpoint's own account is told, and only with the right to", async () => {
  const { hub, spoke, simulator, now, question, span } = await used();
  const asked = { ...span(now - minute, now), MetricDataQueries: [question()] };
  expect((await ask(hub, asked)).value.MetricDataResults?.[0]?.Values).toEqual([3]);
  expect((await ask(spoke, asked)).value.MetricDataResults?.[0]?.Values).toEqual([]);
  simulator.addRole({ account, name: "reader", allows: ["ec2:*"] });
  const reader = new Client(simulator, simulator.openRole(account, "reader"));
  const refused = await ask(reader, asked);
  expect([refused.status, refused.code]).toEqual([403, "AccessDeniedException"]);
});
