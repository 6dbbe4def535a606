import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LANGUAGES } from '../../../domain/shared/language.js';
import { translatorOf } from '../../../platform/web/i18n/translator-of.js';
import { configFileFaultLine, ConfigFilesRefused } from '../../../platform/config/config-file-fault.js';
import { readLadderFile } from './read-ladder-file.js';

/** Codes that the readers of files of facts give, wherever they give one. */
function codesInSource(): readonly string[] {
  const sources = ['src/domain/calendar', 'src/domain/reminders', 'src/modules/conferences/read'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /^(parse-(calendar|ladder)|raw-reader|read-calendar-files)\.ts$/.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  const given = /(?:\bfault|\brefused)\(\s*[^()]*?,\s*(?:'[^']*',\s*)?'([a-z_]+)',/g;
  return [...new Set(sources.flatMap((text) => [...text.matchAll(given)].map(([, code = '']) => code))), 'not_yaml'];
}

describe('the words of a fault of a file of facts', () => {
  const codes = codesInSource();

  it('are asked of every code there is', () => {
    expect(codes.length).toBeGreaterThan(18);
    expect(codes).toEqual(expect.arrayContaining(['not_a_day', 'no_calendar_file', 'outcome_repeated', 'unknown_key']));
  });

  it.each(LANGUAGES)('are there in %s, with file, place and what was found', (language) => {
    const { t } = translatorOf(language);
    for (const code of codes) {
      const line = configFileFaultLine({ file: 'hk.yaml', line: 3, path: 'years.2026', code, detail: 'FOUND' }, t);
      expect(line).toMatch(new RegExp(`^hk\\.yaml:3 years\\.2026 ${code}: .*FOUND`));
    }
  });
});

describe('the file of the reminder plan', () => {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-ladder-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  function faultsOf(text: string): readonly string[] {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'reminders.yaml'), text);
    try {
      readLadderFile(folder);
      return [];
    } catch (error) {
      if (!(error instanceof ConfigFilesRefused)) throw error;
      return error.faults.map((fault) => configFileFaultLine(fault, translatorOf('en').t));
    }
  }

  it('is refused with the line of every fault', () => {
    const shipped = readFileSync('config/reminders.yaml', 'utf8');
    expect(faultsOf(shipped)).toEqual([]);
    const line = shipped.split('\n').findIndex((text) => text.startsWith('near_within_workdays')) + 1;
    expect(faultsOf(shipped.replace(/near_within_workdays: .*/, 'near_within_workdays: soon\nafter: 1'))).toEqual([
      `reminders.yaml:${line + 1} after unknown_key: remove after, which is not known here`,
      `reminders.yaml:${line} near_within_workdays not_a_number_in_range: write a whole number that is possible here; found soon`,
    ]);
  });

  it('is refused in words where it is no YAML', () => {
    expect(faultsOf('rungs: [a\n')).toEqual([
      expect.stringMatching(/^reminders\.yaml:\d not_yaml: the YAML cannot be read/),
    ]);
  });
});
