import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Projection } from '../../src/domain/records/projection.js';
import type { RecordEntry } from '../../src/domain/records/record-entry.js';
import { replay } from '../../src/domain/records/replay.js';
import type { Definition } from '../../src/domain/workflow/definition.js';
import { moveSubject } from '../../src/domain/workflow/subject.js';
import { DefinitionLibrary, MoveService } from '../../src/modules/commitments/index.js';
import { checkChain } from '../../src/modules/loading/replay/check-chain.js';
import { projectRoot } from '../../src/platform/config/project-root.js';
import { JobRegistry } from '../../src/platform/queue/job-registry.js';
import { agree } from '../support/agreeing.js';
import { aCommitment } from '../support/builders/a-commitment.js';
import { textsSaying } from '../support/filled-subject.js';
import { type RecordedHistory, storedIn } from '../support/record-history.js';
import { recordsIn } from '../support/replay-of.js';
import { renamedWaiting, type WorkflowBench, workflowBench } from '../support/workflow-bench.js';

const FOLDER = join(projectRoot(), 'test/fixtures/histories/linked');
const NAMES = ['split', 'part', 'merged', 'merged-into', 'study', 'opened', 'migrated'] as const;
const RECORDING = process.env['LUOSHI_RECORD_HISTORIES'] === '1';

/** A history that hangs together with others or crosses versions, with every definition that it ran on. */
interface RecordedLinks extends Omit<RecordedHistory, 'definition'> {
  readonly definitions: readonly Definition[];
}

type Name = (typeof NAMES)[number];

function replayed(
  { definitions, sides }: Pick<RecordedLinks, 'definitions' | 'sides'>,
  entries: readonly RecordEntry[],
): Projection {
  const definition = (kind: string, version: number): Definition | null =>
    definitions.find((one) => one.kind === kind && one.version === version) ?? null;
  return replay(definition, sides, entries);
}

/** Plays every one of them through the product; gives the ids by name. */
async function play(bench: WorkflowBench): Promise<Readonly<Record<Name, string>>> {
  const { test, conference } = bench;
  const part = (words: string) => ({ texts: textsSaying(words), assignments: null });
  const whole = await aCommitment(test, conference).due('2027-01-31').withAll('under_way').build();
  const split = await agree(test, conference, whole, { type: 'split', parts: [part('one half'), part('the other')] });
  const [into, merged] = [await aCommitment(test, conference).build(), await aCommitment(test, conference).build()];
  await agree(test, conference, merged, moveSubject('merge', { into: into.number }));
  const study = await aCommitment(test, conference).of('study').withEvidence('north').build();
  const successor = { kind: 'action', texts: textsSaying('what follows'), assignments: null, deadline: null } as const;
  const went = await agree(test, conference, study, moveSubject('conclude_go', { successor }));
  const migrated = await aCommitment(test, conference).of('ongoing').withAll('waiting').withEvidence('south').build();
  const to = await bench.published('ongoing', ...(await renamedWaiting(bench, 'ongoing')));
  const begun = await bench.migrations.begin(bench.north, { kind: 'ongoing', from: 1, to, mapping: undefined });
  const positions = { ...begun.mapping.positions, waiting: 'on_hold' };
  const mapped = await bench.migrations.map(bench.north, begun, { ...begun.mapping, positions });
  await bench.proposals.accept(bench.south, await bench.proposals.proposeMigration(bench.north, mapped));
  await test
    .get(JobRegistry)
    .handlerOf('workflow.migrate')
    .handle({ migrationId: begun.id }, { attempt: 1, last: false });
  await test.get(MoveService).move(conference.actor('north', 'lead'), {
    commitmentId: migrated.id,
    move: 'resume',
    reason: null,
    waitingFor: null,
    seenVersion: migrated.version + 1,
  });
  return {
    split: whole.id,
    part: split.linked[0]?.id ?? '',
    merged: merged.id,
    'merged-into': into.id,
    study: study.id,
    opened: went.linked[0]?.id ?? '',
    migrated: migrated.id,
  };
}

async function record(bench: WorkflowBench, id: string): Promise<RecordedLinks> {
  const { test, conference } = bench;
  const entries = await recordsIn(test, id);
  const library = test.get(DefinitionLibrary);
  await library.refresh();
  const kind = entries.flatMap(({ body }) => (body.kind === 'commitment_agreed' ? [body.commitmentKind] : []))[0];
  const versions = entries.flatMap(({ body }) => {
    if (body.kind === 'commitment_agreed') return [body.workflowVersion];
    return body.kind === 'workflow_migrated' ? [body.to] : [];
  });
  if (kind === undefined) throw new Error(`${id} was never agreed`);
  const definitions = versions.map((version) => library.get(kind, version));
  const { sides } = conference;
  return {
    definitions,
    sides,
    stored: await storedIn(test, id),
    projection: replayed({ definitions, sides }, entries),
  };
}

describe('recorded histories that hang together, or cross versions', () => {
  it('are there', async () => {
    const missing = NAMES.filter((name) => !existsSync(join(FOLDER, `${name}.json`)));
    if (RECORDING && missing.length > 0) {
      mkdirSync(FOLDER, { recursive: true });
      const bench = await workflowBench();
      const ids = await play(bench);
      for (const name of missing)
        writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify(await record(bench, ids[name]), null, 1)}\n`);
      await bench.test.close();
    }
    // One that is not there: run this file with LUOSHI_RECORD_HISTORIES=1 and commit what it wrote.
    expect(readdirSync(FOLDER)).toEqual(expect.arrayContaining(NAMES.map((name) => `${name}.json`)));
  }, 90_000);

  it.each([
    ['split', ['commitment_split']],
    ['part', ['commitment_linked']],
    ['merged', ['joint_moved', 'commitment_merged']],
    ['merged-into', ['commitment_linked']],
    ['study', ['joint_moved', 'commitment_linked']],
    ['opened', ['commitment_linked']],
    ['migrated', ['workflow_migrated']],
  ] as const)('%s is whole, and replays to what it came to when it was recorded', (name, kinds) => {
    const recorded = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as RecordedLinks;
    const { stored, projection } = recorded;
    expect(checkChain(stored)).toBeNull();
    const entries = stored.records.map((one): RecordEntry => ({
      commitmentId: stored.id,
      sequence: one.sequence,
      draft: one.draft,
      body: one.payload,
      actorId: one.actor_id,
      postId: one.post_id,
      sideId: one.side_id,
      effectiveOn: one.effective_on,
      recordedAt: one.recorded_at,
      visibility: one.visibility,
    }));
    const { staleSince: _staleSince, ...came } = projection;
    expect(replayed(recorded, entries)).toMatchObject(came);
    expect(entries.map(({ body }) => body.kind)).toEqual(expect.arrayContaining([...kinds]));
  });
});
