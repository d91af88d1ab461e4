import { type Simulator, type SimulatorOptions, VirtualClock, createSimulator } from "@vpce-hub/simulator";
import type { LiveConfig, SideConfig } from "./live-config.ts";
import { rightsPolicy } from "./rights.ts";
import type { LiveOptions } from "./run-live.ts";

/** A simulated AWS in which the two accounts exist, and their roles with the rights that `--rights` prints, no more. */
export interface LiveSandbox {
  readonly simulator: Simulator;
  readonly options: Pick<LiveOptions, "clock" | "credentials"> & Required<Pick<LiveOptions, "requestHandler">>;
}

/** Opens it; its time passes at once. */
export function openLiveSandbox(config: LiveConfig, options: SimulatorOptions = {}): LiveSandbox {
  const clock = new VirtualClock();
  const simulator = createSimulator({ clock, latencyMs: 80, ...options });
  for (const side of [config.hub, config.spoke]) addSide(simulator, side, config);
  simulator.addOrganization({
    management: config.hub.account,
    accounts: [{ id: config.hub.account }, { id: config.spoke.account }],
  });
  const [home = config.hub] = [config.hub, config.spoke].filter(({ access }) => access.kind === "ambient");
  return {
    simulator,
    options: { clock, requestHandler: simulator.requestHandler, credentials: simulator.addAccount(home.account) },
  };
}

function addSide(simulator: Simulator, { account, access, given }: SideConfig, { region }: LiveConfig): void {
  simulator.addAccount(account);
  if (access.kind === "role") {
    const { arn, externalId } = access;
    simulator.addRole({
      account,
      name: arn.slice(arn.lastIndexOf("/") + 1),
      policies: [rightsPolicy()],
      ...(externalId === undefined ? {} : { externalId }),
    });
  }
  if (given === undefined) return;
  const { vpc, subnet } = given;
  simulator.addVpc({ account, region, id: vpc, cidrs: ["10.214.0.0/24"], dnsSupport: true, dnsHostnames: true });
  if (subnet !== undefined)
    simulator.addSubnet({
      account,
      region,
      id: subnet,
      vpc,
      cidr: "10.214.0.0/28",
      availabilityZone: `${region}a`,
    });
}
