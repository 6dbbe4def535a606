import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Actor } from '../../src/domain/shared/actor.js';
import type { Kind } from '../../src/domain/shared/kind.js';
import { plainMap } from '../../src/domain/workflow/authoring/plain-map.js';
import type { DefinitionEdit } from '../../src/domain/workflow/authoring/definition-edit.js';
import { AccessModule } from '../../src/modules/access/index.js';
import { CommitmentsModule } from '../../src/modules/commitments/index.js';
import { LoadingModule } from '../../src/modules/loading/index.js';
import { ProgressModule } from '../../src/modules/progress/index.js';
import { ProposalsModule } from '../../src/modules/proposals/index.js';
import {
  type CheckedDraft,
  DraftDesk,
  MigrationDesk,
  ProposalDesk,
  type WorkflowProposal,
  WorkflowsModule,
} from '../../src/modules/workflows/index.js';
import { JobRegistry } from '../../src/platform/queue/job-registry.js';
import { LostJobs } from '../../src/platform/queue/lost-jobs.js';
import { OutboxSignal } from '../../src/platform/queue/outbox-signal.js';
import { Outbox } from '../../src/platform/queue/outbox.js';
import { aConference, type BuiltConference } from './builders/a-conference.js';
import { startTestApplication, type TestApplication } from './test-application.js';

/** Jobs reach the outbox, and nobody takes them from there. */
@Global()
@Module({ providers: [JobRegistry, LostJobs, Outbox, OutboxSignal], exports: [JobRegistry, LostJobs, Outbox] })
class QueuedOnly {}

/** The application with the authoring of workflows, and the secretariats of a conference. */
export interface WorkflowBench {
  readonly test: TestApplication;
  readonly drafts: DraftDesk;
  readonly proposals: ProposalDesk;
  readonly migrations: MigrationDesk;
  readonly conference: BuiltConference;
  readonly north: Actor;
  readonly south: Actor;
  begin(kind: Kind, basedOn?: number | null, actor?: Actor): Promise<CheckedDraft>;
  edit(draft: CheckedDraft, ...edits: DefinitionEdit[]): Promise<CheckedDraft>;
  /** Another version of the kind, agreed by both sides; its number. */
  published(kind: Kind, ...edits: DefinitionEdit[]): Promise<number>;
}

/** Starts the bench; close its `test`. Jobs wait in the outbox until a test hands them to their handler. */
export async function workflowBench(more: readonly DynamicModule[] = []): Promise<WorkflowBench> {
  const test = await startTestApplication([
    AccessModule,
    CommitmentsModule,
    ProgressModule,
    ProposalsModule,
    LoadingModule,
    QueuedOnly,
    WorkflowsModule,
    ...more,
  ]);
  const conference = await aConference(test);
  const [drafts, proposals] = [test.get(DraftDesk), test.get(ProposalDesk)];
  const [north, south] = [conference.actor('north', 'secretariat'), conference.actor('south', 'secretariat')];
  const bench: WorkflowBench = {
    test,
    drafts,
    proposals,
    migrations: test.get(MigrationDesk),
    conference,
    north,
    south,
    begin: (kind, basedOn = 1, actor = north) => drafts.begin(actor, { kind, basedOn, title: 'A draft' }),
    edit: async (draft, ...edits) => {
      let now = draft;
      for (const edit of edits) now = await drafts.edit(north, now, edit);
      return now;
    },
    published: async (kind, ...edits) => {
      const draft = await bench.edit(await bench.begin(kind), ...edits);
      const proposal = await proposals.proposeVersion(north, draft);
      await proposals.accept(south, proposal);
      return draft.nextVersion;
    },
  };
  return bench;
}

/** The edit that gives a move another label. */
export function relabelled(draft: Pick<CheckedDraft, 'body'>, move: string, en: string): DefinitionEdit {
  const moves = plainMap(plainMap(draft.body)?.['moves']);
  const entry = plainMap(moves?.[move]) ?? {};
  return {
    type: 'put',
    section: 'moves',
    was: move,
    name: move,
    entry: { ...entry, labels: { ...plainMap(entry['labels']), en } },
  };
}

/** The edits that call the position `waiting` of a kind `on_hold`, with other words for it. */
export async function renamedWaiting(bench: WorkflowBench, kind: Kind): Promise<readonly DefinitionEdit[]> {
  const draft = await bench.begin(kind);
  const waiting = plainMap(plainMap(plainMap(draft.body)?.['positions'])?.['waiting']) ?? {};
  const labels = { ...plainMap(waiting['labels']), en: 'On hold' };
  return [{ type: 'put', section: 'positions', was: 'waiting', name: 'on_hold', entry: { ...waiting, labels } }];
}

/** What an answer names of a proposal. */
export type Proposed = Pick<WorkflowProposal, 'id' | 'contentHash'>;
