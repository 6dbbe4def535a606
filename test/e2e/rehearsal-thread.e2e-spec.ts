import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/config/project-root.js';

const BUILT = join(projectRoot(), 'dist/src');
/** Plays a shipped definition for a month in the thread of the built product, and prints what was kept of it. */
const PROGRAM = `
import { readFileSync } from 'node:fs';
import { readRehearsedConference, SHIPPED_STAGE } from ${JSON.stringify(join(BUILT, 'modules/rehearsal/index.js'))};
import { translatorOf } from ${JSON.stringify(join(BUILT, 'platform/web/i18n/translator-of.js'))};
import { askThread } from ${JSON.stringify(join(BUILT, 'platform/threads/asked-thread.js'))};
const config = ${JSON.stringify(join(projectRoot(), 'config'))};
const name = config + '/conferences/hk-cq.yaml';
const read = await readRehearsedConference(config, { name, text: readFileSync(name, 'utf8') }, translatorOf('en').t);
const draft = read.conference.definitions.find(({ kind }) => kind === 'study');
const task = { conference: read.conference, names: read.names, draft, months: 1, seed: 7, language: 'zh-Hant' };
const played = await askThread(SHIPPED_STAGE.program, task, SHIPPED_STAGE).answer;
process.stdout.write(JSON.stringify([played.ofKind, played.broken, played.lines.length > 100, played.lines[0]]));
`;

describe('the built product', () => {
  it('finds the program of its rehearsing thread, and gets its answer', () => {
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', PROGRAM], { encoding: 'utf8' });
    expect(JSON.parse(printed)).toEqual([6, null, true, expect.stringContaining('預演')]);
  });
});
