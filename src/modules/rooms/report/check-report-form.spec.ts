import { aView } from '../../../../test/support/builders/a-matter.js';
import { checkReportForm, faultsFromService } from './check-report-form.js';
import { reportValues, type ReportValues } from './report-values.js';

const { t } = aView();
const GOOD: ReportValues = {
  ...reportValues({}, { language: 'en', period: '2026-11-01_2026-11-22' }),
  narrative: 'It was done.',
  activity: 'some',
};

function faultsOf(different: Partial<ReportValues>): string[] {
  const checked = checkReportForm(t, { ...GOOD, ...different });
  return checked.ok ? [] : checked.faults.map(({ field }) => field);
}

describe('checkReportForm', () => {
  it('takes a report without a paper, as a draft unless said otherwise', () => {
    const checked = checkReportForm(t, GOOD);
    expect(checked).toEqual({
      ok: true,
      report: {
        activity: 'some',
        language: 'en',
        narrative: 'It was done.',
        periodFrom: '2026-11-01',
        periodTo: '2026-11-22',
        visibility: 'side',
        evidence: [],
      },
    });
  });

  it('takes a paper with its day, place and address', () => {
    const checked = checkReportForm(t, {
      ...GOOD,
      evidence_title: 'Note',
      evidence_kept_at: ' ',
      evidence_url: ' https://papers.example/1 ',
      'evidence_date-day': '3',
      'evidence_date-month': '11',
      'evidence_date-year': '2026',
    });
    expect(checked.ok && checked.report.evidence).toEqual([
      { title: 'Note', datedOn: '2026-11-03', keptAt: null, url: 'https://papers.example/1' },
    ]);
  });

  const wrong: readonly [string, Partial<ReportValues>, readonly string[]][] = [
    ['no words', { narrative: ' \n ' }, ['narrative']],
    ['too many words', { narrative: 'x'.repeat(5001) }, ['narrative']],
    ['unfit words', { narrative: 'a\u0000b' }, ['narrative']],
    ['no activity', { activity: '' }, ['activity']],
    ['an activity nobody reports', { activity: 'no_report' }, ['activity']],
    ['a language of elsewhere', { language: 'fr' }, ['language']],
    ['a period that is none', { period: '2026-02-30_2026-03-01' }, ['period']],
    ['a third way to see it', { visibility: 'all' }, ['visibility']],
    ['a place without a paper', { evidence_kept_at: 'Registry' }, ['evidence_title']],
    [
      'a day without a paper',
      { 'evidence_date-day': '3', 'evidence_date-month': '1', 'evidence_date-year': '2026' },
      ['evidence_title'],
    ],
    ['half a day', { evidence_title: 'Note', 'evidence_date-day': '3' }, ['evidence_date']],
    [
      'a day before the year 1000',
      { evidence_title: 'Note', 'evidence_date-day': '3', 'evidence_date-month': '1', 'evidence_date-year': '0999' },
      ['evidence_date'],
    ],
    ['an address of no web', { evidence_title: 'Note', evidence_url: 'javascript:alert(1)' }, ['evidence_url']],
    [
      'all at once, in the order of the page',
      { narrative: '', activity: '', evidence_url: 'x' },
      ['narrative', 'activity', 'evidence_title', 'evidence_url'],
    ],
  ];
  it.each(wrong)('%s', (_, different, fields) => {
    expect(faultsOf(different)).toEqual(fields);
  });

  it('names the length of the month', () => {
    const date = { 'evidence_date-day': '31', 'evidence_date-month': '11', 'evidence_date-year': '2026' };
    const checked = checkReportForm(t, { ...GOOD, ...date, evidence_title: 'Note' });
    expect(checked.ok ? [] : checked.faults).toEqual([
      { field: 'evidence_date', message: 'The evidence date must be a real date: November 2026 has 30 days' },
    ]);
  });

  it('puts the faults of the service under the fields of the form', () => {
    const faults = faultsFromService(t, [
      { pointer: '/period_to', detail: 'period_too_far' },
      { pointer: '/evidence/0/url', detail: 'not_a_link' },
      { pointer: '/narrative', detail: 'required' },
    ]);
    expect(faults.map(({ field }) => field)).toEqual(['period', 'evidence_url', 'narrative']);
  });
});
