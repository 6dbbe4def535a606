import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommitmentsModule, DefinitionLibrary, DefinitionsRefused } from '../../src/modules/commitments/index.js';
import { relabelled as relabelledMove, workflowBench } from '../support/workflow-bench.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { aConference } from '../support/builders/a-conference.js';
import { startTestApplication, type TestApplication } from '../support/test-application.js';

/** The shipped definitions are stored already when a test begins. */
describe('the library of workflow definitions', () => {
  let test: TestApplication;
  let folder: string;

  beforeAll(async () => {
    test = await startTestApplication([CommitmentsModule]);
  }, 60_000);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'library-'));
    cpSync('config/workflows', folder, { recursive: true });
  });

  afterEach(() => rmSync(folder, { recursive: true }));
  afterAll(() => test?.close());

  const change = (from: string, to: string, edit: (text: string) => string): void =>
    writeFileSync(join(folder, to), edit(readFileSync(join(folder, from), 'utf8')));
  const relabelled = (text: string): string => {
    const changed = text.replace(/en: [\w ]+/, 'en: Something else');
    expect(changed).not.toBe(text);
    return changed;
  };
  const refusal = async () => {
    const error: unknown = await test
      .get(DefinitionLibrary)
      .load(folder)
      .then(
        () => null,
        (reason: unknown) => reason,
      );
    return error instanceof DefinitionsRefused ? error.faults : error;
  };

  it('takes the same files again', async () => {
    expect(await refusal()).toBeNull();
  });

  it('refuses every version that was changed after it was stored, and names the one to write', async () => {
    change('study.v1.yaml', 'study.v1.yaml', relabelled);
    change('action.v1.yaml', 'action.v1.yaml', relabelled);
    expect(await refusal()).toEqual([
      { file: 'action.v1.yaml', line: 1, code: 'changed_after_use', detail: 'action.v2.yaml' },
      { file: 'study.v1.yaml', line: 1, code: 'changed_after_use', detail: 'study.v2.yaml' },
    ]);
  });

  it('takes a new version beside the old one, and refuses one under the wrong name', async () => {
    const second = (text: string): string => relabelled(text).replace(/^version: 1$/m, 'version: 2');
    change('study.v1.yaml', 'study.v3.yaml', second);
    expect(await refusal()).toMatchObject([{ file: 'study.v3.yaml', code: 'version_mismatch', detail: '3' }]);
    rmSync(join(folder, 'study.v3.yaml'));
    change('study.v1.yaml', 'study.v2.yaml', second);
    expect(await refusal()).toBeNull();
    expect(test.get(DefinitionLibrary).newest('study').version).toBe(2);
    expect(test.get(DefinitionLibrary).get('study', 1).version).toBe(1);
  });

  it('starts with a version that a release brings after a conference agreed on one, which keeps its own', async () => {
    const bench = await workflowBench();
    const to = await bench.published('study', relabelledMove(await bench.begin('study'), 'begin', 'Take up'));
    change('study.v1.yaml', 'study.v2.yaml', (text) => relabelled(text).replace(/^version: 1$/m, 'version: 2'));
    const library = bench.test.get(DefinitionLibrary);
    await library.load(folder);
    expect([library.newest('study', bench.conference.id).version, library.newest('study').version]).toEqual([to, 2]);
    expect(library.get('study', to).moves['begin']?.labels.en).toBe('Take up');
    await library.load(folder);
    await bench.test.close();
  });

  it('reads what another process stored since, each conference its own', async () => {
    const [library, work] = [test.get(DefinitionLibrary), test.get(UnitOfWork)];
    const { id } = await aConference(test);
    const body = { ...library.get('ongoing', 1), version: 7 };
    await test.owner.query(
      `insert into workflow_definition (kind, version, sha256, body, conference_id, loaded_at)
       values ('ongoing', 7, 'elsewhere', $1, $2, now())`,
      [JSON.stringify(body), id],
    );
    expect(() => library.get('ongoing', 7)).toThrow('not loaded');
    const versions = (of: string) =>
      work.read({ sideId: null }, async (tx) =>
        (await library.running(of, tx)).filter(({ kind }) => kind === 'ongoing').map(({ version }) => version),
      );
    expect(await library.find({ kind: 'ongoing', version: 7 })).toEqual(body);
    expect([await versions(id), await versions('another')]).toEqual([[1, 7], [1]]);
    await expect(library.find({ kind: 'ongoing', version: 9 })).rejects.toThrow('not loaded');
  });
});
