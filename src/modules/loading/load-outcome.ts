import type { ConferenceFault } from '../conferences/index.js';

export const LOAD_CHANGES = ['add', 'change', 'remove', 'same'] as const;

/** What loading does, or would do, to one thing of the file. */
export interface LoadChange {
  readonly kind: (typeof LOAD_CHANGES)[number];
  /** What it is: `conference`, `side`, `organisation`, `post`, `person`, `session`, `instrument`, `area` or `commitment`. */
  readonly what: string;
  /** Its code, number or mailbox. */
  readonly key: string;
  /** Which parts differ, dotted, e.g. `title.en`; empty unless `kind` is `change`. */
  readonly fields: readonly string[];
}

/**
 * What became of a file. A refusal names every fault and changes nothing; `changes` says then what the file asks for, where it
 * came that far. `applied` is true where the database now holds this very file; `changes` is empty where it did before.
 */
export type LoadOutcome =
  | { readonly ok: false; readonly faults: readonly ConferenceFault[]; readonly changes: readonly LoadChange[] }
  | { readonly ok: true; readonly changes: readonly LoadChange[]; readonly applied: boolean };
