import { shippedLadder } from '../../../test/support/shipped-ladder.js';
import { parseLadder } from './parse-ladder.js';

const LABEL = { en: 'Soon', 'zh-Hant': '快到', 'zh-Hans': '快到' };
const RUNG = {
  id: 'soon',
  anchor: 'deadline',
  offset_workdays: -3,
  repeat_workdays: null,
  to: ['liaison'],
  sides: 'every',
  label: LABEL,
};
const file = (...rungs: unknown[]): unknown => ({ near_within_workdays: 10, rungs });

function faultsOf(raw: unknown): string[] {
  const parsed = parseLadder(raw);
  return parsed.ok ? [] : parsed.faults.map((fault) => `${fault.path} ${fault.message_code} ${fault.detail}`);
}

describe('parseLadder', () => {
  it('reads a sound plan', () => {
    expect(parseLadder(file(RUNG))).toEqual({
      ok: true,
      ladder: {
        nearWithinWorkdays: 10,
        rungs: [
          {
            id: 'soon',
            anchor: 'deadline',
            offsetWorkdays: -3,
            repeatWorkdays: null,
            to: ['liaison'],
            sides: 'every',
            label: LABEL,
          },
        ],
      },
    });
  });

  it.each([
    ['an id with a colon', { id: 'a:b' }, 'rungs[0].id reminders.not_a_plain_word a:b'],
    ['a missing id', { id: undefined }, 'rungs[0].id reminders.text_missing '],
    ['an unknown anchor', { anchor: 'birthday' }, 'rungs[0].anchor reminders.not_one_of birthday'],
    ['half a day', { offset_workdays: 0.5 }, 'rungs[0].offset_workdays reminders.not_a_number_in_range 0.5'],
    ['a far day', { offset_workdays: -251 }, 'rungs[0].offset_workdays reminders.not_a_number_in_range -251'],
    ['a repeat before the day', { repeat_workdays: 2 }, 'rungs[0].repeat_workdays reminders.repeat_before_anchor 2'],
    [
      'a repeat of nought',
      { offset_workdays: 1, repeat_workdays: 0 },
      'rungs[0].repeat_workdays reminders.not_a_number_in_range 0',
    ],
    ['a reminder before a proposal', { anchor: 'proposal' }, 'rungs[0].offset_workdays reminders.before_a_proposal -3'],
    ['a notice before an outcome', { anchor: 'outcome' }, 'rungs[0].offset_workdays reminders.before_a_proposal -3'],
    [
      'an outcome told again and again',
      { anchor: 'outcome', offset_workdays: 1, repeat_workdays: 5 },
      'rungs[0].repeat_workdays reminders.outcome_repeated 5',
    ],
    ['nobody to tell', { to: [] }, 'rungs[0].to reminders.nobody_told []'],
    ['an unknown role', { to: ['liaison', 'press'] }, 'rungs[0].to[1] reminders.not_one_of press'],
    ['an unknown reach', { sides: 'other' }, 'rungs[0].sides reminders.not_one_of other'],
    ['a label that lacks a language', { label: { ...LABEL, en: '' } }, 'rungs[0].label.en reminders.text_missing '],
    ['a misspelt key', { offset: 3 }, 'rungs[0].offset reminders.unknown_key offset'],
  ])('refuses %s', (_, more, expected) => {
    expect(faultsOf(file({ ...RUNG, ...more }))).toEqual([expected]);
  });

  it('lists every fault at once, over all rungs', () => {
    expect(faultsOf({ near_within_workdays: -1, rungs: [RUNG, { ...RUNG, to: 'all' }, RUNG, null], extra: 1 })).toEqual(
      [
        'extra reminders.unknown_key extra',
        'near_within_workdays reminders.not_a_number_in_range -1',
        'rungs[1].to reminders.not_a_list all',
        'rungs[3] reminders.not_a_mapping null',
        'rungs[1].id reminders.id_repeated soon',
        'rungs[1].offset_workdays reminders.day_repeated -3',
        'rungs[2].id reminders.id_repeated soon',
        'rungs[2].offset_workdays reminders.day_repeated -3',
      ],
    );
  });

  it.each([[undefined], ['text'], [[]]])('refuses %j as a whole', (raw) => {
    expect(faultsOf(raw)[0]).toMatch(/reminders\.not_a_mapping/);
  });

  it('accepts the plan we ship', () => {
    expect(
      shippedLadder().rungs.map((rung) => [rung.id, rung.offsetWorkdays, rung.repeatWorkdays, rung.sides]),
    ).toEqual([
      ['ten_before', -10, null, 'every'],
      ['five_before', -5, null, 'every'],
      ['one_before', -1, null, 'every'],
      ['on_day', 0, null, 'every'],
      ['five_after', 5, null, 'own'],
      ['proposal_waiting', 1, 5, 'every'],
      ['proposal_ended', 1, null, 'every'],
    ]);
  });
});
