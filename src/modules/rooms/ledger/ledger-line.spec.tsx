import { aView } from '../../../../test/support/builders/a-matter.js';
import type { LedgerRow } from '../../commitments/index.js';
import type { ConferenceFrame } from '../../conferences/index.js';
import { LedgerLine } from './ledger-line.js';

const FRAME = { sides: [], areas: [], sessions: [] } as unknown as ConferenceFrame;

function aRow(titles: LedgerRow['titles']): LedgerRow {
  const row = { id: 'c', number: '03.01', titles, titleAuthoritative: titles['zh-Hant'] ?? null, kind: 'deliverable' };
  const plain = { authoritative: 'zh-Hant', standing: 'no_report', positions: [], deadline: null, schedule: null };
  return { ...row, ...plain } as unknown as LedgerRow;
}

describe('the title of a commitment in the ledger', () => {
  const lineIn = (language: 'en' | 'zh-Hant', titles: LedgerRow['titles']) =>
    LedgerLine({ view: aView(language), row: aRow(titles), frame: FRAME });

  it('that an English release brought is no Chinese text, and the line says so', async () => {
    const html = await lineIn('zh-Hant', { en: 'Open a platform' });
    expect(html).toContain('<a href="/commitments/c"><span lang="en">Open a platform</span></a>');
    expect(html).toContain('尚未有繁體中文文本，現以English顯示');
    expect(html).not.toContain('lang="zh-Hant"');
    expect(await lineIn('en', { en: 'Open a platform' })).toContain('no text in 繁體中文 yet, shown in English');
  });

  it('stands with the signed one where there is one', async () => {
    const html = await lineIn('en', { en: 'Open a platform', 'zh-Hant': '開放平台' });
    expect(html).toContain('<a href="/commitments/c">Open a platform</a>');
    expect(html).toContain('<span lang="zh-Hant">開放平台</span>');
  });
});
