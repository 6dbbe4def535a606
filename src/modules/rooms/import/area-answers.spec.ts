import { readArea } from './area-answers.js';
import { FormFields } from './form-fields.js';
import type { DraftProps } from './import-desk.service.js';

const title = { en: 'Trade', 'zh-Hant': '貿易', 'zh-Hans': '贸易' };
const props = {
  view: { t: (key: string) => key },
  matter: {
    draft: { language: 'zh-Hant', session: { number: 1 } },
    plan: { frame: { areas: [{ sessionNumber: 1, number: 2, title }], sides: [] } },
  },
} as unknown as DraftProps;
const read = (form: object) => {
  const { answers, faults } = readArea(props, new FormFields(form));
  return [answers.heading, faults.map(({ field, message }) => `${field} ${String(message)}`)];
};

describe('the form of an area', () => {
  it.each([
    ['joins an area of the session by its title', { joins: '2', heading: 'typed before' }, ['貿易', []]],
    ['takes the heading for a new area', { joins: 'new', heading: ' A  new one ' }, ['A new one', []]],
    ['takes the heading where the session has no areas to choose from', { heading: 'First' }, ['First', []]],
    ['wants a heading for a new area', { joins: 'new' }, ['', ['heading import.area_form.heading_missing']]],
    [
      'refuses an area that the session does not have',
      { joins: '9', heading: 'X' },
      ['X', ['joins import.area_form.joins_unknown']],
    ],
  ])('%s', (_, form, wanted) => {
    expect(read(form)).toEqual(wanted);
  });
});
