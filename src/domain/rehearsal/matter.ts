import type { Deadline } from '../deadlines/deadline.js';
import { isPrivate } from '../records/is-private.js';
import { placeRecords } from '../records/place-records.js';
import type { ProgressReported, RecordBody, RecordedEvidence } from '../records/record-body.js';
import type { RecordEntry } from '../records/record-entry.js';
import type { CivilDate } from '../shared/civil-date.js';
import type { SideId } from '../shared/side-id.js';
import type { CommitmentState } from '../workflow/commitment-state.js';
import type {
  AgreedSentence,
  CommitmentTexts,
  NamedCommitment,
  RecordedAssignment,
} from '../workflow/commitment-terms.js';
import type { Definition } from '../workflow/definition.js';
import type { Relation } from '../workflow/effect.js';
import { initialState } from '../workflow/initial-state.js';
import { jointState } from '../workflow/joint-state.js';
import type { Subject, WorkedPeriod } from '../workflow/subject.js';
import type { Ending } from '../workflow/told-of-ending.js';
import type { EnteredState, FiredTimer } from '../workflow/timers/timer-facts.js';

/** What a proposal was put with, so that its content can be built again. */
export interface PutProposal {
  readonly subject: Subject;
  readonly sentence: AgreedSentence | null;
  readonly reason: string | null;
  readonly counters: string | null;
  readonly content: Readonly<Record<string, unknown>>;
  readonly openedOn: CivilDate;
}

/** How and when a proposal ended; `by` is the side that ended it, null where none did alone. */
export interface EndedProposal {
  readonly proposalId: string;
  readonly endedOn: CivilDate;
  readonly ending: Ending;
  readonly by: SideId | null;
}

/** What a commitment said, and ran on, when it was agreed. */
export interface BegunWith {
  readonly definition: Definition;
  readonly texts: CommitmentTexts;
  readonly assignments: readonly RecordedAssignment[];
}

/** Who wrote what, when. */
export interface Writing {
  readonly on: CivilDate;
  readonly side: SideId | null;
  readonly by: string | null;
}

/**
 * One commitment as a rehearsal keeps it: the state the engine left, and beside it what its records say, followed here without
 * `replay`, so that the two can be compared.
 */
export class Matter {
  readonly entries: RecordEntry[] = [];
  readonly evidence: RecordedEvidence[] = [];
  readonly links: { readonly relation: Relation; readonly other: NamedCommitment }[] = [];
  readonly deadlines: { readonly deadline: Deadline; readonly setOn: CivilDate }[] = [];
  readonly drafts: ProgressReported[] = [];
  readonly proposals = new Map<string, PutProposal>();
  readonly fired: FiredTimer[] = [];
  readonly endings: EndedProposal[] = [];
  /** Last day of the latest period each side has reported on. */
  readonly reportedTo = new Map<SideId, CivilDate>();
  readonly entered: { joint: EnteredState<string>; positions: Record<SideId, EnteredState<string | null>> };
  /** Last day of the latest period that all sides closed together. */
  closedTo: CivilDate | null = null;
  definition: Definition;
  texts: CommitmentTexts;
  assignments: readonly RecordedAssignment[];
  state: CommitmentState;
  closedOn: CivilDate | null = null;
  private readonly privately: Record<SideId, number> = {};

  constructor(
    readonly named: NamedCommitment,
    readonly origin: { readonly area: number; readonly session: number; readonly agreedOn: CivilDate },
    readonly sides: readonly SideId[],
    terms: BegunWith,
  ) {
    const { definition } = terms;
    this.definition = definition;
    this.texts = terms.texts;
    this.assignments = terms.assignments;
    this.state = { ...initialState(definition, sides), version: 0 };
    const since = origin.agreedOn;
    const unstated = sides.map((side) => [side, { state: null, since, sequence: 1 }] as const);
    const joint = { state: this.state.joint, since, sequence: 1 };
    this.entered = { joint, positions: Object.fromEntries(unstated) };
  }

  get number(): string {
    return this.named.number;
  }

  get open(): boolean {
    return jointState(this.definition, this.state.joint).open;
  }

  /** Periods that all sides have closed, in order. */
  get closedPeriods(): readonly WorkedPeriod[] {
    return this.entries.flatMap(({ body }) => (body.kind === 'joint_moved' ? (body.period ?? []) : []));
  }

  get deadline(): Deadline | null {
    return this.deadlines.at(-1)?.deadline ?? null;
  }

