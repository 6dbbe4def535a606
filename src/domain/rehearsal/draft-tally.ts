import type { Definition } from '../workflow/definition.js';
import type { RehearsalEvent } from './rehearsal-event.js';

/** What is counted for the kind that is tried out, and for all kinds together. */
export const DRAFT_COUNTS = [
  'agreed',
  'reported',
  'moved',
  'proposed',
  'consented',
  'took_effect',
  'declined',
  'rescinded',
  'lapsed',
  'voided',
  'timer',
  'sides_differ',
  'denied',
  'closed',
] as const;

export type DraftCount = (typeof DRAFT_COUNTS)[number];

/** How often something came up. */
export interface Times {
  readonly name: string;
  readonly times: number;
}

/** What came of a draft, in figures. `moves` and `timers` name all that the draft has, those never used with nought. */
export interface DraftFigures {
  readonly counts: readonly { readonly name: DraftCount; readonly own: number; readonly all: number }[];
  readonly moves: readonly Times[];
  readonly timers: readonly Times[];
  /** Commitments of the kind that were closed, by joint state. */
  readonly closed: readonly Times[];
  /** Numbers of the commitments of the kind that were never closed, in the order in which they came up. */
  readonly open: readonly string[];
}

/** Counts what happens to the commitments of a draft's kind. */
export class DraftTally {
  private readonly own = new Map<string, number>();
  private readonly all = new Map<string, number>();
  private readonly moves = new Map<string, number>();
  private readonly timers = new Map<string, number>();
  private readonly closed = new Map<string, number>();
  /** Commitments of the kind that are open. */
  private readonly open = new Set<string>();
  /** Commitments of the kind, those closed among them. */
  private readonly ofKind = new Set<string>();

  constructor(private readonly draft: Definition) {}

  /** Counts one event. */
  take(event: RehearsalEvent): void {
    if (!('commitment' in event)) return;
    const { commitment } = event;
    if (event.type === 'agreed' && event.kind === this.draft.kind) {
      this.ofKind.add(commitment);
      this.open.add(commitment);
    }
    add(this.all, event.type);
    if (!this.ofKind.has(commitment)) return;
    add(this.own, event.type);
    if (event.type === 'moved') add(this.moves, event.move);
    if (event.type === 'took_effect' && event.move !== null) add(this.moves, event.move);
    if (event.type === 'timer') add(this.timers, event.timer);
    if (event.type === 'closed' && this.open.delete(commitment)) add(this.closed, event.state);
  }

  /** The figures so far. */
  result(): DraftFigures {
    const { moves, timers, joint } = this.draft;
    const ends = Object.entries(joint).flatMap(([name, { open }]) => (open ? [] : [name]));
    return {
      counts: DRAFT_COUNTS.map((name) => ({ name, own: this.own.get(name) ?? 0, all: this.all.get(name) ?? 0 })),
      moves: timesOf(Object.keys(moves), this.moves),
      timers: timesOf(Object.keys(timers), this.timers),
      closed: timesOf(ends, this.closed),
      open: [...this.open],
    };
  }
}

function timesOf(names: readonly string[], counted: ReadonlyMap<string, number>): readonly Times[] {
  return names.map((name) => ({ name, times: counted.get(name) ?? 0 }));
}

function add(counting: Map<string, number>, name: string): void {
  counting.set(name, (counting.get(name) ?? 0) + 1);
}
