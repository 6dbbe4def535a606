import { aMatter, anActor, aStatement, aView } from '../../../../test/support/builders/a-matter.js';
import { civilDate } from '../../../domain/shared/civil-date.js';
import { noChangeReport } from '../../progress/index.js';
import type { Matter } from '../commitment/matter.js';
import { NoChangePage } from './no-change-page.js';
import { ReportCheckPage } from './report-check-page.js';
import { ReportFormPage } from './report-form-page.js';
import { periodOfValue, periodsToReport } from './report-period.js';
import { reportValues, type ReportValues } from './report-values.js';
import { SharePage } from './share-page.js';

const EVIL = '"\'><script>alert(1)</script> &lt; &amp;';
const view = aView();
const values: ReportValues = {
  ...reportValues({}, { language: 'zh-Hant', period: '2026-11-01_2026-11-22' }),
  narrative: EVIL,
  activity: 'some',
  evidence_title: EVIL,
  'evidence_date-day': '3x',
};

/** The page without the values of attributes, in which nothing but a quotation mark could do harm. */
function markupOf(html: string): string {
  return html.replaceAll(/="[^"]*"/g, '');
}

function mainOf(html: string): string {
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'));
}

async function formOf(matter: Matter): Promise<string> {
  return mainOf(await ReportFormPage({ view, matter, values, faults: [], refused: null }));
}

describe('the form of a report', () => {
  it('gives every word back as it was typed, escaped and in its own language', async () => {
    const html = await formOf(aMatter());
    expect(markupOf(html)).not.toContain('<script>');
    expect(html).toContain('value="3x"');
    expect(html).toMatch(/<textarea[^>]*lang="zh-Hant"/);
    expect(html).toContain('name="version" value="7"');
  });

  it('never shows the schedule of another side', async () => {
    const schedule = { light: 'late', due: civilDate('2026-11-20'), workdaysLeft: -1, provisional: false } as const;
    const html = await formOf(aMatter({ schedule }));
    expect(html.match(/1 working day past/g)).toHaveLength(1);
  });

  it('is no form for a post with nothing to report, but says who reports', async () => {
    const html = await formOf(aMatter({}, anActor({ organisationId: 'elsewhere' })));
    expect(html).not.toContain('name="narrative"');
    expect(html).toContain('The lead organisation of your side reports.');
  });
});

describe('"no change"', () => {
  const closed = { jointState: 'completed', closedOn: civilDate('2026-11-21'), proposal: null };

  it('is offered beside the form where the reader may report, and nowhere else', async () => {
    expect(await formOf(aMatter())).toContain('href="/commitments/c/no-change"');
    for (const matter of [aMatter(closed), aMatter({}, anActor({ organisationId: 'elsewhere' }))]) {
      const html = await formOf(matter);
      expect(html).toContain('What was said.');
      expect(html).not.toContain('no-change');
      expect(html).toContain('<h2>You have nothing to report here</h2>');
    }
  });

  const report = noChangeReport(aStatement({ narrative: EVIL }), civilDate('2026-11-22'));

  it('is seen as it will be shared, before it is', async () => {
    const html = mainOf(await NoChangePage({ view, matter: aMatter(), report, back: 'work' }));
    expect(html).toContain('south can read this at once, as a statement of north.');
    expect(html).toContain('cannot be undone');
    expect(html).toContain('1 Nov 2026 to 22 Nov 2026');
    expect(html).toMatch(/aria-hidden[^]*None/);
    expect(html).toContain('action="/commitments/c/no-change"');
    expect(html).toContain('name="version" value="7"');
    expect(html).toContain('name="back" value="work"');
    expect(markupOf(html)).not.toContain('<script>');
  });

  it('is no form on a closed commitment', async () => {
    const html = mainOf(await NoChangePage({ view, matter: aMatter(closed), report, back: 'commitment' }));
    expect(html).not.toContain('<form');
    expect(html).toContain('All sides have closed this commitment.');
  });
});

