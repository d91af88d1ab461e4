// What each thing that a seed lists looks like; `?` marks what may be missing.

export const account = { id: "text", alias: "text?", organization: "text?" } as const;

export const role = {
  account: "text",
  name: "text",
  externalId: "text?",
  trusts: "texts?",
  allows: "texts?",
  denies: "texts?",
} as const;

export const vpc = {
  account: "text",
  region: "text",
  id: "text",
  cidrs: "texts",
  dnsSupport: "flag?",
  dnsHostnames: "flag?",
  sharedWith: "texts?",
  dhcpOptions: "text?",
  tags: "tags?",
} as const;

export const subnet = {
  account: "text",
  region: "text",
  id: "text",
  vpc: "text",
  cidr: "text",
  availabilityZone: "text",
  tags: "tags?",
} as const;

export const service = {
  region: "text",
  serviceName: "text",
  privateDnsNames: "texts",
  availabilityZones: "texts?",
  policySupported: "flag?",
  acceptanceRequired: "flag?",
} as const;

export const route = { region: "text", vpc: "text", destination: "text", target: "text" } as const;

export const quota = {
  account: "text",
  zonesPerAccount: "number?",
  vpcsPerZone: "number?",
  endpointsPerVpc: "number?",
  rulesPerSecurityGroup: "number?",
  functionInterfacesPerVpc: "number?",
  profilesPerRegion: "number?",
  vpcsPerProfile: "number?",
  zonesPerProfile: "number?",
} as const;

export const securityGroup = {
  region: "text",
  id: "text",
  vpc: "text",
  name: "text",
  description: "text?",
  admits: "texts?",
  admitsCidrs: "texts?",
  tags: "tags?",
} as const;

export const endpoint = {
  region: "text",
  vpc: "text",
  service: "text",
  id: "text?",
  type: "text?",
  subnets: "texts?",
  securityGroups: "texts?",
  privateDns: "flag?",
  policyDocument: "text?",
  tags: "tags?",
  requesterManaged: "flag?",
} as const;

export const zone = {
  account: "text",
  name: "text",
  id: "text?",
  callerReference: "text?",
  comment: "text?",
  tags: "tags?",
} as const;

export const zoneVpc = { region: "text", id: "text" } as const;

export const record = {
  label: "text?",
  endpoint: "text?",
  evaluateTargetHealth: "flag?",
  values: "texts?",
} as const;

export const hub = { account: "text", region: "text", vpc: "text", subnets: "texts" } as const;

export const hubSpoke = { id: "text", region: "text?" } as const;

export const terraformHub = {
  account: "text",
  region: "text",
  vpc: "text",
  subnets: "texts",
  services: "texts",
  records: "text?",
  evaluateTargetHealth: "flag?",
  tags: "tags?",
} as const;

export const landingZoneHub = {
  account: "text",
  region: "text",
  vpc: "text",
  subnets: "texts",
  services: "texts",
  vpcName: "text?",
  prefix: "text?",
} as const;

export const handmadeService = {
  name: "text",
  privateDns: "flag?",
  joinsHub: "flag?",
  records: "text?",
  comment: "text?",
} as const;

export const spokeEndpoints = {
  region: "text",
  vpc: "text",
  services: "texts",
  subnets: "texts?",
  privateDns: "flag?",
  stack: "text?",
  tags: "tags?",
  connections: "number?",
  lingersMs: "number?",
  defaultRoute: "text?",
} as const;

export const stack = { account: "text", region: "text", name: "text", isDeleted: "flag?" } as const;

export const stackResource = { logicalId: "text", physicalId: "text", type: "text" } as const;

export const traffic = {
  region: "text",
  endpoint: "text",
  connections: "number?",
  sinceMs: "number?",
  endsInMs: "number?",
  lingersMs: "number?",
} as const;
