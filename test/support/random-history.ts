import type { ProgressReported, RecordBody } from '../../src/domain/records/record-body.js';
import type { RecordEntry } from '../../src/domain/records/record-entry.js';
import { isPrivate } from '../../src/domain/records/is-private.js';
import { placeRecords } from '../../src/domain/records/place-records.js';
import { completeBody } from '../../src/domain/records/complete-body.js';
import { addDays, civilDate, type CivilDate } from '../../src/domain/shared/civil-date.js';
import type { SideId } from '../../src/domain/shared/side-id.js';
import {
  type Command,
  type CommandBody,
  type Facts,
  SYSTEM,
  type TermsAtHand,
} from '../../src/domain/workflow/command.js';
import type { AgreedSentence } from '../../src/domain/workflow/commitment-terms.js';
import type { CommitmentState } from '../../src/domain/workflow/commitment-state.js';
import type { Definition } from '../../src/domain/workflow/definition.js';
import { proposedMove, type Subject } from '../../src/domain/workflow/subject.js';
import { type Effect, type EngineRecord, recordsAmong } from '../../src/domain/workflow/effect.js';
import { initialState } from '../../src/domain/workflow/initial-state.js';
import { openMoves } from '../../src/domain/workflow/open-moves.js';
import { transition } from '../../src/domain/workflow/transition.js';
import { voidIfChanged } from '../../src/domain/workflow/void-proposal.js';
import { filledMove, SOME_TERMS } from './filled-subject.js';
import { agreement, officesOf, ownersOf, randomSubjects } from './random-subjects.js';

/** What a random choice may well meet: the terms it drew are those that stand, or are not for a liaison. */
const EXPECTED: readonly string[] = ['nothing_changes', 'already_waiting', 'role_not_allowed', 'missing_reason'];

/** One throw of the dice: what is done, by which side, which of the open choices, how many days later. */
export interface Throw {
  readonly act: number;
  readonly side: number;
  readonly pick: number;
  readonly days: number;
}

/**
 * Drives a commitment through a valid history the way the shell does: commands through `transition`, everything else appended
 * with `voidIfChanged` after it. `states[n]` is the state the engine left behind
 * after n records.
 */
export class RandomHistory {
  readonly entries: RecordEntry[] = [];
  readonly states: CommitmentState[] = [];
  refused = 0;
  protected state: CommitmentState;
  protected on: CivilDate = civilDate('2023-05-11');
  private content = 0;
  private ids = 0;
  private terms: TermsAtHand;
  private readonly drafts: ProgressReported[] = [];
  private readonly privately: Record<SideId, number> = {};

  constructor(
    protected definition: Definition,
    readonly sides: readonly SideId[],
    /** True to keep the commitment from ever closing, for long histories. */
    private readonly keepOpen = false,
  ) {
    this.state = initialState(definition, sides);
    const agreed = agreement(definition, sides);
    this.terms = {
      ...SOME_TERMS,
      assignments: agreed.assignments,
      texts: agreed.texts,
      organisations: officesOf(sides),
    };
    this.append(agreed, null);
    this.states[1] = this.state;
  }

  run(throws: readonly Throw[]): this {
    for (const each of throws) this.step(each);
    return this;
  }

  private step({ act, side, pick, days }: Throw): void {
    this.on = addDays(this.on, days);
    const who = this.sides[side % this.sides.length] ?? '';
    if (act < 12) return this.command(who, pick);
    if (act === 12) return this.refusedCommand(who);
    if (act === 13) return this.beside({ kind: 'commitment_amended', areaNumber: (pick % 11) + 1 }, who, true);
    const open = this.definition.joint[this.state.joint]?.open === true;
    if (act === 14) return pick % 3 === 0 && open ? this.mergeIn(who) : this.setDeadline(who);
    if (act < 18) return this.report(who, pick);
    return pick % 4 === 3 ? this.discard() : this.share();
  }

