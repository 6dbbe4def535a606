import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFINITION_FAULT_CODES } from '../../../domain/workflow/check/definition-fault.js';
import { LANGUAGES } from '../../../domain/shared/language.js';
import { translatorOf } from '../../../platform/web/i18n/translator-of.js';
import { definitionFaultLine } from './definition-fault-words.js';
import { checkDefinitionText, type DefinitionFiles, readDefinitionFiles } from './read-definition-files.js';

const SHIPPED = 'config/workflows';
const STUDY = readFileSync(`${SHIPPED}/study.v1.yaml`, 'utf8');
const LAUGHS = `a: &a [${'x, '.repeat(9)}x]\n${[...'bcdefgh'].map((key, at) => `${key}: &${key} [${`*${'abcdefg'[at]}, `.repeat(9)}x]\n`).join('')}`;
const STAIRS = Array.from({ length: 300 }, (_, level) => `${' '.repeat(level)}k:`).join('\n');
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;
const MISSING_LABEL = new RegExp(`^study\\.v1\\.yaml:${lineOf(STUDY, 'zh-Hans: 推进中')} missing_label zh-Hans$`);
const faultsOf = (files: DefinitionFiles): string[] =>
  files.ok ? [] : files.faults.map(({ file, line, code, detail }) => `${file}:${line} ${code} ${detail}`);

