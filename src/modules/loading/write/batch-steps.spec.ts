import type { RecordBody } from '../../../domain/records/record-body.js';
import { civilDate } from '../../../domain/shared/civil-date.js';
import { batchSteps } from './batch-steps.js';

const [MONDAY, TUESDAY] = [civilDate('2026-11-23'), civilDate('2026-11-24')];
const body = (kind: RecordBody['kind']) => ({ kind }) as RecordBody;
const step = (on: typeof MONDAY, side: string | null, ...kinds: RecordBody['kind'][]) => ({
  on,
  side,
  bodies: kinds.map(body),
});

describe('batchSteps', () => {
  it('joins neighbours of one day and one side, in order', () => {
    const joined = batchSteps([
      step(MONDAY, 'north', 'progress_reported'),
      step(MONDAY, 'north', 'position_stated'),
      step(MONDAY, 'south', 'position_stated'),
      step(TUESDAY, 'south', 'position_stated'),
      step(TUESDAY, 'north', 'position_stated'),
    ]);
    expect(joined.map((one) => [one.on, one.side, ...one.bodies.map(({ kind }) => kind)])).toEqual([
      [MONDAY, 'north', 'progress_reported', 'position_stated'],
      [MONDAY, 'south', 'position_stated'],
      [TUESDAY, 'south', 'position_stated'],
      [TUESDAY, 'north', 'position_stated'],
    ]);
  });

  it('begins anew at a proposal and at a consent, since both rest on what was written before', () => {
    const steps = [
      step(MONDAY, 'north', 'position_stated'),
      step(MONDAY, 'north', 'proposal_opened'),
      step(MONDAY, 'south', 'consent_given'),
      step(MONDAY, 'south', 'progress_reported'),
    ];
    expect(batchSteps(steps)).toEqual(steps);
  });
});