  private command(who: SideId, pick: number): void {
    const facts = this.facts(who, pick);
    const choices = this.choices(facts, pick);
    const body = choices[pick % choices.length]?.();
    if (body === undefined) return;
    const command: Command = { ...body, seenVersion: this.state.version };
    const lapses = body.type === 'lapse' ? { actor: SYSTEM, lapsesOn: addDays(this.on, -1) } : {};
    const decided = transition(this.definition, this.state, command, { ...facts, ...lapses });
    if (!decided.ok) {
      const { code } = decided.denial;
      if (!EXPECTED.includes(code)) throw new Error(`open but refused: ${JSON.stringify(decided.denial)}`);
      this.refused += 1;
      return;
    }
    this.take(decided.effects, body.type === 'lapse' ? null : who);
    this.reach(decided.next);
  }

  /** Everything this actor could do now, moves first. */
  private choices(facts: Facts, pick: number): (() => CommandBody)[] {
    const { proposal } = this.state;
    const { open } = openMoves(this.definition, this.state, facts);
    const closes = proposal?.consents.length === this.sides.length - 1 && this.wouldClose(proposal.subject);
    const moves = open
      .filter(({ move }) => !(this.keepOpen && closes && move === 'accept'))
      .map(
        ({ move, scope }) =>
          () =>
            this.body(move, scope, pick),
      );
    if (this.definition.joint[this.state.joint]?.open !== true) return moves;
    const subjects = randomSubjects(this.terms, this.sides, { on: this.on, pick });
    const put = { contentHash: this.hash(), reason: 'because' };
    if (proposal === null) {
      const proposals = subjects.map((subject) => (): CommandBody => ({
        type: 'propose',
        subject,
        proposalId: this.id('p'),
        ...put,
      }));
      return [...moves, ...proposals, () => this.ownOwners(facts.actor.sideId ?? '', pick)];
    }
    const [subject] = subjects;
    const lapse = (): CommandBody => ({ type: 'lapse', proposalId: proposal.id });
    if (subject === undefined || proposal.proposedBy === facts.actor.sideId) return [...moves, lapse];
    const counter = (): CommandBody => ({
      type: 'counter',
      counters: proposal.id,
      subject,
      proposalId: this.id('p'),
      ...put,
    });
    return [...moves, ...moves, lapse, counter];
  }

  private ownOwners(side: SideId, pick: number): CommandBody {
    const own = ownersOf([side], pick);
    return { type: 'assign', assignments: own };
  }

  private wouldClose(subject: Subject): boolean {
    if (subject.type === 'split') return true;
    const move = proposedMove(subject);
    const to = move === null ? undefined : this.definition.moves[move]?.to;
    return to !== undefined && this.definition.joint[to]?.open === false;
  }

  private refusedCommand(who: SideId): void {
    const command: Command = { type: 'rescind', proposalId: 'never', seenVersion: this.state.version };
    const decided = transition(this.definition, this.state, command, this.facts(who, 0));
    if (decided.ok) throw new Error('a proposal that never was has been rescinded');
    this.refused += 1;
  }

  private body(move: string, scope: 'side' | 'joint', pick: number): CommandBody {
    const contentHash = this.hash();
    const proposalId = this.state.proposal?.id ?? this.id('p');
    if (move === 'accept') return { type: 'accept', proposalId, contentHash };
    if (move === 'decline') return { type: 'decline', proposalId, reason: `why ${pick}` };
    if (move === 'rescind') return { type: 'rescind', proposalId };
    if (scope === 'side')
      return { type: 'move', move, reason: pick % 2 ? 'so' : 'why', waitingFor: `body ${pick % 3}` };
    return { type: 'propose', subject: filledMove(this.definition, move), proposalId, contentHash, reason: 'because' };
  }

  private setDeadline(who: SideId): void {
    const none = { precision: 'none', earliest: null, latest: null, words: null, session: null, every: null } as const;
    const deadline = { kind: 'none', ...none } as const;
    const version = this.terms.deadlines + 1;
    this.beside({ kind: 'deadline_set', version, deadline, reason: null, demonstration: false }, who, true);
  }

  private mergeIn(who: SideId): void {
    const other = { id: this.id('other'), number: '9.9' };
    this.beside({ kind: 'commitment_linked', relation: 'merged_from', other, proposalId: 'elsewhere' }, who, true);
  }

