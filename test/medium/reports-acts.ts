import { civilDate } from '../../src/domain/shared/civil-date.js';
import { isPrivate } from '../../src/domain/records/is-private.js';
import type { RecordBody } from '../../src/domain/records/record-body.js';
import { CommitmentStore } from '../../src/modules/commitments/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { ReportsBench } from './reports-bench.js';

/** A report filed today through the store, as a liaison's would be. */
export async function fileReport(
  bench: ReportsBench,
  side: string,
  number: string,
  said: { visibility: 'side' | 'shared'; narrative: string },
) {
  const statementId = `00000000-0000-4000-8000-${side === 'hk' ? '000000000001' : '000000000002'}`;
  const period = { periodFrom: civilDate('2026-06-01'), periodTo: civilDate('2026-11-21') };
  const rest = { activity: 'some', language: 'en', evidence: [], demonstration: false } as const;
  await append(bench, [side, number], { kind: 'progress_reported', statementId, side, ...rest, ...period, ...said });
}

export async function moveToArea(bench: ReportsBench, number: string, areaNumber: number) {
  await append(bench, ['hk', number], { kind: 'commitment_amended', areaNumber });
}

async function append(bench: ReportsBench, [side, number]: readonly [string, string], body: RecordBody) {
  const actor = await bench.actor(side, 'liaison');
  const { rows } = await bench.owner.query<{ id: string }>('select id from commitment where number = $1', [number]);
  const store = bench.get(CommitmentStore);
  await bench.get(UnitOfWork).run(actor, async (tx) => {
    const taken = await store.take(tx, rows[0]?.id ?? '', actor);
    const next = isPrivate(body) ? taken.state : { ...taken.state, version: taken.state.version + 1 };
    await store.append(tx, taken, { bodies: [body], next, author: store.authorOf(actor) });
  });
}
