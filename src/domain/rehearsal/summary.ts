import { daysBetween, type CivilDate } from '../shared/civil-date.js';
import type { SideId } from '../shared/side-id.js';
import type { RehearsalEvent } from './rehearsal-event.js';
import type { Checked } from './watch.js';

/** How long one side said nothing on one open commitment. */
export interface Silence {
  readonly commitment: string;
  readonly side: SideId;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly days: number;
}

type Counts = Readonly<Record<string, number>>;

/** A rehearsal in figures. `outcomes` counts commitments by kind: those open, and the closed ones by joint state. */
export interface Summary {
  readonly seed: number;
  readonly months: number;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly events: Counts;
  readonly sides: Readonly<Record<SideId, Counts>>;
  readonly outcomes: Readonly<Record<string, Counts>>;
  readonly denials: Counts;
  readonly temperaments: Counts;
  readonly silences: readonly Silence[];
  readonly checked: Checked;
}

const SILENCES = 5;
/** What a side does itself; everything else happens to it. */
const ACTS = ['reported', 'moved', 'proposed', 'consented', 'declined', 'rescinded', 'owners_set'] as const;
/** What is counted for a side though it is no act: what it got, let pass or was denied. */
const TO_SIDE = ['mail', 'missed', 'denied', 'timer'] as const;

type Counting = Map<string, number>;

/** Adds the events up as they come. */
export class Tally {
  private readonly events: Counting = new Map();
  private readonly sides = new Map<SideId, Counting>();
  private readonly kinds = new Map<string, { readonly kind: string; state: string }>();
  private readonly denials: Counting = new Map();
  private readonly temperaments: Counting = new Map();
  private readonly lastHeard = new Map<
    string,
    { readonly commitment: string; readonly side: SideId; readonly on: CivilDate }
  >();
  private silences: Silence[] = [];
  private begun: Extract<RehearsalEvent, { type: 'began' }> | null = null;

  /** Counts one event. */
  take(event: RehearsalEvent): void {
    add(this.events, event.type);
    if ('side' in event && event.side !== null && isCounted(event.type)) {
      const own = this.sides.get(event.side) ?? new Map<string, number>();
      this.sides.set(event.side, own);
      add(own, event.type);
      if (event.type === 'mail') add(own, 'mail_items', event.items.length);
    }
    this.hear(event);
    if (event.type === 'began') this.begin(event);
    if (event.type === 'agreed') this.kinds.set(event.commitment, { kind: event.kind, state: 'open' });
    if (event.type === 'denied') add(this.denials, event.code);
    if (event.type === 'closed') this.close(event);
  }

  /** The figures, once the last event was taken. */
  result(checked: Checked): Summary {
    if (this.begun === null) throw new RangeError('nothing began');
    const { seed, months, day: from, to } = this.begun;
    for (const one of this.lastHeard.values()) this.silent(one, to);
    const outcomes = new Map<string, Counting>();
    for (const { kind, state } of this.kinds.values()) {
      const own = outcomes.get(kind) ?? new Map<string, number>();
      outcomes.set(kind, own);
      add(own, state);
    }
    const tables = (of: ReadonlyMap<string, Counting>): Record<string, Counts> =>
      Object.fromEntries([...of].sort(byName).map(([name, counts]) => [name, plain(counts)]));
    return {
      seed,
      months,
      from,
      to,
      events: plain(this.events),
      sides: Object.fromEntries([...this.sides].map(([side, counts]) => [side, plain(counts)])),
      outcomes: tables(outcomes),
      denials: plain(this.denials),
      temperaments: plain(this.temperaments),
      silences: this.silences,
      checked: { ...checked },
    };
  }

  private begin(event: Extract<RehearsalEvent, { type: 'began' }>): void {
    this.begun = event;
    for (const { side, temperament } of event.cast) {
      add(this.temperaments, temperament);
      if (!this.sides.has(side)) this.sides.set(side, new Map());
    }
  }

  private hear(event: RehearsalEvent): void {
    if (event.type === 'agreed')
      for (const side of this.sides.keys()) this.heard({ commitment: event.commitment, side, on: event.day });
    if (!isAct(event)) return;
    this.heard({ commitment: event.commitment, side: event.side, on: event.day });
  }

  private heard(now: { readonly commitment: string; readonly side: SideId; readonly on: CivilDate }): void {
    const key = `${now.commitment} ${now.side}`;
    const before = this.lastHeard.get(key);
    if (before !== undefined) this.silent(before, now.on);
    this.lastHeard.set(key, now);
  }

  private silent(
    since: { readonly commitment: string; readonly side: SideId; readonly on: CivilDate },
    to: CivilDate,
  ): void {
    const { commitment, side, on: from } = since;
    const days = daysBetween(from, to);
    if (days <= (this.silences[SILENCES - 1]?.days ?? 0)) return;
    this.silences = [...this.silences, { commitment, side, from, to, days }]
      .sort((one, other) => other.days - one.days)
      .slice(0, SILENCES);
  }

  private close({ commitment, state, day }: Extract<RehearsalEvent, { type: 'closed' }>): void {
    const known = this.kinds.get(commitment);
    if (known !== undefined) known.state = state;
    for (const side of this.sides.keys()) {
      const key = `${commitment} ${side}`;
      const last = this.lastHeard.get(key);
      if (last !== undefined) this.silent(last, day);
      this.lastHeard.delete(key);
    }
  }
}

type OwnAct = Extract<RehearsalEvent, { type: (typeof ACTS)[number] }>;

function isAct(event: RehearsalEvent): event is OwnAct {
  return ACTS.some((type) => type === event.type);
}

function isCounted(type: string): boolean {
  return [...ACTS, ...TO_SIDE].some((one) => one === type);
}

function add(counting: Counting, name: string, by = 1): void {
  counting.set(name, (counting.get(name) ?? 0) + by);
}

function plain(counting: Counting): Counts {
  return Object.fromEntries([...counting].sort(byName));
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