describe('definition files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'definitions-'));
    cpSync(SHIPPED, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const read = async (): Promise<string[]> => faultsOf(await readDefinitionFiles(folder));
  const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);

  it('that are shipped can be used', async () => {
    const files = await readDefinitionFiles(folder);
    expect(files.ok && files.definitions.map(({ kind, version }) => `${kind}.v${version}`)).toEqual([
      'action.v1',
      'deliverable.v1',
      'facilitation.v1',
      'implementation.v1',
      'ongoing.v1',
      'study.v1',
    ]);
  });

  it.each([
    ['of another version than its name says', 'study.v2.yaml', STUDY, /^study\.v2\.yaml:\d+ version_mismatch 2$/],
    ['of another kind than its name says', 'action.v2.yaml', STUDY, /^action\.v2\.yaml:\d+ kind_mismatch action$/],
    ['whose name says no version', 'study.yaml', STUDY, /^study\.yaml:1 bad_file_name study\.yaml$/],
    ['whose name says no kind', 'promise.v1.yaml', STUDY, /^promise\.v1\.yaml:1 bad_file_name promise\.v1\.yaml$/],
    ['that is a copy left lying', 'study.v1 (2).yaml', STUDY, /bad_file_name/],
    [
      'of a version that another file defines',
      'study.v01.yaml',
      STUDY,
      /^study\.v1\.yaml:1 defined_twice study\.v01\.yaml$/,
    ],
    ['that is no YAML', 'study.v2.yaml', 'a: [', /^study\.v2\.yaml:\d+ not_yaml /],
    ['that is too large', 'study.v2.yaml', `# ${'x'.repeat(200_000)}`, /^study\.v2\.yaml:1 too_large 200000$/],
    ['that is empty', 'study.v2.yaml', '', /^study\.v2\.yaml:1 not_a_map null$/],
    ['that is a picture', 'study.v2.yaml', '\u0089PNG\r\n\u001a\n\0\0', /^study\.v2\.yaml:\d+ (not_yaml|not_a_map) /],
    ['whose aliases explode', 'study.v2.yaml', LAUGHS, /^study\.v2\.yaml:1 too_many_aliases 50$/],
    ['that nests without end', 'study.v2.yaml', `a: ${'['.repeat(90_000)}`, /^study\.v2\.yaml:1 too_deep 50$/],
    ['that nests by indentation', 'study.v2.yaml', STAIRS, /^study\.v2\.yaml:1 too_deep 50$/],
    ['that refers to itself', 'study.v2.yaml', 'a: &a [*a]', /^study\.v2\.yaml:\d+ (unknown_key|too_many_aliases) /],
    ['with a key twice', 'study.v2.yaml', 'kind: study\nkind: study\n', /^study\.v2\.yaml:2 not_yaml /],
    [
      'with a label missing',
      'study.v1.yaml',
      STUDY.replace(/zh-Hans: 推进中/, "en: ''"),
      /^study\.v1\.yaml:\d+ not_yaml /,
    ],
    ['with a label blank', 'study.v1.yaml', STUDY.replace('zh-Hans: 推进中', "zh-Hans: ' '"), MISSING_LABEL],
  ])('refuses one %s', async (_, name, text, fault) => {
    put(name, text);
    expect(await read()).toContainEqual(expect.stringMatching(fault));
  });

  it('lists the faults of all files at once', async () => {
    put('study.v2.yaml', STUDY);
    put('notes.yaml', STUDY);
    expect((await read()).map((fault) => fault.split(' ')[1])).toEqual(['bad_file_name', 'version_mismatch']);
  });

  it('counts the faults that nobody would read to the end', () => {
    const keys = Array.from({ length: 5_000 }, (_, at) => `k${at}: 1`).join('\n');
    const faults = faultsOf(checkDefinitionText('study.v1.yaml', `${STUDY}\n${keys}\n`));
    expect(faults).toHaveLength(201);
    expect(faults.at(-1)).toBe('study.v1.yaml:1 too_many_faults 4800');
  });

  it('answers the largest files it reads in a moment', () => {
    const moves = Array.from(
      { length: 900 },
      (_, at) =>
        `  m${at}: {scope: joint, from: [agreed], to: s${at}, by: [liaison], guards: [], needs: [], setsPosition: null, labels: {en: a, zh-Hant: a, zh-Hans: a}}`,
    );
    const timers = Array.from(
      { length: 900 },
      (_, at) => `  t${at}: {since: {timer: t${at + 1}}, days: 1, calendar: joint, then: task}`,
    );
    const head =
      'kind: study\nversion: 1\nlabels: {en: a, zh-Hant: a, zh-Hans: a}\npositions: {}\njoint: {}\ninitialJoint: x\n';
    const text = `${head}moves:\n${moves.slice(0, 700).join('\n')}\ntimers:\n${timers.slice(0, 700).join('\n')}\n`;
    const began = performance.now();
    expect(faultsOf(checkDefinitionText('study.v1.yaml', text))).toHaveLength(201);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('checks a file wherever it lies by the last part of its path', () => {
    expect(checkDefinitionText('/somewhere/else/study.v1.yaml', STUDY).ok).toBe(true);
    expect(faultsOf(checkDefinitionText('/somewhere/study.v1.yaml/draft.yaml', STUDY))).toHaveLength(1);
  });
});

describe('the words of a fault', () => {
  const CODES = [
    ...DEFINITION_FAULT_CODES,
    'not_yaml',
    'too_large',
    'too_many_aliases',
    'too_deep',
    'too_many_faults',
    'bad_file_name',
    'defined_twice',
    'changed_after_use',
  ];

  it.each(LANGUAGES)('are there for every code in %s, with what was found', (language) => {
    const { t } = translatorOf(language);
    for (const code of CODES) {
      const line = definitionFaultLine({ file: 'f.yaml', line: 3, code, detail: 'FOUND' }, t);
      expect(line).toMatch(/^f\.yaml:3 \w+: .*FOUND/);
    }
  });

  it('say the way out, and not only what is wrong', () => {
    const { t } = translatorOf('en');
    const wayOut =
      /\b(write|add|remove|choose|correct|define|name|keep|take|mend|shorten|make|lead|let|count|put|call)\b/;
    const silent = CODES.filter(
      (code) => !wayOut.test(definitionFaultLine({ file: 'f', line: 1, code, detail: '-' }, t)),
    );
    expect(silent).toEqual([]);
  });
});
