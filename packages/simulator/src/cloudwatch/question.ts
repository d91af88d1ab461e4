import { AwsError } from "../base/aws-error.ts";

/** The members of a request, from JSON or from a form. */
export type Members = Readonly<Record<string, unknown>>;

/** GetMetricData as it was asked; times are milliseconds since 1970. */
export interface MetricRequest {
  readonly from: number;
  readonly to: number;
  readonly questions: readonly MetricQuestion[];
  readonly isAscending: boolean;
  readonly mostValues: number | undefined;
  readonly token: string | undefined;
}

export interface MetricQuestion {
  readonly id: string;
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: ReadonlyMap<string, string>;
  readonly periodMs: number;
  readonly statistic: string;
  readonly label: string | undefined;
  readonly isReturned: boolean;
}

const mostQuestions = 500;

/** Reads a request, or throws what CloudWatch answers to one that it does not take. */
export function readMetricRequest(members: Members): MetricRequest {
  const from = timeOf(members, "StartTime");
  const to = timeOf(members, "EndTime");
  if (from >= to) throw invalid("The parameter StartTime must be less than the parameter EndTime.");
  const queries = listOf(members, "MetricDataQueries");
  if (queries.length < 1 || queries.length > mostQuestions)
    throw invalid(`The collection MetricDataQueries must have a size between 1 and ${mostQuestions}.`);
  const questions = queries.map(readQuestion);
  if (new Set(questions.map(({ id }) => id)).size < questions.length)
    throw invalid("The values for parameter id in MetricDataQueries must be unique.");
  return {
    from,
    to,
    questions,
    isAscending: textOf(members, "ScanBy") === "TimestampAscending",
    mostValues: members["MaxDatapoints"] === undefined ? undefined : numberOf(members, "MaxDatapoints"),
    token: textOf(members, "NextToken"),
  };
}

function readQuestion(members: Members): MetricQuestion {
  const id = required(members, "Id");
  if (!/^[a-z]\w*$/u.test(id))
    throw invalid(`The value ${id} for parameter MetricDataQueries.member.1.Id is not matching the expected pattern.`);
  const stat = members["MetricStat"];
  if (!isMembers(stat)) throw invalid("Expressions are not answered here: ask with MetricStat.");
  const metric = isMembers(stat["Metric"]) ? stat["Metric"] : {};
  return {
    id,
    namespace: required(metric, "Namespace"),
    metric: required(metric, "MetricName"),
    dimensions: new Map(listOf(metric, "Dimensions").map((one) => [required(one, "Name"), required(one, "Value")])),
    periodMs: periodOf(stat) * 1000,
    statistic: required(stat, "Stat"),
    label: textOf(members, "Label"),
    isReturned: textOf(members, "ReturnData") !== "false",
  };
}

/** Metrics of AWS have no finer resolution than a minute. */
function periodOf(stat: Members): number {
  const period = numberOf(stat, "Period");
  if (period >= 60 && period % 60 === 0) return period;
  throw invalid("The parameter Period must be a multiple of 60.");
}

function required(members: Members, name: string): string {
  const text = textOf(members, name);
  if (text === undefined || text === "") throw new AwsError("MissingParameter", `The parameter ${name} is required.`);
  return text;
}

function textOf(members: Members, name: string): string | undefined {
  const value = members[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  throw invalid(`The parameter ${name} is no text.`);
}

function numberOf(members: Members, name: string): number {
  const value = Number(required(members, name));
  if (Number.isFinite(value) && value > 0) return value;
  throw invalid(`The parameter ${name} must be a number greater than 0.`);
}

/** JSON has seconds since 1970, forms have ISO 8601. */
function timeOf(members: Members, name: string): number {
  const text = required(members, name);
  const ms = typeof members[name] === "number" ? members[name] * 1000 : Date.parse(text);
  if (Number.isNaN(ms)) throw invalid(`The parameter ${name} is no time: ${text}`);
  return ms;
}

function listOf(members: Members, name: string): readonly Members[] {
  const list = members[name] ?? [];
  if (Array.isArray(list) && list.every(isMembers)) return list;
  throw invalid(`The parameter ${name} is no list.`);
}

function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function invalid(message: string): AwsError {
  return new AwsError("ValidationError", message);
}
