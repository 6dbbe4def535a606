/** One thing that is stored otherwise than its records say. */
export interface ReplayDifference {
  readonly commitment: string;
  /** Table, row and column, e.g. `position.north.state`; `record.4` where the history itself is broken there. */
  readonly field: string;
  readonly stored: unknown;
  readonly replayed: unknown;
}