describe('the check of a report', () => {
  const report = {
    activity: 'some',
    language: 'zh-Hant',
    narrative: EVIL,
    periodFrom: civilDate('2026-11-01'),
    periodTo: civilDate('2026-11-22'),
    evidence: [{ title: EVIL, datedOn: null, keptAt: null, url: null }],
  } as const;

  it('carries every value in both forms: the one that files and the one that goes back', async () => {
    const checked = { view, matter: aMatter(), values, report: { ...report, visibility: 'side' as const } };
    const html = mainOf(await ReportCheckPage(checked));
    for (const name of Object.keys(values)) expect(html.split(`name="${name}"`)).toHaveLength(3);
    expect(html.split('&amp;lt; &amp;amp;"')).toHaveLength(5);
    expect(html).toContain('name="step" value="edit"');
    expect(html).toContain('name="step" value="file"');
    expect(markupOf(html)).not.toContain('<script>');
    expect(html).toContain('south sees nothing until your side shares it');
  });

  it('warns that a shared paper ends the open proposal', async () => {
    const shared = { ...report, visibility: 'shared' as const };
    expect(await ReportCheckPage({ view, matter: aMatter(), values, report: shared })).toContain(
      'the open proposal ends',
    );
    const none = aMatter({ proposal: null });
    expect(await ReportCheckPage({ view, matter: none, values, report: shared })).not.toContain(
      'the open proposal ends',
    );
  });
});

describe('sharing a draft', () => {
  const statement = { ...aStatement(), commitmentId: 'c', narrative: EVIL, evidence: [], language: 'zh-Hans' } as const;

  it('shows exactly the words and offers the act for a draft alone', async () => {
    const draft = { ...statement, visibility: 'side' as const };
    const html = mainOf(await SharePage({ view, matter: aMatter(), statement: draft, refused: null }));
    expect(html).toContain('lang="zh-Hans">&#34;&#39;>&lt;script>');
    expect(html).toContain('action="/statements/statement/share"');
    const shared = { ...statement, visibility: 'shared' as const };
    expect(mainOf(await SharePage({ view, matter: aMatter(), statement: shared, refused: null }))).not.toContain(
      '<form',
    );
  });
});

describe('periods to report on', () => {
  const today = civilDate('2026-11-22');
  const withLast = (to: string) => {
    const [north, south] = aMatter().commitment.positions;
    if (north === undefined || south === undefined) throw new Error('two sides');
    const statement = aStatement({ periodFrom: civilDate('2026-05-01'), periodTo: civilDate(to) });
    return aMatter({ positions: [{ ...north, statement }, south] });
  };
  const nothing = () => {
    const [north, south] = aMatter().commitment.positions;
    if (north === undefined || south === undefined) throw new Error('two sides');
    return aMatter({ positions: [{ ...north, statement: null }, south] });
  };
  it.each([
    ['the days since and the same again', withLast('2026-10-31'), '2026-11-01_2026-11-22 2026-05-01_2026-10-31'],
    ['yesterday', withLast('2026-11-21'), '2026-11-22_2026-11-22 2026-05-01_2026-11-21'],
    ['a period that has not ended', withLast('2026-12-31'), '2026-05-01_2026-12-31'],
    ['never reported', nothing(), '2023-05-11_2026-11-22'],
  ])('%s', (_, matter, expected) => {
    const periods = periodsToReport(matter, today);
    expect(periods.map(({ from, to }) => `${from}_${to}`).join(' ')).toBe(expected);
    for (const { from, to } of periods) expect(periodOfValue(`${from}_${to}`)).toEqual({ from, to });
  });

  it.each(['', '2026-11-01', '2026-02-30_2026-03-01', '2026-11-01_2026-11-02_2026-11-03'])('"%s" is none', (text) => {
    expect(periodOfValue(text)).toBeNull();
  });
});
