import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { replay } from '../../src/domain/records/replay.js';
import type { RecordEntry } from '../../src/domain/records/record-entry.js';
import { KINDS } from '../../src/domain/shared/kind.js';
import { DefinitionLibrary } from '../../src/modules/commitments/index.js';
import { checkChain } from '../../src/modules/loading/replay/check-chain.js';
import type { StoredCommitment } from '../../src/modules/loading/replay/stored-commitment.js';
import { projectRoot } from '../../src/platform/config/project-root.js';
import { aConference } from '../support/builders/a-conference.js';
import { recordHistory, type RecordedHistory } from '../support/record-history.js';
import { startTestApplication, type TestApplication } from '../support/test-application.js';

const FOLDER = join(projectRoot(), 'test/fixtures/histories');
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

/** True to record what is missing; what was recorded once is never written again. */
const RECORDING = process.env['LUOSHI_RECORD_HISTORIES'] === '1';

function recorded(name: string): RecordedHistory {
  return JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as RecordedHistory;
}

describe('recorded histories', () => {
  let test: TestApplication;
  beforeAll(async () => {
    test = await startTestApplication();
  }, 60_000);
  afterAll(() => test?.close());

  it('are there for the newest version of every kind', async () => {
    const conference = await aConference(test);
    const newest = KINDS.map((kind) => test.get(DefinitionLibrary).newest(kind));
    for (const definition of newest) {
      const file = join(FOLDER, `${definition.kind}.v${definition.version}.json`);
      if (!RECORDING || existsSync(file)) continue;
      const history = await recordHistory(test, conference, definition);
      writeFileSync(file, `${JSON.stringify(history, null, 1)}\n`);
    }
    const names = readdirSync(FOLDER);
    // A version without one: run this file with LUOSHI_RECORD_HISTORIES=1 and commit what it wrote.
    expect(
      newest.map(({ kind, version }) => `${kind}.v${version}.json`).filter((name) => !names.includes(name)),
    ).toEqual([]);
  });

  it.each(NAMES)('%s is whole, and replays to what it came to when it was recorded', (name) => {
    const { definition, sides, stored, projection } = recorded(name);
    expect(checkChain(stored as StoredCommitment)).toBeNull();
    const entries = stored.records.map((record): RecordEntry => ({
      commitmentId: stored.id,
      sequence: record.sequence,
      draft: record.draft,
      body: record.payload,
      actorId: record.actor_id,
      postId: record.post_id,
      sideId: record.side_id,
      effectiveOn: record.effective_on,
      recordedAt: record.recorded_at,
      visibility: record.visibility,
    }));
    expect(replay(definition, sides, entries)).toMatchObject(asNow(projection));
    expect(new Set(entries.map(({ body }) => body.kind)).size).toBeGreaterThanOrEqual(9);
  });
});

/**
 * Instants are told to the microsecond by one reader and to the millisecond by another; schema 1 of records named the move beside
 * the proposal, which is now its subject.
 */
function asNow({ staleSince: _staleSince, proposals, ...projection }: RecordedHistory['projection']) {
  const named = proposals.map((proposal) => {
    const { move, ...rest } = proposal as typeof proposal & { readonly move?: string };
    return move === undefined ? rest : { ...rest, subject: { type: 'move', move } };
  });
  return { ...projection, proposals: named };
}
