import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../../domain/shared/language.js';
import { projectRoot } from '../../config/project-root.js';
import { checkLocales } from './check-locales.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'locales-'));
  for (const part of ['locales/en', 'locales/zh-Hant', 'locales/zh-Hans', 'src']) {
    mkdirSync(join(folder, part), { recursive: true });
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

const locale = (language: Language, yaml: string): void =>
  writeFileSync(join(folder, 'locales', language, 'page.yaml'), yaml);
const everywhere = (yaml: string): void => LANGUAGES.forEach((language) => locale(language, yaml));
const source = (text: string): void => writeFileSync(join(folder, 'src', 'page.tsx'), text);
const faults = (): string[] => checkLocales(join(folder, 'locales'));
const faultsWithSource = (): string[] => checkLocales(join(folder, 'locales'), join(folder, 'src'));

describe('checkLocales', () => {
  it('finds nothing in files that agree', () => {
    everywhere('a:\n  b: "{count, plural, other {# items}} for {name}"\n');
    expect(faults()).toEqual([]);
  });

  it('names a key missing in one language', () => {
    everywhere('a: one\n');
    locale('zh-Hans', 'b: one\n');
    expect(faults()).toEqual(['zh-Hans: page.a: missing', 'en: page.b: missing', 'zh-Hant: page.b: missing']);
  });

  it.each([
    ['empty', 'a: " "\n', 'page.a: empty'],
    ['unreadable', 'a: "{count, plural, one {x}}"\n', 'page.a: cannot be read'],
    ['unknown tag', 'a: "<script>x</script>"\n', 'page.a: tag <script> is not one of'],
  ])('names an %s message in every language', (_name, yaml, fault) => {
    everywhere(yaml);
    expect(faults()).toHaveLength(3);
    for (const line of faults()) expect(line).toContain(fault);
  });

  it('names placeholders that differ, also inside a plural', () => {
    everywhere('a: "{count, plural, other {# of {all}}}"\n');
    locale('zh-Hant', 'a: "{count} 項"\n');
    expect(faults()).toEqual(['page.a: placeholders differ: en {all, count}, zh-Hant {count}']);
  });

  it('names keys the source asks for and nobody wrote', () => {
    everywhere('a: one\n');
    source("t('page.a'); t(\n 'page.c'); t(`page.d.${x}`);");
    const found = faultsWithSource();
    expect(found).toHaveLength(2);
    expect(found[0]).toContain('no message "page.c"');
    expect(found[1]).toContain('no message begins with "page.d."');
  });

  it('names messages nobody asks for; a table of keys and a prefix count as asking', () => {
    everywhere('a: one\nb: two\nlist:\n  c: three\nlost: four\n');
    source("t('page.a'); const table = { x: 'page.b' }; const key = `page.list.${x}`;");
    expect(faultsWithSource()).toEqual(['page.lost: used nowhere']);
  });

  it('takes a file that a program reads whole for used, and a comment for nothing', () => {
    everywhere('a: one\n');
    source("// t('page.a') and t('page.gone')\n/** t(`no.such.${x}`) */\n");
    expect(faultsWithSource()).toEqual(['page.a: used nowhere']);
    source('const file = `config/locales/${language}/page.yaml`;');
    expect(faultsWithSource()).toEqual([]);
  });

  it('does not count a spec as a use', () => {
    everywhere('a: one\n');
    writeFileSync(join(folder, 'src', 'page.spec.ts'), "t('page.a')");
    expect(faultsWithSource()).toEqual(['page.a: used nowhere']);
  });
});

describe('the shipped message files', () => {
  it('agree in all three languages', () => {
    expect(checkLocales(join(projectRoot(), 'config/locales'))).toEqual([]);
  });
});
