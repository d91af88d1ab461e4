import { readFileSync } from "node:fs";
import { parseRegion } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { awsError } from "../fault/aws-error.ts";
import { awsFaultOf } from "../fault/aws-fault.ts";
import type { BareService } from "./bare-operation.ts";
import { profileStatuses, profilesOperations, profilesService } from "./profiles-operations.ts";
import { ramOperations, ramService, shareAssociationStatuses, shareStatuses } from "./ram-operations.ts";
import { resolverOperations, resolverService } from "./resolver-operations.ts";

// What botocore's models say, as models/extract.py wrote it down.

interface Model {
  readonly apiVersion: string;
  readonly serviceId: string;
  readonly host: string;
  readonly signingName: string;
  /** What stands before the action in a header, where the path does not tell it. */
  readonly target: string | null;
  readonly words: readonly (readonly string[])[];
  readonly operations: Readonly<Record<string, Operation>>;
}

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly request: Readonly<Record<string, unknown>>;
  readonly required: readonly string[];
  readonly answer: Readonly<Record<string, unknown>>;
  readonly errors: readonly string[];
}

function readData(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../models/${name}.json`, import.meta.url), "utf8"));
}

/** What a service has since lately, and botocore's model does not have yet: from the documentation, by hand. */
interface Later {
  /** By the name of a part of answers. */
  readonly members: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly operations: Readonly<Record<string, Omit<Operation, "answer"> & { readonly answerOf: string }>>;
}

function laterOf(name: string): Later {
  return (readData("later") as Readonly<Record<string, Later>>)[name] ?? { members: {}, operations: {} };
}

function modelOf(name: string): Model {
  const model = readData(name) as Model;
  const { members, operations } = laterOf(name);
  const answerOf = (of: string): Operation["answer"] => withMembers(model.operations[of]?.answer ?? {}, members);
  return {
    ...model,
    operations: Object.fromEntries([
      ...Object.entries(model.operations).map(([of, one]) => [of, { ...one, answer: answerOf(of) }]),
      ...Object.entries(operations).map(([of, one]) => [of, { ...one, answer: answerOf(one.answerOf) }]),
    ]),
  };
}

/** Puts members into the parts of an answer that have their name, or that of their list. */
function withMembers(answer: Operation["answer"], members: Later["members"]): Operation["answer"] {
  return Object.fromEntries(
    Object.entries(answer).map(([part, kind]) => {
      const more = members[part.replace(/s$/, "")];
      const { each, members: had } = kind as { each?: { members: object }; members?: object };
      if (more === undefined) return [part, kind];
      return [
        part,
        each === undefined ? { members: { ...had, ...more } } : { each: { members: { ...each.members, ...more } } },
      ];
    }),
  );
}

const services = [
  ["route53profiles", profilesService, profilesOperations],
  ["ram", ramService, ramOperations],
  ["route53resolver", resolverService, resolverOperations],
] as const;

const operations = services.flatMap(([service, , table]) =>
  Object.values(table).map((operation) => [service, operation.name, operation] as const),
);

test.each(services)("%s is known under the names that its model has", (name, service: BareService) => {
  const { id, host, apiVersion, target = null } = service;
  const model = modelOf(name);
  const told = [model.serviceId, model.apiVersion, model.host, model.signingName, model.target];
  expect([id, apiVersion, host, host, target]).toEqual(told);
});

test.each(operations)("%s %s is sent and read as its model says", (service, name, operation) => {
  const model = modelOf(service).operations[name];
  expect([operation.method, operation.path]).toEqual([model?.method, model?.path]);
  expect(model?.request).toMatchObject(operation.request);
  expect(Object.keys(operation.request)).toEqual(expect.arrayContaining([...(model?.required ?? [])]));
  expect(model?.answer).toMatchObject(operation.answer);
});

test.each(services)("what the model of %s has is not taken from elsewhere", (name) => {
  const model = readData(name) as Model;
  const { members, operations } = laterOf(name);
  expect(Object.keys(operations).filter((of) => model.operations[of] !== undefined)).toEqual([]);
  const known = JSON.stringify(model.operations);
  const added = Object.values(members).flatMap((one) => Object.keys(one));
  expect(added.filter((member) => known.includes(`"${member}"`))).toEqual([]);
});

test.each(services)("the tables of %s name every operation under its own name", (_, __, table) => {
  expect(Object.entries(table).filter(([key, { name }]) => key !== name)).toEqual([]);
});

test("the states are those of the models", () => {
  const sorted = (words: readonly string[]): readonly string[] =>
    words.toSorted((one, other) => (one < other ? -1 : 1));
  expect([profileStatuses, shareAssociationStatuses, shareStatuses].map(sorted)).toEqual(
    [...modelOf("route53profiles").words, ...modelOf("ram").words].map(sorted),
  );
});

const errors = services.flatMap(([service, , table]) =>
  [...new Set(Object.keys(table).flatMap((name) => modelOf(service).operations[name]?.errors ?? []))].map(
    (error) => [service, error] as const,
  ),
);

test.each(errors)("%s: what %s means is known", (service, name) => {
  const region = parseRegion("eu-west-1");
  if (region === undefined) throw new Error("a Region");
  const isServers = /Internal|Unavailable/.test(name);
  const cause = Object.assign(new Error("no"), { name, $metadata: { httpStatusCode: isServers ? 500 : 400 } });
  const fault = awsFaultOf(cause, service);
  const { code } = awsError(fault, { account: "111111111111", region, role: undefined, action: `${service}:X` }, cause);
  expect([fault.kind, code]).toEqual(meanings[name]);
});

/** What is done about each of them, and how the user is told. */
const meanings: Readonly<Record<string, readonly [kind: string, code: string]>> = {
  AccessDeniedException: ["final", "aws.access-denied"],
  ConflictException: ["final", "aws.conflict"],
  IdempotentParameterMismatchException: ["final", "aws.conflict"],
  InternalServiceErrorException: ["broken", "aws.unexpected"],
  InvalidClientTokenException: ["final", "aws.invalid-request"],
  InvalidNextTokenException: ["final", "aws.invalid-request"],
  InvalidParameterException: ["final", "aws.invalid-request"],
  InvalidRequestException: ["final", "aws.invalid-request"],
  InvalidStateTransitionException: ["final", "aws.conflict"],
  LimitExceededException: ["final", "aws.quota-exceeded"],
  MalformedArnException: ["final", "aws.invalid-request"],
  OperationNotPermittedException: ["final", "aws.invalid-request"],
  ResourceArnNotFoundException: ["final", "aws.not-found"],
  ResourceExistsException: ["final", "aws.conflict"],
  ResourceNotFoundException: ["final", "aws.not-found"],
  ResourceShareLimitExceededException: ["final", "aws.quota-exceeded"],
  ServerInternalException: ["broken", "aws.unexpected"],
  ServiceUnavailableException: ["broken", "aws.unexpected"],
  TagLimitExceededException: ["final", "aws.quota-exceeded"],
  // As of EC2: what is to be done is said by its reason.
  TagPolicyViolationException: ["final", "aws.unexpected"],
  ThrottlingException: ["throttled", "aws.throttled"],
  UnknownResourceException: ["final", "aws.not-found"],
  ValidationException: ["final", "aws.invalid-request"],
};
