import type { RecordBody } from '../records/record-body.js';
import { stateOf } from '../records/state-of.js';
import type { DefinitionOf } from '../records/replay-definitions.js';
import { slippage } from '../deadlines/slippage.js';
import type { CivilDate } from '../shared/civil-date.js';
import type { Standing } from '../shared/standing.js';
import { sameValue } from '../workflow/same-value.js';
import { standingByHand } from './standing-by-hand.js';
import { ConsentLedger } from './consent-ledger.js';
import { DeadlineTally } from './deadline-tally.js';
import type { RehearsedEngine } from './engine.js';
import { judgeDecision } from './judge-decision.js';
import type { WatchedDecision } from './watched-decision.js';
import type { Matter } from './matter.js';
import { RehearsalFault, type Invariant } from './rehearsal-fault.js';
import { canBeClosed } from './way-to-close.js';

/** How much was checked, for the summary. */
export interface Checked {
  decisions: number;
  denials: number;
  replays: number;
  records: number;
  waysOut: number;
}

/** Sees every decision, record, timer and mail of a rehearsal, and throws RehearsalFault where the engine broke its word. */
export class Watch {
  readonly checked: Checked = { decisions: 0, denials: 0, replays: 0, records: 0, waysOut: 0 };
  private readonly consents = new ConsentLedger();
  private readonly deadlines = new DeadlineTally();
  private readonly closedAt = new Map<string, number>();
  /** Timers fired and mail items sent, by commitment. */
  private readonly once = new Map<string, Set<string>>();

  constructor(
    private readonly engine: RehearsedEngine,
    private readonly definitions: DefinitionOf,
  ) {}

  /** Judges a decision before it is carried out. */
  decided(matter: Matter, decision: WatchedDecision): void {
    this.checked.decisions += 1;
    if (!decision.decided.ok) this.checked.denials += 1;
    const broken = judgeDecision(matter, decision, this.consents);
    const { command, facts } = decision;
    if (broken !== null) this.fault(broken, matter, facts.on, { before: decision.before, command, facts });
    this.consents.note(decision);
  }

  /** Judges what was written, with the state it led to. */
  written(matter: Matter, bodies: readonly RecordBody[]): void {
    const { entries, state, number } = matter;
    const last = entries.at(-1);
    const before = entries.at(-1 - bodies.length);
    const day = last?.effectiveOn ?? matter.origin.agreedOn;
    if (before !== undefined && day < before.effectiveOn) this.fault('day_goes_back', matter, day, before);
    const closed = this.closedAt.get(number);
    if (closed !== undefined && state.version > closed) this.fault('changed_after_close', matter, day, bodies);
    if (closed === undefined && !matter.open) this.closedAt.set(number, state.version);
    for (const body of bodies) if (body.kind === 'deadline_set') this.deadlines.note(matter, body);
  }

  /** Refuses a second firing of one timer for one anchor, or a second mail for one occasion. */
  first(invariant: 'timer_twice' | 'mail_twice', matter: Matter, day: CivilDate, key: string): void {
    const seen = this.once.get(matter.number) ?? new Set<string>();
    if (seen.has(key)) this.fault(invariant, matter, day, key);
    this.once.set(matter.number, seen.add(key));
  }

  /** Drops what was remembered of mails about a commitment that none can be about any more. */
  forget(matter: Matter): void {
    this.once.delete(matter.number);
  }

  /** Rebuilds a commitment from its records and compares everything that was kept beside them. */
  compare(matter: Matter, day: CivilDate): void {
    const { number, entries } = matter;
    this.checked.replays += 1;
    this.checked.records += entries.length;
    // As a database gives records back: nothing shared between them, and what is undefined gone.
    const stored = JSON.parse(JSON.stringify(entries)) as typeof entries;
    const replayed = this.engine.replay(this.definitions, matter.sides, stored);
    const kept = {
      number,
      state: matter.state,
      standing: this.standingOf(matter),
      texts: matter.texts as typeof replayed.texts,
      assignments: matter.assignments,
      deadlines: matter.deadlines,
      links: matter.links.map(({ relation, other }) => ({ relation, other })),
      closedOn: matter.closedOn,
      kind: matter.definition.kind,
      workflowVersion: matter.definition.version,
      drafts: matter.drafts.length,
      evidence: matter.evidence.length,
    };
    const rebuilt: typeof kept = {
      number: replayed.number,
      state: stateOf(replayed),
      standing: replayed.standing,
      texts: replayed.texts,
      assignments: replayed.assignments,
      deadlines: replayed.deadlines.map(({ deadline, setOn }) => ({ deadline, setOn })),
      links: replayed.links.map(({ relation, other }) => ({ relation, other })),
      closedOn: replayed.closedOn,
      kind: replayed.kind,
      workflowVersion: replayed.workflowVersion,
      drafts: replayed.statements.filter(({ visibility, discarded }) => visibility === 'side' && !discarded).length,
      evidence: replayed.statements.flatMap((one) => (one.visibility === 'shared' ? one.evidence : [])).length,
    };
    const differ = (Object.keys(kept) as (keyof typeof kept)[]).filter((name) => !sameValue(kept[name], rebuilt[name]));
    const shown = differ.map((name) => ({ name, kept: kept[name], rebuilt: rebuilt[name] }));
    if (differ.length > 0) this.fault('replay_differs', matter, day, shown);
    this.compareDeadlines(matter, day);
  }

  /** Shows by doing it, on a copy, that an open commitment can be closed with everybody's consent. */
  findWayOut(matter: Matter, day: CivilDate): void {
    if (!matter.open) return;
    this.checked.waysOut += 1;
    if (!canBeClosed(this.engine.transition, matter, day)) this.fault('no_way_to_close', matter, day, matter.state);
  }

  /** The standing, worked out without the engine. */
  standingOf({ definition, state, sides }: Matter): Standing {
    return standingByHand(definition, state, sides);
  }

  /** Throws for what a caller found out himself. */
  fault(invariant: Invariant, matter: Matter, day: CivilDate, input: unknown): never {
    throw new RehearsalFault(invariant, matter.number, day, input);
  }

  private compareDeadlines(matter: Matter, day: CivilDate): void {
    const counted = this.deadlines.of(matter);
    const { firstLatest, latest, days } = slippage(matter.deadlines.map(({ deadline }) => deadline));
    if (firstLatest !== counted.first) this.fault('first_deadline_lost', matter, day, { firstLatest, counted });
    if (latest !== null && days !== counted.agreed + counted.fixed)
      this.fault('slippage_differs', matter, day, { days, counted });
  }
}