  /** Up to which day each side has reported, or all have closed, whichever is later. */
  doneTo(): Readonly<Record<SideId, CivilDate | null>> {
    const { closedTo } = this;
    const later = (reported: CivilDate | null): CivilDate | null =>
      reported === null || (closedTo !== null && closedTo > reported) ? closedTo : reported;
    return Object.fromEntries(this.sides.map((side) => [side, later(this.reportedTo.get(side) ?? null)]));
  }

  /** Appends a record; the state is set with `reach`, as the engine left it after all records of a decision. */
  append(body: RecordBody, { on, side, by }: Writing): RecordEntry {
    const version = this.entries.at(-1)?.sequence ?? 0;
    const [placed] = placeRecords({ version, drafts: this.privately }, [body]);
    if (placed === undefined) throw new RangeError('nothing was placed');
    if (isPrivate(body)) this.privately[body.side] = placed.draft;
    const entry: RecordEntry = {
      commitmentId: this.named.id,
      ...placed,
      actorId: by,
      postId: by,
      sideId: side,
      effectiveOn: on,
      recordedAt: `${on}T04:00:00.000Z`,
    };
    this.entries.push(entry);
    this.follow(body, on);
    const ended = endedBy(body);
    if (ended !== null && this.endings.at(-1)?.proposalId !== ended.proposalId)
      this.endings.push({ ...ended, endedOn: on });
    return entry;
  }

  /** Takes over the state that a decision led to. */
  reach(next: CommitmentState, on: CivilDate): void {
    const { entered, state } = this;
    if (next.joint !== state.joint) entered.joint = { state: next.joint, since: on, sequence: next.version };
    for (const side of this.sides) {
      const [before, now] = [state.positions[side], next.positions[side]];
      // A wait for another body is another wait, though it is the same state.
      const same = before?.state === now?.state && before?.waitingFor === now?.waitingFor;
      if (!same) entered.positions[side] = { state: now?.state ?? null, since: on, sequence: next.version };
    }
    this.state = next;
    if (this.closedOn === null && !this.open) this.closedOn = on;
  }

  private follow(body: RecordBody, on: CivilDate): void {
    switch (body.kind) {
      case 'deadline_set':
        this.deadlines.push({ deadline: body.deadline, setOn: on });
        break;
      case 'commitment_amended':
        this.texts = { ...this.texts, ...body.texts };
        this.assignments = body.assignments ?? this.assignments;
        break;
      case 'commitment_linked':
        this.links.push({ relation: body.relation, other: body.other });
        break;
      case 'joint_moved':
        if (body.period !== undefined && body.period.to > (this.closedTo ?? '')) this.closedTo = body.period.to;
        break;
      case 'commitment_merged':
        this.links.push({ relation: 'merged_into', other: body.into });
        break;
      case 'commitment_split':
        for (const other of body.into) this.links.push({ relation: 'split_into', other });
        break;
      case 'progress_reported':
        this.reported(body, body.visibility === 'shared');
        if (body.visibility === 'side') this.drafts.push(body);
        break;
      case 'statement_shared':
        this.reported(body, true);
        this.forget(body.statementId);
        break;
      case 'draft_discarded':
        this.forget(body.statementId);
        break;
      default:
        break;
    }
  }

  private reported({ side, periodTo, evidence }: Omit<ProgressReported, 'kind' | 'visibility'>, shared: boolean): void {
    const before = this.reportedTo.get(side);
    if (before === undefined || periodTo > before) this.reportedTo.set(side, periodTo);
    if (shared) this.evidence.push(...evidence);
  }

  private forget(statementId: string): void {
    const at = this.drafts.findIndex((draft) => draft.statementId === statementId);
    if (at >= 0) this.drafts.splice(at, 1);
  }
}

/** The proposal that a record ends, where it ends one. */
function endedBy(body: RecordBody): Omit<EndedProposal, 'endedOn'> | null {
  switch (body.kind) {
    case 'proposal_declined':
      return { proposalId: body.proposalId, ending: 'declined', by: body.side };
    case 'proposal_rescinded':
      return { proposalId: body.proposalId, ending: 'rescinded', by: body.side };
    case 'proposal_superseded':
      return { proposalId: body.proposalId, ending: 'superseded', by: body.side };
    case 'proposal_lapsed':
      return { proposalId: body.proposalId, ending: 'lapsed', by: null };
    case 'proposal_voided':
      return { proposalId: body.proposalId, ending: 'voided', by: null };
    case 'joint_moved':
    case 'commitment_split':
    case 'workflow_migrated':
      return { proposalId: body.proposalId, ending: 'accepted', by: null };
    case 'deadline_set':
    case 'commitment_amended':
      return body.proposalId === undefined ? null : { proposalId: body.proposalId, ending: 'accepted', by: null };
    default:
      return null;
  }
}
