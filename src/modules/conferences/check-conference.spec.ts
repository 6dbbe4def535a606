import { readFileSync } from 'node:fs';

import { parse } from 'yaml';

import { LANGUAGES } from '../../domain/shared/language.js';
import { translatorOf } from '../../platform/web/i18n/translator-of.js';
import { checkConference } from './check-conference.js';
import { conferenceFaultWords } from './conference-fault-words.js';

interface Case {
  readonly what: string;
  readonly find: string;
  readonly put: string;
  readonly code: string;
  readonly path: string;
}

const FOLDER = 'test/fixtures/conferences';
const SAMPLE = readFileSync(`${FOLDER}/north-south.yaml`, 'utf8');
const CASES = parse(readFileSync(`${FOLDER}/faults.yaml`, 'utf8')) as readonly Case[];

/** The sample with one text in it replaced; the text must be there. */
function broken(find: string, put: string): string {
  expect(SAMPLE.split(find).length).toBeGreaterThan(1);
  return SAMPLE.replace(find, () => put);
}

/** 1-based line of the first difference between the sample and the text. */
function lineOfChange(text: string): number {
  const before = SAMPLE.split('\n');
  return text.split('\n').findIndex((line, index) => line !== before[index]) + 1;
}

function faultsOf(text: string, calendars?: ReadonlySet<string>) {
  const checked = checkConference(text, calendars);
  return checked.ok ? [] : checked.faults;
}

describe('checkConference', () => {
  it('accepts the sample and reads it whole', () => {
    const checked = checkConference(SAMPLE, new Set(['north', 'south']));
    if (!checked.ok) throw new Error(JSON.stringify(checked.faults, null, 1));
    const [first, second] = checked.file.commitments;
    expect(checked.file.sides.map((side) => side.id)).toEqual(['north', 'south']);
    expect(checked.file.sessions[1]).toMatchObject({
      number: 2,
      after: 1,
      heldOn: null,
      place: null,
      demonstration: false,
    });
    expect(first?.deadlines.map(({ deadline, agreedOn }) => [deadline.kind, deadline.latest, agreedOn])).toEqual([
      ['before_session', null, '2023-05-11'],
      ['dated', '2026-12-31', '2025-01-09'],
    ]);
    expect(first?.demonstration?.positions['north']).toEqual([
      { state: 'under_way', since: '2024-01-01', waitingFor: null },
    ]);
    expect(first?.demonstration?.positions['south']?.at(-1)?.waitingFor).toBe('third');
    expect(second).toMatchObject({ supporting: [], waitingFor: ['third'], instrument: null, demonstration: null });
    expect(second?.deadlines).toMatchObject([{ agreedOn: null, reason: null, deadline: { kind: 'none' } }]);
  });

  it.each(CASES)('names $what', ({ find, put, code, path }) => {
    const faults = faultsOf(broken(find, put));
    expect(faults).toContainEqual(expect.objectContaining({ code, path }));
    for (const fault of faults)
      for (const language of LANGUAGES) expect(conferenceFaultWords(fault, translatorOf(language).t)).toMatch(/\p{L}/u);
  });

  it.each([
    ['luoshi-conference/1', 'luoshi-conference/2'],
    ['kind: study', 'kind: promise'],
    ['seal: 南', 'seal: 南方'],
    ['post: nn-liaison', 'post: xx'],
    ['supporting: [nn]', 'supporting: [xx]'],
    ['latest: 2026-12-31', 'latest: 2026-11-30'],
    ['visibility: shared', 'visibility: public'],
    ["'01.02'", "'01.01'"],
  ])('gives the line of %s', (find, put) => {
    const text = broken(find, put);
    expect(faultsOf(text).map((fault) => fault.line)).toEqual([lineOfChange(text)]);
  });

  it('puts a missing key on the line of what it is missing from', () => {
    const text = broken("  - number: '01.02'\n    area: 1\n", "  - number: '01.02'\n");
    const entry = SAMPLE.split('\n').findIndex((line) => line.includes("'01.02'")) + 1;
    expect(faultsOf(text)).toMatchObject([{ line: entry, code: 'missing', path: 'commitments[1].area' }]);
  });

  it('lists faults of form and of reference together, by line', () => {
    const text = broken('post: nn-liaison', 'post: xx')
      .replace('kind: study', 'kind: promise')
      .replace('tag: N-S', 'tag: n');
    expect(faultsOf(text).map((fault) => fault.code)).toEqual(['malformed', 'unknown_post', 'not_one_of']);
  });

  it('names a calendar that does not exist, where the calendars are known', () => {
    expect(faultsOf(SAMPLE, new Set(['north']))).toMatchObject([
      { code: 'unknown_calendar', path: 'sides[1].calendar', line: 9 },
    ]);
  });

  it('asks for a second side', () => {
    const text = SAMPLE.replace(/ {2}- \{ id: south.*\n/, '');
    expect(faultsOf(text)).toContainEqual(expect.objectContaining({ code: 'too_few_sides', path: 'sides', line: 7 }));
  });

  it.each([
    ['an empty file', ''],
    ['a list', '- a\n- b\n'],
    ['a sentence', 'Hello.'],
  ])('refuses %s', (_what, text) => {
    expect(faultsOf(text)).toMatchObject([{ line: 1, path: '', code: 'not_a_map' }]);
  });
});
