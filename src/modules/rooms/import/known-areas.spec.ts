import { areasToJoin, FRESH, joinedBy } from './known-areas.js';
import type { DraftMatter } from './import-desk.service.js';

const title = (text: string) => ({ en: text, 'zh-Hant': `${text} hant`, 'zh-Hans': `${text} hans` });
const areas = [
  { sessionNumber: 1, number: 2, title: title('Science and  Trade') },
  { sessionNumber: 2, number: 1, title: title('Of another session') },
];
const matter = {
  draft: { language: 'en', session: { number: 1 } },
  plan: { frame: { areas } },
} as unknown as DraftMatter;

describe('areas that an area of a draft can join', () => {
  it('are those of its session, in the language of the document', () => {
    expect(areasToJoin(matter)).toEqual([{ value: '2', title: 'Science and  Trade' }]);
  });

  it.each([
    ['science and trade', '2'],
    ['Something new', FRESH],
  ])('is what the heading "%s" says already', (heading, joins) => {
    expect(joinedBy(areasToJoin(matter), heading)).toBe(joins);
  });
});
