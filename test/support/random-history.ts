import type { ProgressReported, RecordBody } from '../../src/domain/records/record-body.js';
import type { RecordEntry } from '../../src/domain/records/record-entry.js';
import { isPrivate } from '../../src/domain/records/is-private.js';
import { placeRecords } from '../../src/domain/records/place-records.js';
import { completeBody } from '../../src/domain/records/complete-body.js';
import { addDays, civilDate, type CivilDate } from '../../src/domain/shared/civil-date.js';
import type { SideId } from '../../src/domain/shared/side-id.js';
import type { Command, CommandBody, Facts } from '../../src/domain/workflow/command.js';
import type { CommitmentState } from '../../src/domain/workflow/commitment-state.js';
import type { Definition } from '../../src/domain/workflow/definition.js';
import type { Effect } from '../../src/domain/workflow/effect.js';
import { initialState } from '../../src/domain/workflow/initial-state.js';
import { openMoves } from '../../src/domain/workflow/open-moves.js';
import { transition } from '../../src/domain/workflow/transition.js';
import { voidIfChanged } from '../../src/domain/workflow/void-proposal.js';

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
  private state: CommitmentState;
  private on: CivilDate = civilDate('2023-05-11');
  private content = 0;
  private ids = 0;
  private deadlines = 0;
  private readonly drafts: ProgressReported[] = [];
  private readonly privately: Record<SideId, number> = {};

  constructor(
    private readonly definition: Definition,
    readonly sides: readonly SideId[],
    /** True to keep the commitment from ever closing, for long histories. */
    private readonly keepOpen = false,
  ) {
    this.state = initialState(definition, sides);
    this.append(agreement(definition, sides), null);
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
    if (act === 14) return this.setDeadline(who);
    if (act < 18) return this.report(who, pick);
    return pick % 4 === 3 ? this.discard() : this.share();
  }

  private command(who: SideId, pick: number): void {
    const facts = this.facts(who);
    const { open } = openMoves(this.definition, this.state, facts);
    const wouldClose = this.state.proposal?.consents.length === this.sides.length - 1;
    const choices = open.filter(({ move }) => !(this.keepOpen && wouldClose && move === 'accept'));
    const chosen = choices[pick % choices.length];
    if (chosen === undefined) return;
    const body = this.body(chosen.move, chosen.scope, pick);
    const command: Command = { ...body, seenVersion: this.state.version };
    const decided = transition(this.definition, this.state, command, facts);
    if (!decided.ok) throw new Error(`open but refused: ${JSON.stringify(decided.denial)}`);
    this.take(decided.effects, who);
    this.reach(decided.next);
  }

  private refusedCommand(who: SideId): void {
    const command: Command = { type: 'rescind', proposalId: 'never', seenVersion: this.state.version };
    const decided = transition(this.definition, this.state, command, this.facts(who));
    if (decided.ok) throw new Error('a proposal that never was has been rescinded');
    this.refused += 1;
  }

  private body(move: string, scope: 'side' | 'joint', pick: number): CommandBody {
    const contentHash = this.hash();
    const proposalId = this.state.proposal?.id ?? `p${++this.ids}`;
    if (move === 'accept') return { type: 'accept', proposalId, contentHash };
    if (move === 'decline') return { type: 'decline', proposalId, reason: `why ${pick}` };
    if (move === 'rescind') return { type: 'rescind', proposalId };
    if (scope === 'side')
      return { type: 'move', move, reason: pick % 2 ? 'so' : 'why', waitingFor: `body ${pick % 3}` };
    return { type: 'propose', move, proposalId, contentHash, reason: 'because' };
  }

  private setDeadline(who: SideId): void {
    this.deadlines += 1;
    const none = { precision: 'none', earliest: null, latest: null, words: null, session: null, every: null } as const;
    const deadline = { kind: 'none', ...none } as const;
    const body = {
      kind: 'deadline_set',
      version: this.deadlines,
      deadline,
      reason: null,
      demonstration: false,
    } as const;
    this.beside(body, who, true);
  }

  private report(who: SideId, pick: number): void {
    const body: ProgressReported = {
      kind: 'progress_reported',
      statementId: `s${++this.ids}`,
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

  private take(effects: readonly Effect[], who: SideId): void {
    for (const { body } of effects)
      this.append(completeBody(body, { sentence: null, content: { hash: this.hash() } }, 'en'), who);
  }

  private append(body: RecordBody, sideId: SideId | null): void {
    const version = this.entries.at(-1)?.sequence ?? 0;
    const [placed] = placeRecords({ version, drafts: this.privately }, [body]);
    if (placed === undefined) throw new Error('nothing was placed');
    if (isPrivate(body)) this.privately[body.side] = placed.draft;
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

  private reach(next: CommitmentState): void {
    this.state = next;
    this.states[this.entries.length] = next;
  }

  private facts(who: SideId): Facts {
    return {
      sides: this.sides,
      actor: { sideId: who, role: 'liaison', part: 'lead' },
      on: this.on,
      sharedEvidence: 1,
      sentence: true,
      contentHash: this.hash(),
    };
  }

  private hash(): string {
    return `h${this.content}`;
  }
}

function agreement(definition: Definition, sides: readonly SideId[]): RecordBody {
  const text = { title: 'A title', body: 'A body' };
  return {
    kind: 'commitment_agreed',
    number: '1.1',
    areaNumber: 1,
    sessionNumber: 1,
    commitmentKind: definition.kind,
    workflowVersion: definition.version,
    authoritative: 'zh-Hant',
    texts: { en: text, 'zh-Hant': text, 'zh-Hans': text },
    assignments: sides.map((side) => ({ organisation: `${side}-office`, side, part: 'lead', inferred: false })),
    source: null,
    instrument: null,
    initialJoint: definition.initialJoint,
  };
}
