import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/config/project-root.js';

/** Where the files of a tier lie, what they are called, and which of them take longest: these go to different shares. */
const TIERS = {
  medium: {
    folder: 'test/medium',
    name: /\.medium-spec\.ts$/,
    slow: /\/(queue-outages|record-chain|reminders-scale|queue-contract|moves-table|mail-delivery|past-random|rehearse-draft|imports-long|loading|waiting|welcome)\./,
  },
  browser: {
    folder: 'test/browser',
    name: /\.browser-spec\.ts$/,
    slow: /\/(authoring|commitment-room|consent-pages|countersign|every-room|import-pages)\./,
  },
  unit: {
    folder: 'src',
    name: /\.spec\.tsx?$/,
    slow: /\/(rehearse\.property|rehearse\.command|propose-split|every-cell|replay-long|transition-table)\./,
  },
} as const;

/**
 * Runs a share of a tier's files in one file of jest, which evaluates Nest, TypeORM and all our source once for the share and
 * not once for each file: that is half of what a small file takes. A file keeps what it sets up to itself, as its hooks
 * stand in a `describe` of its own. How many shares there are is how many files `<tier>-<n>.share-spec.ts` lie here.
 *
 * @param share Which one, from 1.
 */
export function runShare(tier: keyof typeof TIERS, share: number): void {
  const files = filesOf(tier);
  const shares = readdirSync(join(projectRoot(), 'test/shares')).filter((name) => name.startsWith(`${tier}-`)).length;
  for (const [place, file] of files.entries()) if (place % shares === share - 1) describe(file, () => runFile(file));
}

function runFile(file: string): void {
  afterAll(() => jest.restoreAllMocks());
  try {
    require(join(projectRoot(), file));
  } catch (fault) {
    // The other files of the share run all the same.
    it('can be loaded', () => {
      throw fault;
    });
  }
}

function filesOf(tier: keyof typeof TIERS): string[] {
  const { folder, name, slow } = TIERS[tier];
  const found = readdirSync(join(projectRoot(), folder), { recursive: true, encoding: 'utf8' });
  const files = found.filter((file) => name.test(file)).map((file) => `${folder}/${file}`);
  const bySlowness = (file: string): number => (slow.test(file) ? 0 : 1);
  return files.sort((a, b) => bySlowness(a) - bySlowness(b) || (a < b ? -1 : 1));
}
