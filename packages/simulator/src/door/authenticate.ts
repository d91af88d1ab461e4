import { AwsError } from "../base/aws-error.ts";
import { systemClock } from "../base/clock.ts";
import type { HttpRequest } from "../base/http.ts";
import type { AccessKey, Principal } from "../world/principal.ts";
import { partitionOf } from "../catalogue/partition.ts";
import { isSignedWith, type Authorization } from "./sigv4.ts";
import type { World } from "../world/world.ts";

const clockSkewMs = 15 * 60_000;

/** Returns whose request it is, or throws the error of the service that was asked. */
export function authenticate(world: World, request: HttpRequest, authorization: Authorization | undefined): Principal {
  if (authorization === undefined) {
    throw new AwsError("MissingAuthenticationToken", "Request is missing Authentication Token", { status: 403 });
  }
  const isEc2 = authorization.service === "ec2";
  const key = world.accessKeys.get(authorization.accessKeyId);
  const token = request.headers["x-amz-security-token"];
  if (key === undefined || key.session?.token !== token) throw unknownKey(isEc2);
  checkTime(world, request);
  if (!isSignedWith(key.secret, request, authorization)) throw wrongSignature(isEc2);
  checkSession(world, key, isEc2);
  return inPartition(withPolicyOfNow(world, key.principal), authorization.region);
}

/** What a role is granted or denied holds for the sessions that are open. */
function withPolicyOfNow({ roles }: World, principal: Principal): Principal {
  const { role } = principal;
  return role === undefined ? principal : { ...principal, role: roles.get(`${role.account}/${role.name}`) ?? role };
}

/** An account lives in one partition; the Region that it signs for tells which. */
function inPartition(principal: Principal, region: string): Principal {
  return { ...principal, arn: principal.arn.replace(/^arn:[a-z-]+:/u, `arn:${partitionOf(region).id}:`) };
}

/** Clients sign with the real time, so a simulated clock cannot be compared with it. */
function checkTime({ clock }: World, request: HttpRequest): void {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u.exec(request.headers["x-amz-date"] ?? "");
  if (match === null) throw new AwsError("IncompleteSignature", "Date must be in ISO-8601 'basic format'");
  const [, year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.map(Number);
  const signedAt = Date.UTC(year, month - 1, day, hour, minute, second);
  if (clock === systemClock && Math.abs(clock.now() - signedAt) > clockSkewMs) {
    throw new AwsError(
      "SignatureDoesNotMatch",
      `Signature expired: ${match[0]} is more than 15 minutes away from the current time`,
      { status: 403 },
    );
  }
}

function checkSession({ clock }: World, { session }: AccessKey, isEc2: boolean): void {
  if (session === undefined || clock.now() < session.expiresAt) return;
  throw isEc2
    ? new AwsError("RequestExpired", "Request has expired.")
    : new AwsError("ExpiredToken", "The security token included in the request is expired", { status: 403 });
}

function unknownKey(isEc2: boolean): AwsError {
  return isEc2
    ? authFailure()
    : new AwsError("InvalidClientTokenId", "The security token included in the request is invalid.", { status: 403 });
}

function wrongSignature(isEc2: boolean): AwsError {
  if (isEc2) return authFailure();
  return new AwsError(
    "SignatureDoesNotMatch",
    "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
    { status: 403 },
  );
}

/** EC2 does not tell an unknown key from a wrong secret. */
function authFailure(): AwsError {
  return new AwsError("AuthFailure", "AWS was not able to validate the provided access credentials", { status: 401 });
}
