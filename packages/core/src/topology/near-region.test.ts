import { expect, test } from "vitest";
import { nearRegion } from "./near-region.ts";

test.each([
  ["eu-centrl-1", "eu-central-1"],
  ["ap-notheast-1", "ap-northeast-1"],
  ["su-east-1", "us-east-1"],
  ["us-esat-1", "us-east-1"],
  ["us-gov-wets-1", "us-gov-west-1"],
  ["eusc-de-eats-1", "eusc-de-east-1"],
])("%s is a slip of %s", (written, meant) => {
  expect(nearRegion(written)).toBe(meant);
});

test.each([
  "eu-central-1",
  "eu-central-3",
  "ap-southeast-9",
  "me-west-1",
  "nz-east-1",
  "xx-lunar-1",
  "us-isob-south-1",
  "cn-south-1",
])("%s is known, or may be a Region of tomorrow", (region) => {
  expect(nearRegion(region)).toBeUndefined();
});
