/** How many of a kind of resource AWS allows (AWS-FACTS A4, B3, B4), where it is not more that it granted. */
export interface ResourceQuotas {
  readonly vpcsPerZone: number;
  readonly zonesPerAccount: number;
  readonly endpointsPerVpc: number;
  /** Inbound rules of a security group. */
  readonly rulesPerSecurityGroup: number;
  /** Undefined where the file does not say, as of what follows: what every account has (AWS-FACTS-2 M6). */
  readonly vpcsPerProfile?: number;
  readonly profilesPerRegion?: number;
}

/** What every account has from the start. */
export const defaultQuotas: ResourceQuotas = {
  vpcsPerZone: 300,
  zonesPerAccount: 500,
  endpointsPerVpc: 50,
  rulesPerSecurityGroup: 60,
};
