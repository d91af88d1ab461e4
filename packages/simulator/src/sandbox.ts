import { AdjustableClock } from "./base/adjustable-clock.ts";
import { Control, controlPath } from "./control.ts";
import { listenOn, type Listening } from "./door/server.ts";
import { createSimulator, type Simulator } from "./simulator.ts";
import type { SimulatorOptions } from "./simulator-options.ts";

export interface Sandbox extends Listening {
  readonly simulator: Simulator;
}

/** Serves a simulator and its control path over HTTP on 127.0.0.1; port 0 is a free one. */
export async function startSandbox(
  options: Omit<SimulatorOptions, "clock"> & { readonly port?: number } = {},
): Promise<Sandbox> {
  const { port = 0, ...rest } = options;
  const clock = new AdjustableClock();
  const simulator = createSimulator({ ...rest, clock });
  const control = new Control(simulator, clock);
  const listening = await listenOn(
    (request) => (request.path.startsWith(controlPath) ? control.answer(request) : simulator.answer(request)),
    port,
  );
  return { ...listening, simulator };
}
