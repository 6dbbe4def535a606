import { createHash, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import type { RecordBody } from '../../src/domain/records/record-body.js';
import type { RecordEntry } from '../../src/domain/records/record-entry.js';
import type { Projection } from '../../src/domain/records/projection.js';
import { replay } from '../../src/domain/records/replay.js';
import type { Definition } from '../../src/domain/workflow/definition.js';
import { initialState } from '../../src/domain/workflow/initial-state.js';
import { type CommitmentInHand, CommitmentStore } from '../../src/modules/commitments/index.js';
import { ReplayBatchRepository } from '../../src/modules/loading/replay/replay-batch.repository.js';
import type { StoredCommitment } from '../../src/modules/loading/replay/stored-commitment.js';
import { stateAfter } from '../../src/modules/loading/write/state-after.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { BuiltConference } from './builders/a-conference.js';
import { RandomHistory } from './random-history.js';
import { recordsIn } from './replay-of.js';
import type { TestApplication } from './test-application.js';

/** A history as it was stored on the day it was recorded, with the definition it ran on and what it came to. */
export interface RecordedHistory {
  readonly definition: Definition;
  readonly sides: readonly string[];
  readonly stored: Pick<StoredCommitment, 'id' | 'number' | 'version' | 'records' | 'private_chains'>;
  readonly projection: Projection;
}

const THROWS = fc.array(
  fc.record({
    act: fc.nat({ max: 19 }),
    side: fc.nat({ max: 11 }),
    pick: fc.nat({ max: 999 }),
    days: fc.nat({ max: 40 }),
  }),
  { minLength: 60, maxLength: 60 },
);

/** Writes a random history of many kinds of records through the store and gives it as it then stands in the database. */
export async function recordHistory(
  test: TestApplication,
  conference: BuiltConference,
  definition: Definition,
): Promise<RecordedHistory> {
  const id = randomUUID();
  const number = `${definition.kind}.v${definition.version}`;
  const { sides } = conference;
  let taken: CommitmentInHand = {
    id,
    conferenceId: conference.id,
    number,
    kind: definition.kind,
    workflowVersion: definition.version,
    definition,
    sides,
    state: { ...initialState(definition, sides), version: 0 },
    part: 'none',
  };
  for (const { body: drawn, sideId, effectiveOn: on, recordedAt } of richest(definition, sides)) {
    const body = settledIn(conference, number, drawn);
    const next = stateAfter(taken.state, body, { sides, on });
    const author = { accountId: null, postId: null, sideId, on, at: new Date(recordedAt) };
    await test
      .get(UnitOfWork)
      .run({ sideId }, (tx) => test.get(CommitmentStore).append(tx, taken, { bodies: [body], next, author }));
    taken = { ...taken, state: next };
  }
  const projection = replay(definition, sides, await recordsIn(test, id));
  return { definition, sides, stored: await storedIn(test, id), projection };
}

/** These speak of other commitments, which a history by itself has not. */
const OF_OTHERS: readonly string[] = [
  'commitment_split',
  'commitment_merged',
  'commitment_linked',
  'workflow_migrated',
];

/** Of many histories the one with the most kinds of records. */
function richest(definition: Definition, sides: readonly string[]): readonly RecordEntry[] {
  const drawn = fc.sample(THROWS, { numRuns: 200, seed: 7 }).map((throws) => {
    const { entries } = new RandomHistory(definition, sides).run(throws);
    return { entries, kinds: new Set(entries.map(({ body }) => body.kind)).size };
  });
  const alone = drawn.filter(({ entries }) => entries.every(({ body }) => !OF_OTHERS.includes(body.kind)));
  return alone.sort((a, b) => b.kinds - a.kinds || b.entries.length - a.entries.length)[0]?.entries ?? [];
}

/** The body with the places and organisations of the conference, and with ids that a database takes. */
function settledIn(
  { areaNumber, sessionNumber, sides }: BuiltConference,
  number: string,
  drawn: RecordBody,
): RecordBody {
  const body: Record<string, unknown> = { ...drawn };
  for (const name of ['statementId', 'proposalId', 'counters', 'by'])
    if (typeof body[name] === 'string') body[name] = uuidOf(`${number} ${body[name]}`);
  if (body['areaNumber'] !== undefined) body['areaNumber'] = areaNumber;
  if ('periodFrom' in drawn && drawn.periodFrom > drawn.periodTo) body['periodFrom'] = drawn.periodTo;
  const assignments = sides.map((side) => ({ organisation: `${side}-lead`, side, part: 'lead', inferred: false }));
  if (drawn.kind === 'commitment_agreed') Object.assign(body, { number, sessionNumber });
  if (body['assignments'] !== undefined) body['assignments'] = assignments;
  return body as unknown as RecordBody;
}

function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A commitment's history as it stands in the database. */
export async function storedIn(test: TestApplication, id: string): Promise<RecordedHistory['stored']> {
  let found: StoredCommitment | null = null as StoredCommitment | null;
  await new ReplayBatchRepository(test.get(DataSource)).each((one) => {
    if (one.id === id) found = one;
  });
  if (found === null) throw new Error(`nothing is stored of ${id}`);
  const { number, version, records, private_chains } = found;
  return { id, number, version, records, private_chains };
}
