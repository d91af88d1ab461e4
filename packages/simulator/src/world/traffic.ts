/** Connections that clients hold to an endpoint. */
export interface Traffic {
  readonly region: string;
  readonly endpoint: string;
  /** How many at a time. */
  readonly connections: number;
  /** When it began; milliseconds since 1970. */
  readonly from: number;
  /** When it ends whatever DNS says; undefined: it does not. */
  readonly until: number | undefined;
  /**
   * How long clients go on after private DNS was switched off: names are remembered, connections kept. Undefined: they
   * know the endpoint by another name, and go on for ever.
   */
  readonly lingersMs: number | undefined;
}

/** Private DNS of an endpoint went on or off. */
export interface PrivateDnsSwitch {
  readonly endpoint: string;
  /** Milliseconds since 1970; 0 for what was always so. */
  readonly at: number;
  readonly isOn: boolean;
}
