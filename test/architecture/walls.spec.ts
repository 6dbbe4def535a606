import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BESIDE, CANARIES } from './canaries.js';

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

const ROOT = process.cwd();
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** Every broken wall in a tree, as the tool of `npm run deps` sees it. */
function violationsIn(folder: string): readonly Violation[] {
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  const args = [CRUISER, 'src', 'migrations', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  let text: string;
  try {
    text = execFileSync(process.execPath, args, options);
  } catch (error) {
    text = String((error as { stdout: unknown }).stdout); // the tool exits with the number of errors
  }
  return (JSON.parse(text) as { summary: { violations: Violation[] } }).summary.violations;
}

function copyOfTheHouse(): string {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-walls-'));
  for (const name of ['src', 'migrations', 'package.json', 'tsconfig.json', '.dependency-cruiser.cjs'])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

describe('the walls of the house', () => {
  it('stand', () => {
    expect(violationsIn(ROOT).map(({ from, rule }) => `${rule.name}: ${from}`)).toEqual([]);
  }, 120_000);

  describe('with every fault planted at once', () => {
    let folder: string;
    let found: readonly Violation[];

    beforeAll(() => {
      folder = copyOfTheHouse();
      for (const { file, text } of [...CANARIES, ...BESIDE]) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), text);
      }
      found = violationsIn(folder);
    }, 120_000);

    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it.each(CANARIES.map(({ rule, file }) => [rule, file]))('%s catches %s', (rule, file) => {
      expect(found.filter((one) => one.rule.name === rule).map((one) => one.from)).toContain(file);
    });

    it('has a canary for every rule', async () => {
      const { forbidden } = (await import(join(ROOT, '.dependency-cruiser.cjs'))) as { forbidden: { name: string }[] };
      const guarded = new Set(CANARIES.map((canary) => canary.rule));
      // The pages may use every module, so there is no neighbour for them to avoid.
      const rules = forbidden.map((rule) => rule.name).filter((name) => name !== 'module-dag:rooms');
      expect(rules.filter((name) => !guarded.has(name))).toEqual([]);
    });
  });
});
