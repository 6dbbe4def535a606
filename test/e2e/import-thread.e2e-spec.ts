import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/config/project-root.js';

const BUILT = join(projectRoot(), 'dist/src');
/** Splits two hundred undertakings as the built product does, and prints how many it found. */
const PROGRAM = `
import { SHIPPED_SPLITTER } from ${JSON.stringify(join(BUILT, 'modules/imports/thread/document-reader.service.js'))};
import { askThread } from ${JSON.stringify(join(BUILT, 'platform/threads/asked-thread.js'))};
const bytes = Buffer.from('推動合作。\\n'.repeat(200));
const { split } = await askThread(SHIPPED_SPLITTER.program, { bytes, language: 'zh-Hant' }, SHIPPED_SPLITTER).answer;
process.stdout.write(String(split.areas.flatMap(({ commitments }) => commitments).length));
`;

describe('the built product', () => {
  it('finds the program of its splitting thread, and gets its answer', () => {
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', PROGRAM], { encoding: 'utf8' });
    expect(printed).toBe('200');
  });
});
