import { completeBody } from '../records/complete-body.js';
import { nextNumbers } from '../records/next-numbers.js';
import type {
  DeadlineSet,
  DraftDiscarded,
  ProgressReported,
  RecordBody,
  StatementShared,
} from '../records/record-body.js';
import type { CivilDate } from '../shared/civil-date.js';
import type { Kind } from '../shared/kind.js';
import type { SideId } from '../shared/side-id.js';
import { changeCause } from '../workflow/change-cause.js';
import type { NamedCommitment } from '../workflow/commitment-terms.js';
import type { Definition } from '../workflow/definition.js';
import { recordsAmong, type LinkEffect, type OpenEffect, type VoidCause } from '../workflow/effect.js';
import { applyRecord } from '../workflow/apply-record.js';
import { initialState } from '../workflow/initial-state.js';
import type { Transition } from '../workflow/transition.js';
import { voidIfChanged } from '../workflow/void-proposal.js';
import { isPrivate } from '../records/is-private.js';
import type { RehearsedEngine } from './engine.js';
import { gatherFacts, putBy, type HashOf, type KnownFacts } from './gather-facts.js';
import { Matter, type PutProposal, type Writing } from './matter.js';
import { proposalContent } from './proposal-content.js';
import type { RehearsedCommitment, RehearsedConference } from './rehearsed-conference.js';
import { tellRecord } from './tell-record.js';
import type { Tell } from './rehearsal-event.js';
import type { Watch } from './watch.js';
import type { Wish } from './wish.js';

interface HouseParts {
  readonly conference: RehearsedConference;
  readonly engine: RehearsedEngine;
  readonly hashOf: HashOf;
  readonly tell: Tell;
  readonly watch: Watch;
}

/** The house in memory: does what the real one does around the engine, and has every decision watched. */
export class House {
  readonly matters = new Map<string, Matter>();
  readonly byNumber = new Map<string, Matter>();
  readonly sessions: number[];
  readonly sides: readonly SideId[];
  day: CivilDate;
  private ids = 0;
  private readonly organisations: Readonly<Record<string, SideId | null>>;

  constructor(
    private readonly parts: HouseParts,
    startsOn: CivilDate,
  ) {
    const { conference } = parts;
    this.day = startsOn;
    this.sides = conference.sides.map(({ id }) => id);
    this.sessions = conference.sessions.map(({ number }) => number);
    this.organisations = Object.fromEntries(conference.organisations.map(({ code, side }) => [code, side]));
  }

  /** A name nobody had before. */
  freshId(prefix: string): string {
    return `${prefix}${(this.ids += 1)}`;
  }

  /** The newest workflow of a kind, for commitments that begin; the oldest while `until` lies ahead. */
  definition(kind: Kind, newest = true): Definition {
    const versions = this.parts.conference.definitions.filter((one) => one.kind === kind);
    const sorted = [...versions].sort((one, other) => one.version - other.version);
    const found = newest ? sorted.at(-1) : sorted[0];
    if (found === undefined) throw new RangeError(`no workflow for ${kind}`);
    return found;
  }

  /** Enters a commitment of the file, or another like it under a number of its own. */
  agree(terms: RehearsedCommitment, session: number, newest: boolean): Matter {
    const number = this.byNumber.has(terms.number) ? this.freshNumbers(terms.area, 1)[0] : terms.number;
    const definition = this.definition(terms.kind, newest);
    const named = { id: this.freshId('c'), number: number ?? terms.number };
    const matter = this.enter(named, definition, { area: terms.area, session, terms });
    this.write(matter, this.deadlineBody(matter, terms), { on: this.day, side: null, by: null });
    return matter;
  }

  /** Puts a command to the engine and carries out what it decided. */
  issue(matter: Matter, wish: Wish): Transition {
    const { engine, watch, tell } = this.parts;
    const { actor, body, seen } = wish;
    const put = putBy(matter, wish, this.day);
    const facts = gatherFacts(this.known(), matter, wish, put);
    const command = { ...body, seenVersion: seen };
    const before = matter.state;
    const decided = engine.transition(matter.definition, before, command, facts);
    watch.decided(matter, { before, command, facts, decided });
    if (!decided.ok) {
      const { code, ask } = decided.denial;
      const by = actor.id ?? '';
      tell({
        day: this.day,
        type: 'denied',
        commitment: matter.number,
        side: actor.sideId,
        by,
        command: body.type,
        code,
        ask,
      });
      return decided;
    }
    if (put !== null && (body.type === 'propose' || body.type === 'counter'))
      matter.proposals.set(body.proposalId, put);
    const writing = { on: this.day, side: actor.sideId, by: actor.id };
    for (const effect of decided.effects) if (effect.type === 'open') this.open(matter, effect, writing);
    const language = this.languageOf(actor.sideId);
    const content = put === null ? null : { sentence: put.sentence, content: put.content };
    const bodies = recordsAmong(decided.effects).map((record) => completeBody(record, content, language));
    for (const record of bodies) this.append(matter, record, writing);
    const migrated = bodies.find((record) => record.kind === 'workflow_migrated');
    if (migrated !== undefined && facts.target) matter.definition = facts.target;
    matter.reach(decided.next, this.day);
    watch.written(matter, bodies);
    this.tellState(matter, before);
    for (const effect of decided.effects) if (effect.type === 'link') this.link(matter, effect, writing);
    return decided;
  }

  /** Files a report, a share or a discard; new papers end a proposal that was made on others. */
  file(matter: Matter, body: ProgressReported | StatementShared | DraftDiscarded, writing: Writing): void {
    this.write(matter, body, writing);
  }

