import { Injectable } from '@nestjs/common';
import { slippage } from '../../../../domain/deadlines/slippage.js';
import type { PastState } from '../../../../domain/records/past/past-state.js';
import { type PartProjection, replayPart } from '../../../../domain/records/past/replay-part.js';
import type { RecordEntry } from '../../../../domain/records/record-entry.js';
import type { Actor } from '../../../../domain/shared/actor.js';
import type { Definition } from '../../../../domain/workflow/definition.js';
import { hasStates } from '../../../../domain/workflow/has-states.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { Problem } from '../../../../platform/http/problem.js';
import { FormerNamesRepository } from '../../../directory/index.js';
import { DefinitionLibrary } from '../../definitions/definition-library.js';
import type { CommitmentView } from '../commitment-view.js';
import { HistoryService } from '../history.service.js';
import { readProposal } from '../proposal-reading.js';
import { ScheduleReader, type Standpoint } from '../schedule-reader.js';
import { type StepRecord, walkedPath } from '../walked-path.js';
import type { AsOf } from './as-of.js';
import { assignmentsThen, evidenceThen, linksThen, positionsThen, textsThen, waitedForThen } from './past-parts.js';
import { proposalsThen } from './past-proposals.js';
import { type InstrumentThen, type OrganisationThen, PastRecordsRepository } from './past-records.repository.js';

/** Records that the view itself has. */
const NEWEST = 20;

/** What a commitment of the past is put together from. */
interface Ground {
  readonly state: PastState;
  readonly projection: PartProjection;
  readonly entries: readonly RecordEntry[];
  readonly organisations: readonly OrganisationThen[];
  readonly instruments: readonly InstrumentThen[];
  readonly standpoint: Standpoint;
}

