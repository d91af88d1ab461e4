import { expect, test } from "vitest";
import { closest } from "./did-you-mean.ts";

test.each([
  ["regoin", "region"],
  ["nmae", "name"],
  ["vpcId", "vpc"],
  ["security_groups", "securityGroups"],
  ["SecurityGroup", "securityGroups"],
  ["com.amazonaws.eu-west-1.ssm", "ssm"],
  ["ec2message", "ec2messages"],
])("%s means %s", (word, meant) => {
  expect(closest(word, ["name", "region", "vpc", "securityGroups", "ssm", "ec2messages"])).toBe(meant);
});

test.each(["protect", "records", "x", ""])("%j means none of the candidates", (word) => {
  expect(closest(word, ["name", "region", "vpc", "securityGroups"])).toBeUndefined();
});
