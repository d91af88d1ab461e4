/** How many of a kind AWS allows an account, a zone, a VPC or a group (A4, B3, B4, M6). */
export interface ResourceQuotas {
  readonly zonesPerAccount: number;
  readonly vpcsPerZone: number;
  /** Interface endpoints. */
  readonly endpointsPerVpc: number;
  /** IPv4 and IPv6 counted apart, and so are the two directions. */
  readonly rulesPerSecurityGroup: number;
  /** Network interfaces that Lambda makes for functions. */
  readonly functionInterfacesPerVpc: number;
  /** Of an account in one Region (M6). */
  readonly profilesPerRegion: number;
  readonly vpcsPerProfile: number;
  readonly zonesPerProfile: number;
}

/** What every account has from the start. */
export const defaultQuotas: ResourceQuotas = {
  zonesPerAccount: 500,
  vpcsPerZone: 300,
  endpointsPerVpc: 50,
  rulesPerSecurityGroup: 60,
  functionInterfacesPerVpc: 500,
  profilesPerRegion: 5,
  vpcsPerProfile: 1000,
  zonesPerProfile: 5000,
};
