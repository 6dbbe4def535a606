import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Kind } from '../shared/kind.js';
import type { Language } from '../shared/language.js';
import { LANGUAGES } from '../shared/language.js';
import { findSplitFaults } from './check-split.js';
import { proposeSplit } from './propose-split.js';
import type { ProposedSplit } from './proposed-split.js';

const FOLDER = join(process.cwd(), 'test/fixtures/press-releases');
const RELEASE = 'press-release-hk-cq-2023-05-11';

interface ExpectedItem {
  readonly kind: Kind;
  readonly text: string;
  readonly bodies: readonly string[];
}
interface Expected {
  readonly language: Language;
  readonly areas: readonly { readonly heading: string; readonly commitments: readonly ExpectedItem[] }[];
  readonly unclaimed: readonly string[];
}

const fold = (text: string): string => text.replace(/\s+/g, ' ');
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

function outline(split: ProposedSplit): unknown {
  return split.areas.map((area) => ({
    heading: area.heading,
    commitments: area.commitments.map(({ kind, text, bodies }) => ({ kind, text: fold(text), bodies: [...bodies] })),
  }));
}

describe('other layouts', () => {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.expected.yaml') && !name.startsWith(RELEASE))
    .map((name) => name.replace('.expected.yaml', ''));

  it('are all there', () => {
    expect(names.length).toBeGreaterThanOrEqual(10);
  });

  it.each(names)('%s is split as expected, with LF and with CR LF', (name) => {
    const expected = parse(read(`${name}.expected.yaml`)) as Expected;
    const plain = read(`${name}.txt`);
    for (const source of [plain, plain.replaceAll('\n', '\r\n')]) {
      const split = proposeSplit(source, expected.language);
      expect(outline(split)).toEqual(expected.areas);
      expect(findSplitFaults(source, split)).toEqual([]);
      const pieces = split.unclaimed.map((span) => source.slice(span.start, span.end));
      for (const words of expected.unclaimed) expect(pieces.filter((piece) => piece.includes(words))).not.toEqual([]);
    }
  });
});

describe('any text', () => {
  const language = fc.constantFrom(...LANGUAGES);
  const part = fc.oneof(
    fc.constantFrom(
      'support',
      'Encourage',
      'the',
      'fair',
      'and',
      ', and ',
      ', ',
      '; ',
      '. ',
      ': ',
      '\n',
      '\n\n',
      '\r\n',
      '# ',
      '**',
      '- ',
      '1. ',
      '(a) ',
      '\\_',
    ),
    fc.constantFrom(
      '支持',
      '推動',
      '加强',
      '在合作下',
      '，',
      '；',
      '。',
      '一、',
      '（一）',
      '、',
      '並',
      '局',
      '中心',
      '\u3000',
      '「',
      '」',
      '(',
      ')',
      '"',
      '“',
    ),
    fc.constantFrom(
      '😀',
      '\ud800',
      '\udc00',
      '\u00a0',
      '\ufeff',
      '\u2028',
      'Mr. ',
      '1,000',
      'etc',
      'Both sides will ',
      'Bank of ',
      'following areas:',
    ),
    fc.string({ maxLength: 6 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );

  it('is covered exactly once, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), language, (parts, tongue) => {
        const source = parts.join('');
        expect(findSplitFaults(source, proposeSplit(source, tongue))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps its items when the document around it grows', () => {
    const verbs = fc.constantFrom('Support', 'Encourage', 'Establish', 'Strengthen', 'Explore', 'Promote');
    const things = fc.constantFrom(
      'the weavers of both towns',
      'a joint register of boats',
      'sister schools in the valley',
      'new routes over the pass',
    );
    const clause = fc.tuple(verbs, things).map(([verb, thing]) => `${verb} ${thing}`);
    const area = fc.array(fc.array(clause, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(area, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(', ', '; ', ', and ', '. '),
        (areas, joint) => {
          const lower = (text: string): string =>
            joint === '. ' ? text : text.charAt(0).toLowerCase() + text.slice(1);
          const source = areas
            .map((paragraphs, index) => {
              const body = paragraphs.map(
                (clauses) => `${clauses.map((each, place) => (place === 0 ? each : lower(each))).join(joint)}.`,
              );
              return [`Field ${'of Work '.repeat(index + 1).trim()}`, ...body].join('\n\n');
            })
            .join('\n\n');
          const split = proposeSplit(source, 'en');
          expect(split.areas).toHaveLength(areas.length);
          expect(split.areas.map((each) => each.commitments.length)).toEqual(areas.map((each) => each.flat().length));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('long text', () => {
  /** Shapes on which a careless expression or a search back to the beginning would need quadratic time. */
  const shapes: readonly (readonly [string, string])[] = [
    ['the release again and again', read(`${RELEASE}.txt`)],
    ['one word without end', 'a'],
    ['opening brackets', '(「“'],
    ['bold marks', '**x\n'],
    ['numbers', '1. x\n'],
    ['blank lines', '\r\n\r\n'],
    ['capital words', 'Bank and Group of '],
    ['verbs and commas', 'support trade, '],
    ['Chinese verbs', '支持企業，'],
    ['endings of names', '中心'],
    ['dangling lines', 'of the\n\n'],
  ];
  const repeat = (text: string, length: number): string =>
    text.repeat(Math.ceil(length / text.length)).slice(0, length);
  /** Processor time of this process in milliseconds: what others do on the machine does not count. */
  const millis = (text: string, language: Language): number => {
    const from = process.cpuUsage();
    proposeSplit(text, language);
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1e3;
  };
  const least = (times: number, work: () => number): number => Math.min(...Array.from({ length: times }, work));

  it.each(shapes)(
    'takes time in proportion to its length: %s',
    (_, shape) => {
      for (const language of ['en', 'zh-Hant'] as const) {
        millis(repeat(shape, 10_000), language);
        const short = least(3, () => millis(repeat(shape, 25_000), language));
        const long = least(2, () => millis(repeat(shape, 200_000), language));
        // Eight times the text; quadratic work would need 64 times the work.
        expect(long).toBeLessThan(Math.max(short, 5) * 32);
      }
    },
    60_000,
  );
});
