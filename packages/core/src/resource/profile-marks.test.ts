import { expect, test } from "vitest";
import { canonicalName } from "../words/names.ts";
import { parseVpcId } from "../words/ids.ts";
import { profileAssociationName, profileName, profileToken, profileZoneName, shareToken } from "./profile-marks.ts";

/** The pattern of the model (AWS-FACTS-2 M2). */
const name = /^(?!^[0-9]+$)[a-zA-Z0-9\-_' ]{1,64}$/;
const longest = "a".repeat(32);
const vpc = parseVpcId("vpc-0a1b2c3d4e5f60001") ?? expect.unreachable();

test("every name fits what Route 53 Profiles takes, however long the topology or the zone is", () => {
  const zones = [
    "ssm.eu-west-1.amazonaws.com",
    "_x.example.com",
    "1.2",
    `${"a".repeat(60)}.${"b".repeat(60)}.internal`,
  ];
  for (const one of [
    profileName(longest),
    profileAssociationName(longest, vpc),
    profileAssociationName("x", vpc),
    ...zones.map((zone) => profileZoneName(canonicalName(zone))),
  ])
    expect(one).toMatch(name);
});

test("two zones that are shortened have two names", () => {
  const [one, other] = ["a", "b"].map((first) =>
    profileZoneName(canonicalName(`${first}${"x".repeat(62)}.${"y".repeat(60)}`)),
  );
  expect(one).not.toBe(other);
});

test("tokens are those of the generation", () => {
  expect([profileToken("shared", 0), profileToken("shared", 1), shareToken("shared", 0)]).toEqual([
    "vpce-hub/1/shared/profile/0",
    "vpce-hub/1/shared/profile/1",
    "vpce-hub/1/shared/share/0",
  ]);
  expect(shareToken(longest, 99).length).toBeLessThanOrEqual(64);
});
