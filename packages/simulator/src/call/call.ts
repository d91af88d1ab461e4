import type { Parameters } from "../base/parameters.ts";
import type { Principal } from "../world/principal.ts";
import type { World } from "../world/world.ts";
import type { Xml } from "../base/xml.ts";

/** Who asks, where and when: what every action gets beside its parameters. */
export interface Call {
  readonly world: World;
  readonly caller: Principal;
  /** The Region that the request was signed for. */
  readonly region: string;
  readonly now: number;
}

export type XmlFields = { readonly [name: string]: Xml };

/** An action of EC2 or STS. */
export interface QueryAction {
  readonly isWrite: boolean;
  /** Checks, changes the world, and returns the fields of the answer, all in one instant. */
  answer(call: Call, parameters: Parameters): XmlFields;
}
