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
    ['that is too large', 'study.v2.yaml', `# ${'x'.repeat(1_000_000)}`, /^study\.v2\.yaml:1 too_large 1000000$/],
  ])('refuses one %s', async (_, name, text, fault) => {
    put(name, text);
    expect(await read()).toContainEqual(expect.stringMatching(fault));
  });

  it('lists the faults of all files at once', async () => {
    put('study.v2.yaml', STUDY);
    put('notes.yaml', STUDY);
    expect((await read()).map((fault) => fault.split(' ')[1])).toEqual(['bad_file_name', 'version_mismatch']);
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
});
