import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Kind } from '../shared/kind.js';
import { findSplitFaults } from './check-split.js';
import { proposeSplit } from './propose-split.js';

const FOLDER = join(process.cwd(), 'test/fixtures/press-releases');
const RELEASE = 'press-release-hk-cq-2023-05-11';

interface ExpectedRelease {
  readonly source: { readonly sha256: string };
  readonly paragraphs: number;
  readonly areas: readonly {
    readonly heading: string;
    readonly paragraph_lines: readonly number[];
    readonly commitments: readonly {
      readonly id: string;
      readonly line: number;
      readonly kind: Kind;
      readonly text: string;
    }[];
  }[];
}

const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Breaks every line of a text as a mail program does. */
function wrap(text: string, columns: number): string {
  const wrapLine = (line: string): string => {
    let width = 0;
    return line
      .split(' ')
      .map((word, index) => {
        const breaks = index > 0 && width + 1 + word.length > columns;
        width = breaks || index === 0 ? word.length : width + 1 + word.length;
        return index === 0 ? word : `${breaks ? '\n' : ' '}${word}`;
      })
      .join('');
  };
  return text.split('\n').map(wrapLine).join('\n');
}

describe('the press release of 11 May 2023', () => {
  const source = read(`${RELEASE}.txt`);
  const expected = parse(read(`${RELEASE}.expected.yaml`)) as ExpectedRelease;
  const items = expected.areas.flatMap((area) => area.commitments);

  /** Where the hand-made items stand: found in order, blanks matching any white space, from the line they name. */
  function expectedSpans(text: string): { id: string; start: number; end: number; kind: Kind }[] {
    let from = 0;
    return items.map((item) => {
      const pattern = new RegExp(item.text.split(/\s+/).map(escape).join('\\s+'), 'g');
      pattern.lastIndex = from;
      const found = pattern.exec(text);
      if (!found) throw new Error(`${item.id} is not in the text`);
      from = found.index + found[0].length;
      return { id: item.id, start: found.index, end: from, kind: item.kind };
    });
  }

  function missed(text: string): string[] {
    const got = new Set(
      proposeSplit(text, 'en').areas.flatMap((area) => area.commitments.map((item) => `${item.start}-${item.end}`)),
    );
    return expectedSpans(text)
      .filter((span) => !got.has(`${span.start}-${span.end}`))
      .map((span) => span.id);
  }

  it('is the file that was split by hand', () => {
    expect(createHash('sha256').update(source).digest('hex')).toBe(expected.source.sha256);
    expect(items).toHaveLength(56);
  });

  it('has the 11 areas, and the signing ceremony is not one of them', () => {
    const { areas } = proposeSplit(source, 'en');
    expect(areas.map((area) => area.heading)).toEqual(expected.areas.map((area) => area.heading));
    expect(findSplitFaults(source, proposeSplit(source, 'en'))).toEqual([]);
  });

  it('finds all 56 boundaries exactly, with the kinds of the hand-made split, and nothing besides', () => {
    expect(missed(source)).toEqual([]);
    const found = proposeSplit(source, 'en').areas.flatMap((area) => area.commitments);
    expect(found.map((item) => item.kind)).toEqual(items.map((item) => item.kind));
  });

  it('covers all 21 paragraphs and joins the one that a blank line breaks', () => {
    const lines = source.split('\n');
    const startOf = (line: number): number => lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    const { areas } = proposeSplit(source, 'en');
    const lineNumbers = expected.areas.flatMap((area) => area.paragraph_lines);
    for (const line of lineNumbers) {
      const [start, end] = [startOf(line), startOf(line) + (lines[line - 1] as string).length];
      const inside = areas.flatMap((area) => area.commitments).filter((item) => item.start < end && item.end > start);
      expect(inside.length).toBeGreaterThan(0);
    }
    const joined = areas[8]?.commitments.filter((item) => item.text.includes('\n\n')) ?? [];
    expect(joined).toHaveLength(1);
    expect(lineNumbers.length - joined.length).toBe(expected.paragraphs);
  });

  it('leaves joints, stray marks, the introduction and the signing section unclaimed', () => {
    const { unclaimed } = proposeSplit(source, 'en');
    const pieces = unclaimed.map((span) => source.slice(span.start, span.end));
    expect(pieces).toContain(', and');
    expect(pieces).toContain(';');
    expect(pieces).toContain('\\_\\_\\_\\_');
    for (const words of [
      'The Chief Executive, Mr',
      'Hong Kong and Chongqing reached',
      'Co-operation Memorandum Signing',
      'Officials of the HKSAR',
    ]) {
      expect(pieces.some((piece) => piece.startsWith(words))).toBe(true);
    }
  });

  it('names the bodies that have a name of their own', () => {
    const named = proposeSplit(source, 'en').areas.flatMap((area) => area.commitments.flatMap((item) => item.bodies));
    expect(named).toEqual([
      'Mainland Enterprises Partnership Exchange and Interface Programme',
      'Belt and Road Summit',
      'Western China International Fair for Investment and Trade',
      'HKEX',
      'Chongqing Share Transfer Center',
      'Hong Kong and Macao Affairs Office of the State Council',
      'Chongqing Vocational College of Public Transportation',
      'Hong Kong MTR Academy',
      'Chongqing Airport Group',
      'Hong Kong International Aviation Academy',
      'China Chongqing Arbitration Commission',
      'Asia Summit on Global Health',
      'Central Government',
    ]);
  });

  const headings = new Set(expected.areas.map((area) => area.heading));
  const restyle = (style: (heading: string, number: number) => string): string => {
    let number = 0;
    return source
      .split('\n')
      .map((line) => {
        const words = line.replace(/^#+\s*/, '');
        return headings.has(words) ? style(words, (number += 1)) : line;
      })
      .join('\n');
  };

  it.each([
    ['without any marks', restyle((heading) => heading)],
    ['with hashes', restyle((heading) => `## ${heading}`)],
    ['numbered', restyle((heading, number) => `${number}. ${heading}`)],
    ['lettered', restyle((heading, number) => `(${String.fromCharCode(96 + number)}) ${heading}`)],
    ['bold', restyle((heading) => `**${heading}**`)],
    ['underlined', restyle((heading) => `${heading}\n${'-'.repeat(heading.length)}`)],
    ['wrapped at 72 columns', wrap(source, 72)],
    ['wrapped at 80 columns', wrap(source, 80)],
    ['with CR LF', source.replaceAll('\n', '\r\n')],
    ['with CR', source.replaceAll('\n', '\r')],
    ['with an indent', source.replace(/^(?=\S)/gm, '     ')],
    ['as bullets', source.replace(/^(?=(?:[A-Z][a-z]+ ){2,}.*[.,]$)/gm, '- ')],
  ])('finds the same 11 areas and 56 items %s', (_, text) => {
    expect(proposeSplit(text, 'en').areas.map((area) => area.heading)).toEqual([...headings]);
    expect(missed(text)).toEqual([]);
    expect(findSplitFaults(text, proposeSplit(text, 'en'))).toEqual([]);
  });

  it('takes nothing from it in another language', () => {
    const split = proposeSplit(source, 'zh-Hant');
    expect(split.areas).toEqual([]);
    expect(findSplitFaults(source, split)).toEqual([]);
  });
});
