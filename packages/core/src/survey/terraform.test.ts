import { expect, test } from "vitest";
import { type TerraformResource, handOverOf, withoutKeys } from "./terraform.ts";

const endpoint = (address: string, id: string): TerraformResource => ({ address, type: "aws_vpc_endpoint", ids: [id] });

test.each([
  ["aws_route53_zone.this", "aws_route53_zone.this"],
  ["aws_route53_zone.this[0]", "aws_route53_zone.this"],
  ['module.a["x"].module.b[1].aws_vpc_endpoint.c["y.z"]', "module.a.module.b.aws_vpc_endpoint.c"],
  ['aws_vpc_endpoint.c["a]b"]', "aws_vpc_endpoint.c"],
  ['aws_vpc_endpoint.c["a\\"]b"]', "aws_vpc_endpoint.c"],
])("the address %s without keys is %s", (address, expected) => {
  expect(withoutKeys(address)).toBe(expected);
});

test("a resource leaves by a block where all of its instances do, else by those that do", () => {
  const resources = [
    endpoint('aws_vpc_endpoint.all["a"]', "vpce-1"),
    endpoint('aws_vpc_endpoint.all["b"]', "vpce-2"),
    endpoint('aws_vpc_endpoint.some["a"]', "vpce-3"),
    endpoint('aws_vpc_endpoint.some["s3"]', "vpce-4"),
    endpoint("aws_vpc_endpoint.other", "vpce-5"),
  ];
  expect(handOverOf(resources, ["vpce-1", "vpce-2", "vpce-3", "vpce-9"])).toEqual({
    blocks: ["aws_vpc_endpoint.all"],
    instances: ['aws_vpc_endpoint.some["a"]'],
    unknown: ["vpce-9"],
  });
});

test("VPC, subnets and groups stay with Terraform, whatever they say of an endpoint", () => {
  const group = { address: "aws_security_group.endpoints", type: "aws_security_group", ids: ["vpce-1"] };
  expect(handOverOf([group], ["vpce-1"])).toEqual({ blocks: [], instances: [], unknown: ["vpce-1"] });
});
