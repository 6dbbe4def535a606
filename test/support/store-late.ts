import { createHash, randomUUID } from 'node:crypto';
import type { RecordBody } from '../../src/domain/records/record-body.js';
import type { RecordEntry } from '../../src/domain/records/record-entry.js';
import type { Definition } from '../../src/domain/workflow/definition.js';
import { CommitmentStore, unwritten } from '../../src/modules/commitments/index.js';
import { stateAfter } from '../../src/modules/loading/write/state-after.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { BuiltConference } from './builders/a-conference.js';
import { recordsIn } from './replay-of.js';
import type { TestApplication } from './test-application.js';

/** Units of random histories, and those of built conferences that stand for them. */
const UNITS = { office: 'lead', bureau: 'supporting', board: 'delivering' } as const;

/** A random history as it stands in the database. */
export interface StoredHistory {
  readonly id: string;
  readonly number: string;
  readonly definition: Definition;
  readonly records: readonly RecordEntry[];
}

/**
 * Writes a random history through the store, each record as of its own day and instant, whatever their order; the conference must
 * have the areas it speaks of. What it says of ids and organisations is put into ids and organisations that there are.
 */
export async function storeLate(
  test: TestApplication,
  conference: BuiltConference,
  { definition, number, entries }: { definition: Definition; number: string; entries: readonly RecordEntry[] },
): Promise<StoredHistory> {
  const { sides, id: conferenceId } = conference;
  const id = randomUUID();
  let taken = unwritten({ id, number }, { conferenceId, sides, definition });
  for (const { body: drawn, sideId, effectiveOn: on, recordedAt } of entries) {
    const body = settledIn(number, drawn);
    const next = stateAfter(taken.state, body, { sides, on });
    const author = { accountId: null, postId: null, sideId, on, at: new Date(recordedAt) };
    await test
      .get(UnitOfWork)
      .run({ sideId }, (tx) => test.get(CommitmentStore).append(tx, taken, { bodies: [body], next, author }));
    taken = { ...taken, state: next };
  }
  const records = (await recordsIn(test, id)).map((entry) => {
    return { ...entry, recordedAt: new Date(entry.recordedAt).toISOString() };
  });
  return { id, number, definition, records };
}

function settledIn(number: string, drawn: RecordBody): RecordBody {
  const settled: unknown = JSON.parse(JSON.stringify(drawn), (key, value: unknown) => {
    if (typeof value !== 'string') return value;
    if (/^[ps]\d+$/.test(value)) return uuidOf(`${number} ${value}`);
    const [side, unit = ''] = value.split('-');
    return key === 'organisation' && Object.hasOwn(UNITS, unit)
      ? `${side}-${UNITS[unit as keyof typeof UNITS]}`
      : value;
  });
  const body = settled as RecordBody;
  if (body.kind === 'commitment_agreed') return { ...body, number };
  if ('periodFrom' in body && body.periodFrom > body.periodTo) return { ...body, periodFrom: body.periodTo };
  return body;
}

function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
