/** What the sandbox starts with when it is given nothing: a hub with three subnets and two spokes, in ap-northeast-1. */
export const exampleSeed: string = JSON.stringify({
  accounts: [
    { id: "111111111111", alias: "hub", organization: "o-a1b2c3d4e5" },
    { id: "222222222222", alias: "spoke-1", organization: "o-a1b2c3d4e5" },
    { id: "333333333333", alias: "spoke-2", organization: "o-a1b2c3d4e5" },
  ],
  roles: ["111111111111", "222222222222", "333333333333"].map((account) => ({ account, name: "vpce-hub" })),
  vpcs: [
    { account: "111111111111", region: "ap-northeast-1", id: "vpc-0a1b2c3d4e5f60001", cidrs: ["10.0.0.0/16"] },
    { account: "222222222222", region: "ap-northeast-1", id: "vpc-0b1b2c3d4e5f60001", cidrs: ["10.1.0.0/16"] },
    { account: "333333333333", region: "ap-northeast-1", id: "vpc-0c1b2c3d4e5f60001", cidrs: ["10.2.0.0/16"] },
  ],
  subnets: ["a", "b", "c"].map((letter, index) => ({
    account: "111111111111",
    region: "ap-northeast-1",
    id: `subnet-0a1b2c3d4e5f6000${index + 1}`,
    vpc: "vpc-0a1b2c3d4e5f60001",
    cidr: `10.0.${index}.0/24`,
    availabilityZone: `ap-northeast-1${letter}`,
  })),
});
