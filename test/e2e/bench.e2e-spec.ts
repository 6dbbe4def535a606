import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/config/project-root.js';

interface Figure {
  readonly what: string;
  readonly ours: number;
  readonly floor: number | null;
  readonly unit: string;
  readonly ratio: number | null;
  readonly goal: number;
  /** Of a cost: the largest ratio that is well. */
  readonly most?: number;
}

interface Part {
  readonly part: string;
  readonly rows: readonly Figure[];
  readonly done: Readonly<Record<string, number>>;
}

/** Parts that share a database, in the order in which they build on it. The two groups run side by side. */
const GROUPS = [
  ['pages', 'records', 'past'],
  ['start', 'engine', 'moves', 'mails', 'roll-up'],
];
/** Every figure of every part. */
const FIGURES: Readonly<Record<string, readonly string[]>> = {
  start: ['first start, empty data folder', 'second start', 'resident memory, web and worker'],
  engine: ['engine, moves that are accepted', 'engine, moves that are refused'],
  pages: [
    'ledger page of 25, of 60',
    'ledger page, deep, of 60',
    'ledger page, filtered, of 60',
    'commitment page, of 60',
    'my work, of 60',
    'ledger page of 25, of 60, 5 commits/s',
    'my work, of 60, 5 commits/s',
  ],
  moves: ['plain move through HTTP', 'countersign through HTTP'],
  mails: ['sweep and mails, one digest a person', 'sweep alone, digests written'],
  'roll-up': ['roll-up of 500 commitments'],
  records: [
    'rebuild of 200 records',
    'rebuild of 1000 records',
    'cost a record, at 1000 against 200',
    'peak memory of the rebuild, at 1000 against 200',
  ],
  past: ['list of 50 of 500 as of a past day', 'the same, further on'],
};
const PATIENCE_MS = 600_000;

/** Runs parts in a process of their own; throws with the end of its complaints where it fails. */
async function measure(group: readonly string[]): Promise<readonly Part[]> {
  const child = spawn(process.execPath, ['test/bench/smoke.mjs', ...group], { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  let complaints = '';
  child.stdout.on('data', (chunk: Buffer) => void (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => void (complaints = (complaints + chunk.toString()).slice(-2000)));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`bench ${group.join(' ')} ended with ${code}: ${complaints}`);
  return JSON.parse(printed) as Part[];
}

/** The bench in its smallest sizes. How fast anything was is not judged here: only that it was measured, and at what work. */
describe('the bench', () => {
  const parts = new Map<string, Part>();

  beforeAll(async () => {
    for (const measured of await Promise.all(GROUPS.map(measure)))
      for (const part of measured) parts.set(part.part, part);
  }, PATIENCE_MS);

  it('is run here with every part it has', () => {
    const runner = readFileSync(join(projectRoot(), 'test/bench/run.mjs'), 'utf8');
    const listed = /const PARTS = \[([^\]]*)\]/.exec(runner)?.[1]?.match(/[\w-]+/g) ?? [];
    expect([...listed].sort()).toEqual(GROUPS.flat().sort());
    expect([...parts.keys()].sort()).toEqual(GROUPS.flat().sort());
  });

  it.each(GROUPS.flat())('measures every figure of %s', (name) => {
    const rows = parts.get(name)?.rows ?? [];
    expect(rows.map(({ what }) => what)).toEqual(FIGURES[name]);
    for (const { what, ours, floor, unit, ratio, goal, most } of rows) {
      expect([what, goal > 0 || floor === null || (most ?? 0) > 0]).toEqual([what, true]); // else nothing is asked of it
      expect([what, Number.isFinite(ours) && ours > 0, unit !== '']).toEqual([what, true, true]);
      if (floor === null) expect([what, ratio, goal]).toEqual([what, null, 0]);
      else {
        expect([what, Number.isFinite(floor) && floor > 0]).toEqual([what, true]);
        expect(ratio).toBeCloseTo(ours / floor, 6);
      }
    }
  });

  it('moves and countersigns through HTTP as often as it says, and the floor does the same work', () => {
    // 20 to warm up; 20 through HTTP, 20 replayed as bare statements, and those whose statements were traced.
    expect(parts.get('moves')?.done).toMatchObject({
      commitments: 20 + 20 + 20 + 2,
      waits: 20 + 20 + 20 + 2,
      proposals: 20 + 20 + 1,
      consents: 20 + 20 + 1,
      completed: 20 + 20 + 1,
    });
  });

  it('sends one mail a person and leaves none', () => {
    const done = parts.get('mails')?.done;
    // Ten readers of its own, and the lead of what the moves before it were made on.
    expect(done).toMatchObject({ mails_sent: 11, mails_left: 0, people_written_to: 11 });
  });

  it('shows and rolls up as many commitments as it says', () => {
    expect(parts.get('pages')?.done).toMatchObject({ commitments: 60, waits: 0, mails_sent: 0 });
    expect(parts.get('roll-up')?.done).toMatchObject({ commitments: 500 });
  });
});
