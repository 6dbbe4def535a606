import { countedDraft } from '../../../../test/support/counted-draft.js';
import { aView } from '../../../../test/support/builders/a-matter.js';
import type { Language } from '../../../domain/shared/language.js';
import type { Draft } from '../../imports/index.js';
import type { DraftProps } from './import-desk.service.js';
import { EarlierNotice } from './import-notices.js';

const EARLIER = { id: 'e1', name: '<b>a.txt', state: 'accepted', identical: true } as const;

function told(different: Partial<Draft>, language: Language = 'en'): string {
  const draft = { ...countedDraft(1, 1).draft, ...different };
  return String(EarlierNotice({ view: aView(language), matter: { draft } as DraftProps['matter'] }));
}

describe('EarlierNotice', () => {
  it.each([
    ['en', 'This document was imported before'],
    ['zh-Hant', '此文件曾經匯入'],
    ['zh-Hans', '此文件曾经导入'],
  ] as const)('warns in %s and leads to the earlier import', (language, words) => {
    const html = told({ earlier: EARLIER }, language);
    expect(html).toContain(words);
    expect(html).toContain('href="/imports/e1"');
    expect(html).not.toContain('<b>a.txt');
  });

  it('tells the same bytes from the same name', () => {
    expect(told({ earlier: EARLIER })).toContain('to the byte');
    expect(told({ earlier: { ...EARLIER, identical: false } })).toContain('has the same name');
  });

  it('is silent where nothing is repeated, and on a settled draft', () => {
    expect(told({})).toBe('');
    expect(told({ earlier: EARLIER, state: 'accepted' })).toBe('');
  });
});
