/** A write of Route 53 that is PENDING until it has spread. */
export interface Change {
  readonly id: string;
  /** The owner of the zone: nobody else may ask for it (A2). */
  readonly account: string;
  readonly submittedAt: number;
  /** How long it is PENDING. */
  readonly pendingMs: number;
  readonly comment: string | undefined;
}
