import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/config/project-root.js';

const BUILT = join(projectRoot(), 'dist/src/modules/imports/thread/split-in-thread.js');
/** Splits two hundred undertakings as the built product does, and prints how many it found. */
const PROGRAM = `
import { BUILT_THREAD, splitInThread } from ${JSON.stringify(BUILT)};
const bytes = Buffer.from('推動合作。\\n'.repeat(200));
const { split } = await splitInThread(BUILT_THREAD, { bytes, language: 'zh-Hant' }).answer;
process.stdout.write(String(split.areas.flatMap(({ commitments }) => commitments).length));
`;

describe('the built product', () => {
  it('finds the program of its splitting thread, and gets its answer', () => {
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', PROGRAM], { encoding: 'utf8' });
    expect(printed).toBe('200');
  });
});
