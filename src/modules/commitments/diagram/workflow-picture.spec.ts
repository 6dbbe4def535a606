import fc from 'fast-check';
import { shippedWorkflow } from '../../../../test/support/shipped-workflow.js';
import { KINDS } from '../../../domain/shared/kind.js';
import { LANGUAGES } from '../../../domain/shared/language.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import { translatorOf } from '../../../platform/web/i18n/translator-of.js';
import type { DiagramSituation } from './diagram-situation.js';
import { layOutDiagram } from './lay-out-diagram.js';
import { workflowPicture } from './workflow-picture.js';
import { widthOf, wrapLabel } from './wrap-label.js';

const WORDS = { joint: 'J', positions: 'P', neverStated: 'none', split: 'Split', now: 'Now', legend: 'how to read' };
const CASES = KINDS.flatMap((kind) => LANGUAGES.map((language) => ({ kind, language })));
const { t } = translatorOf('en');

const NOW: DiagramSituation = {
  joint: 'agreed',
  sides: [
    { name: 'North & Co', position: 'under_way' },
    { name: 'South', position: null },
    { name: 'East', position: 'under_way' },
  ],
  walked: ['begin'],
  open: ['wait', 'absorb'],
};

const layout = (definition: Definition, situation: DiagramSituation | null = null, language = LANGUAGES[0]) =>
  layOutDiagram({ definition, situation, language, words: WORDS });

/** Texts of the elements of one name, and a failure where the tags do not nest. */
function textsOf(svg: string, element: string): string[] {
  const open: string[] = [];
  for (const [, close, name, , empty] of svg.matchAll(/<(\/?)([a-z]+)((?:\s[a-z-A-Z:]+="[^"<]*")*)\s*(\/?)>/g)) {
    if (close === '/') expect(open.pop()).toBe(name);
    else if (empty !== '/') open.push(name ?? '');
  }
  expect(open).toEqual([]);
  return [...svg.matchAll(new RegExp(`<${element}[^>]*>([^<]*)</${element}>`, 'g'))].map(([, text]) => text ?? '');
}

describe('layOutDiagram', () => {
  it.each(CASES)(
    'keeps all of $kind in $language inside the picture, and no label on another',
    ({ kind, language }) => {
      const { width, height, panels, legend } = layOutDiagram({
        definition: shippedWorkflow(kind),
        situation: NOW,
        language,
        words: WORDS,
      });
      for (const { states, moves, boxY, bottom } of panels) {
        for (const { label, labelX, from } of moves) {
          // Beside a loop the label begins there, above an arrow it stands in the middle.
          const start = from.length === 0 ? labelX : labelX - widthOf(label) / 2;
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start + widthOf(label)).toBeLessThanOrEqual(width);
        }
        for (const { lines } of states) for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(104);
        expect(new Set(moves.map(({ y }) => y)).size).toBe(moves.length);
        expect(bottom).toBeGreaterThan(boxY);
      }
      expect(panels[1]?.y).toBeGreaterThan(panels[0]?.bottom ?? 0);
      expect(legend.y + legend.lines.length).toBeLessThanOrEqual(height);
    },
  );

  it('draws every move from every state to its state', () => {
    const definition = shippedWorkflow('study');
    const [joint, positions] = layout(definition).panels;
    const drawn = [...(joint?.moves ?? []), ...(positions?.moves ?? [])];
    // One line a move, and one for the split, which is none.
    expect(drawn).toHaveLength(Object.keys(definition.moves).length + 1);
    expect(drawn.filter(({ look }) => look === 'split')).toHaveLength(1);
    const wait = positions?.moves.find(({ label }) => label === definition.moves['wait']?.labels.en);
    expect([wait?.from.length, wait?.loops]).toEqual([3, true]);
  });

  it('draws a stored definition, whose keys the database puts in an order of its own, like the file', () => {
    const file = shippedWorkflow('implementation');
    const stored = <Value>(map: Readonly<Record<string, Value>>): Record<string, Value> =>
      Object.fromEntries(Object.entries(map).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1)));
    const definition = {
      ...file,
      positions: stored(file.positions),
      joint: stored(file.joint),
      moves: stored(file.moves),
    };
    const told = (one: Definition) =>
      layout(one).panels.map(({ states, moves }) => [
        states.map(({ lines }) => lines.join(' ')),
        moves.filter(({ from }) => from.length > 0).map(({ label }) => label),
      ]);
    const [[, ownMoves] = []] = told(definition).slice(1);
    expect(ownMoves).toEqual(told(file)[1]?.[1]);
    expect(told(definition)[0]?.[0]?.slice(0, 4)).toEqual(['Agreed', 'Fulfilled', 'Now routine', 'Withdrawn']);
  });

  it('marks the present state, who is where, what was walked and what is open', () => {
    const [joint, positions] = layout(shippedWorkflow('deliverable'), NOW).panels;
    expect(joint?.states.filter(({ isPresent }) => isPresent).map(({ lines, here }) => [lines, here])).toEqual([
      [['Agreed'], ['Now']],
    ]);
    expect(positions?.states.filter(({ isPresent }) => isPresent).map(({ here }) => here)).toEqual([
      ['South'],
      ['North & Co', 'East'],
    ]);
    const looks = Object.fromEntries(
      [...(joint?.moves ?? []), ...(positions?.moves ?? [])].map((one) => [one.label, one.look]),
    );
    expect(looks).toMatchObject({ Begin: 'walked', 'Wait for a third party': 'open', Resume: 'plain' });
    expect(looks['Propose to absorb into routine work']).toBe('open');
  });
});