  /** Sets the deadline that a session's day gives. */
  fix(matter: Matter, body: DeadlineSet, session: number): void {
    this.write(matter, body, { on: this.day, side: null, by: null });
    const { latest } = body.deadline;
    if (latest !== null)
      this.parts.tell({ day: this.day, type: 'deadline_fixed', commitment: matter.number, session, latest });
  }

  /** The hash that a side sees of a proposal it would put, or of the open one as it is now. */
  hashFor(matter: Matter, put: Pick<PutProposal, 'subject' | 'sentence' | 'reason' | 'counters'>): string {
    return this.parts.hashOf(proposalContent(matter, put));
  }

  private known(): KnownFacts {
    const { organisations, sessions, sides, byNumber, day } = this;
    const { hashOf, conference } = this.parts;
    const fresh = (area: number, count: number): readonly NamedCommitment[] =>
      this.freshNumbers(area, count).map((number) => ({ id: this.freshId('c'), number }));
    return { organisations, sessions, sides, byNumber, day, hashOf, definitions: conference.definitions, fresh };
  }

  private freshNumbers(area: number, count: number): readonly string[] {
    return nextNumbers(area, new Set(this.byNumber.keys()), count);
  }

  private enter(
    named: NamedCommitment,
    definition: Definition,
    {
      area,
      session,
      terms,
    }: { area: number; session: number; terms: Pick<RehearsedCommitment, 'texts' | 'assignments'> },
  ): Matter {
    const matter = new Matter(named, { area, session, agreedOn: this.day }, this.sides, { ...terms, definition });
    const body: RecordBody = {
      kind: 'commitment_agreed',
      number: named.number,
      areaNumber: area,
      sessionNumber: session,
      commitmentKind: definition.kind,
      workflowVersion: definition.version,
      authoritative: this.parts.conference.authoritative,
      texts: terms.texts,
      assignments: terms.assignments,
      source: null,
      instrument: null,
      initialJoint: definition.initialJoint,
    };
    this.matters.set(named.id, matter);
    this.byNumber.set(named.number, matter);
    this.append(matter, body, { on: this.day, side: null, by: null });
    matter.reach(initialState(definition, this.sides), this.day);
    return matter;
  }

  private open(from: Matter, effect: OpenEffect, writing: Writing): void {
    const { commitment, relation, proposalId, texts, deadline } = effect;
    const { area, session } = from.origin;
    const terms = { texts, assignments: effect.assignments ?? from.assignments };
    const matter = this.enter(commitment, this.definition(effect.kind), { area, session, terms });
    this.write(matter, { kind: 'commitment_linked', relation, other: from.named, proposalId }, writing);
    if (deadline !== null) this.write(matter, this.deadlineBody(matter, { deadline }), writing);
  }

  private link(from: Matter, effect: LinkEffect, writing: Writing): void {
    const other = this.matters.get(effect.commitment.id);
    if (other === undefined) throw new RangeError(`no commitment ${effect.commitment.number}`);
    const { relation, proposalId } = effect;
    this.write(other, { kind: 'commitment_linked', relation, other: from.named, proposalId }, writing);
  }

  private deadlineBody(matter: Matter, { deadline }: Pick<RehearsedCommitment, 'deadline'>): DeadlineSet {
    const version = matter.deadlines.length + 1;
    return { kind: 'deadline_set', version, deadline, reason: null, demonstration: true };
  }

  /** A record that is no decision of the engine: what was proposed on something else ends with it. */
  private write(matter: Matter, body: RecordBody, writing: Writing): void {
    this.append(matter, body, writing);
    if (isPrivate(body)) return;
    const { state } = matter;
    const carried = body.kind === 'commitment_linked' || body.kind === 'deadline_set';
    const next = carried
      ? applyRecord(state, body, { sides: this.sides, on: this.day })
      : { ...state, version: state.version + 1 };
    matter.reach(next, this.day);
    this.voidChanged(matter, writing);
    this.parts.watch.written(matter, [body]);
  }

  private voidChanged(matter: Matter, writing: Writing): void {
    const open = matter.state.proposal;
    const put = open === null ? undefined : matter.proposals.get(open.id);
    if (put === undefined) return;
    const now = proposalContent(matter, put);
    const because: VoidCause = changeCause(put.content, now);
    const { next, effects } = voidIfChanged(matter.state, this.parts.hashOf(now), because);
    for (const record of recordsAmong(effects)) this.append(matter, completeBody(record, null, 'en'), writing);
    matter.reach(next, this.day);
  }

  private append(matter: Matter, body: RecordBody, writing: Writing): void {
    matter.append(body, writing);
    tellRecord(this.parts.tell, matter, body, writing);
  }

  private tellState(matter: Matter, before: Matter['state']): void {
    const { tell, watch } = this.parts;
    const { number: commitment, definition, state } = matter;
    const standing = watch.standingOf(matter);
    if (matter.closedOn === this.day && before.joint !== state.joint && !matter.open)
      tell({ day: this.day, type: 'closed', commitment, kind: definition.kind, state: state.joint, standing });
    if (standing !== 'sides_differ' || before.positions === state.positions) return;
    const positions = this.sides.map((side) => [side, state.positions[side]?.state ?? '']);
    tell({ day: this.day, type: 'sides_differ', commitment, positions: Object.fromEntries(positions) });
  }

  private languageOf(side: SideId | null) {
    const { sides, authoritative } = this.parts.conference;
    return sides.find(({ id }) => id === side)?.language ?? authoritative;
  }
}
