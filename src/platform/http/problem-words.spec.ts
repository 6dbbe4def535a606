import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../domain/shared/language.js';
import { projectRoot } from '../config/project-root.js';
import { translatorOf } from '../web/i18n/translator-of.js';
import { PROBLEMS, type ProblemCode } from './problem-catalogue.js';
import { Problem } from './problem.js';
import { problemDocument } from './problem-document.js';

const CODES = Object.keys(PROBLEMS) as ProblemCode[];
/** Every value that some sentence asks for. Whether its thrower gives it is for the specs of that refusal. */
const PARAMS = {
  seconds: 30,
  minutes: 15,
  today: '2026-11-22',
  now: '2026-11-22T04:00:00.000Z',
  day: '2026-11-22',
  format: 'doc',
  formats: 'html, json',
  first: '2023-05-11',
  detail: 'X',
  version: 2,
  count: 3,
};

/** Codes of single faults that the source gives, wherever a validator or a check of ours gives one. */
function faultCodesInSource(): string[] {
  const files = readdirSync(join(projectRoot(), 'src'), { recursive: true, encoding: 'utf8' });
  const ours = files.filter((file) =>
    /(modules\/(progress|proposals|commitments\/moves)|platform\/http)\/.*\.ts$/.test(file),
  );
  return ours.flatMap((file) =>
    [...readFileSync(join(projectRoot(), 'src', file), 'utf8').matchAll(/(?:message|detail): '([a-z_]+)'/g)].map(
      (m) => m[1] ?? '',
    ),
  );
}

describe.each(LANGUAGES)('words of refusals: %s', (language) => {
  const words = (code: ProblemCode) =>
    problemDocument(new Problem(code, { params: PARAMS }), language, (at, key, params) =>
      translatorOf(at).t(key, params),
    );

  it.each(CODES)('%s has a title and says the way out', (code) => {
    const { title, detail, status } = words(code);
    expect([typeof title, status]).toEqual(['string', PROBLEMS[code]]);
    expect(String(detail).length).toBeGreaterThan(String(title).length / 2);
    expect(`${String(title)}${String(detail)}`).not.toMatch(/[{}!！]|\bplease\b/i);
  });

  it('names every single fault', () => {
    const { has } = translatorOf(language);
    const codes = [...new Set(faultCodesInSource())].filter((code) => !['cursor', 'span'].includes(code));
    expect(codes.length).toBeGreaterThan(8);
    expect(codes.filter((code) => !has(`problems.faults.${code}`))).toEqual([]);
  });
});