  private report(who: SideId, pick: number): void {
    const body: ProgressReported = {
      kind: 'progress_reported',
      statementId: this.id('s'),
      side: who,
      activity: pick % 2 ? 'some' : 'substantial',
      language: 'en',
      narrative: `report ${pick}`,
      periodFrom: addDays(this.on, -30),
      periodTo: addDays(this.on, -(pick % 90)),
      visibility: pick % 3 ? 'side' : 'shared',
      evidence: [],
      demonstration: false,
    };
    if (body.visibility === 'side') this.drafts.push(body);
    this.beside(body, who, body.visibility === 'shared');
  }

  private share(): void {
    const draft = this.drafts.shift();
    if (draft === undefined) return;
    const { kind: _kind, visibility: _visibility, ...said } = draft;
    this.beside({ kind: 'statement_shared', ...said }, draft.side, true);
  }

  private discard(): void {
    const draft = this.drafts.pop();
    if (draft === undefined) return;
    this.beside({ kind: 'draft_discarded', statementId: draft.statementId, side: draft.side }, draft.side, false);
  }

  /** A record that is no command of the engine; what both sides would consent to may have changed with it. */
  private beside(body: RecordBody, who: SideId, changesContent: boolean): void {
    this.append(body, who);
    this.reach(isPrivate(body) ? this.state : { ...this.state, version: this.state.version + 1 });
    if (!changesContent) return;
    this.content += 1;
    const voided = voidIfChanged(this.state, this.hash());
    this.take(voided.effects, who);
    this.reach(voided.next);
  }

  protected take(effects: readonly Effect[], who: SideId | null): void {
    for (const body of recordsAmong(effects))
      this.append(completeBody(body, { sentence: sentenceWith(body), content: { hash: this.hash() } }, 'en'), who);
  }

  protected append(body: RecordBody, sideId: SideId | null): void {
    const version = this.entries.at(-1)?.sequence ?? 0;
    const [placed] = placeRecords({ version, drafts: this.privately }, [body]);
    if (placed === undefined) throw new Error('nothing was placed');
    if (isPrivate(body)) this.privately[body.side] = placed.draft;
    this.follow(body);
    this.entries.push({
      commitmentId: 'c1',
      ...placed,
      actorId: 'a1',
      postId: 'p1',
      sideId,
      effectiveOn: this.on,
      recordedAt: `${this.on}T04:00:00.000Z`,
    });
  }

  protected reach(next: CommitmentState): void {
    this.state = next;
    this.states[this.entries.length] = next;
  }

  /** What the commitment says after a record. */
  private follow(body: RecordBody): void {
    const { deadlines, texts } = this.terms;
    if (body.kind === 'deadline_set') this.terms = { ...this.terms, deadlines: deadlines + 1, deadline: body.deadline };
    if (body.kind === 'commitment_amended')
      this.terms = {
        ...this.terms,
        texts: { ...texts, ...body.texts },
        assignments: body.assignments ?? this.terms.assignments,
      };
    if (body.kind === 'deadline_set' || body.kind === 'commitment_amended') this.content += 1;
  }

  protected facts(who: SideId, pick: number): Facts {
    return {
      sides: this.sides,
      actor: { sideId: who, role: pick % 3 === 0 ? 'secretariat' : 'liaison', part: 'lead' },
      on: this.on,
      sharedEvidence: 1,
      sentence: true,
      contentHash: this.hash(),
      terms: { ...this.terms, fresh: [1, 2, 3].map((place) => ({ id: this.id('c'), number: `1.${place}` })) },
    };
  }

  protected id(kind: string): string {
    return `${kind}${++this.ids}`;
  }

  protected hash(): string {
    return `h${this.content}`;
  }
}

/** With every move that is proposed a sentence, rendered in one language of two. */
function sentenceWith(record: EngineRecord): AgreedSentence | null {
  if (record.kind !== 'proposal_opened' || record.subject.type !== 'move') return null;
  return { language: 'zh-Hant', text: '已落實。', renderings: { en: 'It is done.' } };
}
