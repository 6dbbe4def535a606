import { Injectable } from '@nestjs/common';
import { slippage } from '../../../domain/deadlines/slippage.js';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Problem } from '../../../platform/http/problem.js';
import type { ConferenceFrame } from '../../conferences/index.js';
import { DefinitionLibrary } from '../definitions/definition-library.js';
import { CommitmentHeadRepository, type CommitmentHeadRow } from './commitment-head.repository.js';
import type { CommitmentView, TextView } from './commitment-view.js';
import { HistoryService } from './history.service.js';
import { readProposal } from './proposal-reading.js';
import type { ProposalView } from './proposal-view.js';
import { ScheduleReader } from './schedule-reader.js';
import { walkedPath } from './walked-path.js';

/** Records that the page itself shows. */
const NEWEST = 20;

/** The page of one commitment. */
@Injectable()
export class CommitmentPageService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly schedules: ScheduleReader,
    private readonly heads: CommitmentHeadRepository,
    private readonly history: HistoryService,
    private readonly definitions: DefinitionLibrary,
  ) {}

  /** All the actor's side may see of it, in three statements. Throws not_found, also for another conference's commitment. */
  async view(actor: Actor, id: string): Promise<CommitmentView> {
    return this.unitOfWork.read(actor, (tx) => this.within(tx, actor, id));
  }

  /** The same inside a reading transaction of the actor's side. */
  async within(tx: Transaction, actor: Actor, id: string): Promise<CommitmentView> {
    const [head, { frame, schedule: counted }, records] = await Promise.all([
      this.heads.head(tx, id, actor.conferenceId),
      this.schedules.standpoint(tx, actor),
      this.history.within(tx, id, { before: null, limit: NEWEST }),
    ]);
    if (head === null) throw new Problem('not_found');
    const versions = [...versionsOf(head), ...head.proposals.map((one) => one.workflowVersion)];
    await this.definitions.know(
      versions.map((version) => ({ kind: head.kind, version })),
      tx,
    );
    const deadline = head.deadlines.find(({ version }) => version === head.deadlineInForce) ?? null;
    const schedule = counted.of(deadline, head.closedOn);
    return { ...this.withDefinition(head, frame), frame, records, deadline, schedule };
  }

  /** What needs the workflow definition or reading of the row alone. */
  private withDefinition(
    head: CommitmentHeadRow,
    frame: ConferenceFrame,
  ): Omit<CommitmentView, 'frame' | 'records' | 'deadline' | 'schedule'> {
    const { texts, proposals, steps, deadlineInForce: _deadlineInForce, ...plain } = head;
    const versions = versionsOf(head);
    const definition = (version: number) => this.definitions.get(head.kind, version);
    const sides = frame.sides.map((side) => side.id);
    const read: readonly ProposalView[] = proposals.map((one) =>
      readProposal(one, definition(one.workflowVersion), sides),
    );
    return {
      ...plain,
      texts: texts.map((text) => readText(text, head)),
      proposal: read.find((one) => one.state === 'open') ?? null,
      pastProposals: read.filter((one) => one.state !== 'open'),
      slippage: slippage(head.deadlines),
      path: walkedPath({ begun: versions[0], definition, sides, agreedOn: head.agreedOn }, steps),
      workflows: versions.map(definition),
    };
  }
}

/** The versions of its workflow that a commitment ran on, oldest first. */
function versionsOf({ workflowVersion, steps }: CommitmentHeadRow): readonly [number, ...number[]] {
  const migrated = steps.flatMap(({ body }) => (body.kind === 'workflow_migrated' ? [body] : []));
  return [migrated[0]?.from ?? workflowVersion, ...migrated.map(({ to }) => to)];
}

function readText(text: CommitmentHeadRow['texts'][number], head: CommitmentHeadRow): TextView {
  const { staleSince } = text;
  return {
    ...text,
    authoritative: text.language === head.authoritative,
    staleSince: staleSince === null ? null : new Date(staleSince),
  };
}
