import { civilDate } from '../../src/domain/shared/civil-date.js';
import { LANGUAGES } from '../../src/domain/shared/language.js';
import { REPORT_FORMATS, ReportCommand } from '../../src/modules/reports/index.js';
import { refusalOf } from '../support/refusal-of.js';
import { fileReport } from './reports-acts.js';
import { type ReportsBench, reportsBench, TODAY } from './reports-bench.js';

const CANARY = 'CANARY-4f1d draft of one side';
const INJECTION = '=HYPERLINK("http://evil.invalid","open")\n+1, "quoted"';

let bench: ReportsBench;
beforeAll(async () => {
  bench = await reportsBench();
  await fileReport(bench, 'hk', '02.01', { visibility: 'side', narrative: CANARY });
  await fileReport(bench, 'cq', '02.01', { visibility: 'shared', narrative: INJECTION });
}, 120_000);
afterAll(() => bench.close());

describe('rendering', () => {
  const render = (format: string, language: (typeof LANGUAGES)[number], asOf = TODAY) =>
    bench.get(ReportCommand).render({ session: 1, asOf: civilDate(asOf), language, format });

  it.each(REPORT_FORMATS.flatMap((format) => LANGUAGES.map((language) => [format, language] as const)))(
    '%s in %s gives the same bytes again, and never a draft of one side',
    async (format, language) => {
      const [once, again] = [await render(format, language), await render(format, language)];
      expect(again.sha256).toBe(once.sha256);
      expect(again.bytes.equals(once.bytes)).toBe(true);
      expect(once.bytes.toString()).not.toContain('CANARY');
      expect((await bench.owner.query('select 1 from statement where narrative = $1', [CANARY])).rowCount).toBe(1);
    },
  );

  it('in Chinese has no English but names and what a side wrote in English', async () => {
    for (const language of ['zh-Hant', 'zh-Hans'] as const) {
      const html = (await render('html', language)).bytes.toString();
      expect(html).toContain(`<html lang="${language}">`);
      const body = html.slice(html.indexOf('<body'));
      const words = body
        .replaceAll(/<blockquote[^>]*lang="en"[\s\S]*?<\/blockquote>/g, '')
        .replaceAll(/<[^>]*>/g, '\n')
        .split('\n');
      expect(words.filter((line) => /[A-Za-z]{2,}\s+[A-Za-z]{2,}\s+[A-Za-z]{2,}/.test(line))).toEqual([]);
    }
  });

  it('names those a side waits for in the language of the report, whatever script the sides wrote', async () => {
    const names = {
      en: 'Hong Kong and Macao Affairs Office of the State Council',
      'zh-Hant': '國務院港澳事務辦公室',
      'zh-Hans': '国务院港澳事务办公室',
    };
    for (const language of LANGUAGES) {
      const [html, csv] = [await render('html', language), await render('csv', language)].map(({ bytes }) =>
        bytes.toString(),
      );
      const others = LANGUAGES.filter((one) => one !== language).map((one) => names[one]);
      expect([html, csv].map((text) => text?.includes(names[language]))).toEqual([true, true]);
      expect(others.filter((name) => html?.includes(name) || csv?.includes(name))).toEqual([]);
    }
    const written = { text: 'somebody else', language: 'zh-Hans' };
    await bench.owner.query(
      `update "position" set waiting_for = $1, waiting_language = $2 where side_id = 'cq' and waiting_for is not null`,
      [written.text, written.language],
    );
    const html = String((await render('html', 'en')).bytes);
    expect(html).toContain(`<span lang="zh-Hans">${written.text}</span>`);
  });

  it('HTML carries what it needs and neither script nor address', async () => {
    const html = (await render('html', 'en')).bytes.toString();
    expect(html).not.toMatch(/<script|<link|<img|\bsrc=|\bon\w+="|href="(?!#)|style="|@import|url\(/);
    const anchors = new Set([...html.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
    expect(targets.filter((target) => !anchors.has(target))).toEqual([]);
    expect(targets.length).toBeGreaterThan(300);
  });

  it('CSV is RFC 4180 with a byte order mark, and runs nothing', async () => {
    const { bytes, contentType } = await render('csv', 'en');
    expect(contentType).toBe('text/csv; charset=utf-8');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = parseCsv(bytes.subarray(3).toString('utf8'));
    expect(rows).toHaveLength(57);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows.flat().filter((cell) => /^\s*[=+\-@＝＋－＠]/u.test(cell))).toEqual([]);
    expect(rows.flat()).toContain(`'${INJECTION}`);
  });

  it.each(['pdf', 'docx', 'xlsx', 'HTML', ''])('refuses %j and names the formats there are', async (format) => {
    const refusal = await refusalOf(render(format, 'en'));
    expect(refusal).toMatchObject({ code: 'format_not_available', status: 422 });
    expect(refusal.details.members).toEqual({ formats: REPORT_FORMATS });
  });
});

/** A reader of RFC 4180 that knows nothing of the writer. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