describe('workflowPicture', () => {
  it.each(CASES)('of $kind in $language is well formed and names all it shows', ({ kind, language }) => {
    const definition = shippedWorkflow(kind);
    const words = translatorOf(language);
    const svg = workflowPicture(definition, { language, t: words.t, standAlone: true });
    const texts = textsOf(svg, 'text');
    for (const { labels } of Object.values(definition.moves)) expect(texts).toContain(labels[language]);
    const whole = texts.join('').replaceAll(' ', '');
    for (const { labels } of Object.values(definition.joint))
      expect(whole).toContain(labels[language].replaceAll(' ', ''));
    const [description] = textsOf(svg, 'desc');
    for (const { labels } of Object.values(definition.moves)) expect(description).toContain(labels[language]);
    expect(textsOf(svg, 'title')).toHaveLength(1);
  });

  it('tells in sentences where the commitment stands', () => {
    const svg = workflowPicture(shippedWorkflow('deliverable'), { language: 'en', t, situation: NOW, id: 'w7' });
    expect(textsOf(svg, 'desc')[0]).toMatch(
      /^Now together: Agreed\. Position of North &amp; Co: Under way\. Position of South: Nothing stated yet\. .* Made so far: Begin\. Open now: Wait for a third party, Propose to absorb into routine work\. /,
    );
    expect(svg).toContain('aria-labelledby="w7-title w7-desc"');
    // A page's content policy allows no style of its own.
    expect(svg).not.toContain('<style');
    expect(svg).not.toContain('style=');
  });

  it('lets no word of a definition become a part of the drawing', () => {
    const hostile = fc.oneof(
      fc.constantFrom('</text><script>alert(1)</script>', '"><g onload=x', '&amp;', ']]>', '\u0000\u0008', '\uD800'),
      fc.string({ minLength: 1 }),
    );
    const definition = shippedWorkflow('ongoing');
    fc.assert(
      fc.property(hostile, (word) => {
        const labels = { en: word, 'zh-Hant': word, 'zh-Hans': word };
        const moves = { ...definition.moves, begin: { ...definition.moves['begin']!, labels } };
        const svg = workflowPicture({ ...definition, moves, labels }, { language: 'en', t });
        const plain = workflowPicture(definition, { language: 'en', t });
        expect(svg.match(/<[a-z]+/g)).toEqual(plain.match(/<[a-z]+/g));
        textsOf(svg, 'text');
      }),
    );
  });
});

describe('wrapLabel', () => {
  it.each([
    ['Propose to merge into another item', 120, ['Propose to merge', 'into another', 'item']],
    ['研究完成（不可行）', 100, ['研究完成', '（不可行）']],
    ['Unbreakablyverylongword', 50, ['Unbreakablyverylongword']],
    ['', 50, []],
  ])('breaks %j at %d', (label, width, lines) => {
    expect(wrapLabel(label, width)).toEqual(lines);
  });

  it('loses no letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 10, max: 200 }), (label, width) => {
        expect(wrapLabel(label, width).join('').replaceAll(/\s/g, '')).toBe(label.replaceAll(/\s/g, ''));
      }),
    );
  });
});