/** One commitment as it was, rebuilt from the records that its reader may see. */
@Injectable()
export class PastCommitmentService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly schedules: ScheduleReader,
    private readonly past: PastRecordsRepository,
    private readonly history: HistoryService,
    private readonly definitions: DefinitionLibrary,
    private readonly names: FormerNamesRepository,
  ) {}

  /** All the actor's side could have seen of it. Throws not_found, and not_agreed_then for a day before it was agreed or known of. */
  async view(actor: Actor, id: string, asOf: AsOf): Promise<CommitmentView> {
    return this.unitOfWork.read(actor, (tx) => this.within(tx, actor, id, asOf));
  }

  /** The same inside a reading transaction of the actor's side. */
  async within(tx: Transaction, actor: Actor, id: string, asOf: AsOf): Promise<CommitmentView> {
    const named = await this.names.differing(tx, actor.conferenceId, asOf);
    const [kind, entries, organisations, instruments, standpoint, records] = await Promise.all([
      this.past.kind(tx, id, actor.conferenceId),
      this.past.records(tx, id, asOf),
      this.past.organisations(tx, actor.conferenceId, named),
      this.past.instruments(tx, actor.conferenceId, named),
      this.schedules.standpointThen(tx, actor, asOf),
      this.history.within(tx, id, { before: null, limit: NEWEST, asOf }),
    ]);
    if (kind === null) throw new Problem('not_found');
    await this.definitions.know(
      versionsIn(entries).map((version) => ({ kind, version })),
      tx,
    );
    const sides = standpoint.frame.sides.map((side) => side.id);
    const rebuilt = replayPart((of, version) => this.definitions.get(of, version), sides, entries);
    if (rebuilt === null) throw new Problem('not_agreed_then', { params: { day: asOf.day } });
    const drafts = entries.reduce((most, { draft }) => Math.max(most, draft), 0);
    const others = await this.past.others(
      tx,
      [...new Set(rebuilt.projection.links.map(({ other }) => other.id))],
      asOf,
    );
    const view = this.viewOf({ ...rebuilt, entries, organisations, instruments, standpoint });
    return { ...view, links: linksThen(rebuilt.projection, others), records, drafts };
  }

  /** Versions of its kind that it did not run on then; for words of a move told late under a version that came later. */
  private besides(conferenceId: string, state: PastState, ranOn: readonly number[]): readonly Definition[] {
    if (hasStates(this.definitions.get(state.kind, state.workflowVersion), state)) return [];
    const versions = this.definitions.all(conferenceId).filter(({ kind }) => kind === state.kind);
    return versions.filter(({ version }) => !ranOn.includes(version));
  }

  private viewOf(ground: Ground): Omit<CommitmentView, 'records' | 'drafts' | 'links'> {
    const { state, projection, entries, organisations, standpoint } = ground;
    const { frame, schedule } = standpoint;
    const sides = frame.sides.map((side) => side.id);
    const { kind, closedOn } = state;
    const definition = (version: number) => this.definitions.get(kind, version);
    const versions = versionsIn(entries);
    const [begun = state.workflowVersion] = versions;
    const deadlines = projection.deadlines.map(
      ({ version, deadline, reason, reasonLanguage, demonstration, setOn }) => {
        return { ...deadline, version, reason, reasonLanguage, demonstration, agreedOn: setOn };
      },
    );
    const deadline = deadlines.find(({ version }) => version === state.deadline) ?? null;
    const proposals = proposalsThen({
      ...projection,
      assignments: state.assignments,
      begun,
      entries,
      organisations,
    }).map((one) => readProposal(one, definition(one.workflowVersion), sides));
    return {
      ...plainOf(ground),
      closedOn,
      texts: textsThen(projection),
      assignments: assignmentsThen(state, organisations, sides),
      positions: positionsThen(state, projection, sides),
      waitedFor: waitedForThen(entries, organisations),
      proposal: proposals.find((one) => one.state === 'open') ?? null,
      pastProposals: proposals.filter((one) => one.state !== 'open'),
      deadline,
      schedule: schedule.of(deadline, closedOn),
      deadlines,
      slippage: slippage(deadlines),
      evidence: evidenceThen(projection),
      path: walkedPath({ begun, definition, sides, agreedOn: projection.agreedOn }, entries.flatMap(stepOf)),
      workflows: [...versions.map(definition), ...this.besides(frame.id, state, versions)],
      source: projection.source,
      instrument: carriedBy(ground),
    };
  }
}

/** What is told as it stands. */
function plainOf({ state, projection, standpoint: { frame } }: Ground) {
  const { commitmentId: id, authoritative, agreedOn } = projection;
  const { number, officialNumber, kind, workflowVersion, sessionNumber, areaNumber, standing, version } = state;
  const area = frame.areas.find((one) => one.sessionNumber === sessionNumber && one.number === areaNumber);
  if (area === undefined) throw new Error(`commitment ${id}: no area ${areaNumber} of session ${sessionNumber}`);
  return {
    frame,
    id,
    number,
    officialNumber,
    kind,
    workflowVersion,
    sessionNumber,
    areaNumber,
    areaTitle: area.title,
    authoritative,
    jointState: state.joint,
    standing,
    agreedOn,
    version,
  };
}

function carriedBy({ state, projection, instruments }: Ground): CommitmentView['instrument'] {
  const found = instruments.find(
    (one) => one.sessionNumber === state.sessionNumber && one.number === projection.instrument,
  );
  return found === undefined ? null : { number: found.number, title: found.title };
}

/** The versions of the workflow that these records name, oldest first. */
function versionsIn(entries: readonly RecordEntry[]): readonly number[] {
  return entries.flatMap(({ body }) => {
    if (body.kind === 'commitment_agreed') return [body.workflowVersion];
    return body.kind === 'workflow_migrated' ? [body.to] : [];
  });
}

function stepOf({ sequence, effectiveOn: on, body }: RecordEntry): readonly StepRecord[] {
  switch (body.kind) {
    case 'position_stated':
    case 'joint_moved':
    case 'commitment_split':
    case 'workflow_migrated':
      return [{ sequence, on, body }];
    default:
      return [];
  }
}
