import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { civilDate } from '../../src/domain/shared/civil-date.js';
import { type Language, LANGUAGES, type LocalizedText } from '../../src/domain/shared/language.js';
import { CommitmentPageService } from '../../src/modules/commitments/index.js';
import { ReportCommand } from '../../src/modules/reports/index.js';
import { projectRoot } from '../../src/platform/config/project-root.js';
import { replayCheckOf } from '../support/agreeing.js';
import { type ReportsBench, reportsBench, TODAY } from './reports-bench.js';

interface Told {
  readonly number: string;
  readonly demonstration: Record<'joint' | 'proposal', { readonly sentence: LocalizedText } | null> | null;
}

const FILE = parse(readFileSync(join(projectRoot(), 'config/conferences/hk-cq.yaml'), 'utf8')) as {
  readonly commitments: readonly Told[];
};

/** Every sentence of the conference file by the number of its commitment. */
const TOLD = FILE.commitments.flatMap(({ number, demonstration }) => {
  const sentence = (demonstration?.joint ?? demonstration?.proposal)?.sentence;
  return sentence === undefined ? [] : [{ number, sentence }];
});

/** The sentences of what is closed, which are the ones that a report prints. */
const CLOSED = TOLD.filter(({ number }) => number !== '03.01');

/** Agreed on 20 June 2025. */
const TALKS = '11.03';

describe('agreed sentences of the conference file', () => {
  let bench: ReportsBench;
  beforeAll(async () => {
    bench = await reportsBench();
  }, 120_000);
  afterAll(() => bench?.close());

  const idOf = async (number: string): Promise<string> =>
    (await bench.owner.query('select id from commitment where number = $1', [number])).rows[0].id;
  const report = async (format: string, language: Language): Promise<string> => {
    const wish = { session: 1, asOf: civilDate(TODAY), language, format };
    return String((await bench.get(ReportCommand).render(wish)).bytes);
  };

  it('are all kept in every language, inside what every side consented to', async () => {
    const { rows } = await bench.owner.query(
      `select c.number, p.sentence_language, p.sentence, p.sentence_renderings, p.content -> 'sentence' as consented
       from proposal p join commitment c on c.id = p.commitment_id order by c.number`,
    );
    const kept = TOLD.map(({ number, sentence: { 'zh-Hant': text, ...renderings } }) => ({
      number,
      sentence_language: 'zh-Hant',
      sentence: text,
      sentence_renderings: renderings,
      consented: { language: 'zh-Hant', text, renderings },
    }));
    expect(kept).toHaveLength(7);
    expect(rows).toEqual(kept);
  });

  it('stand as their records say; a rendering that nobody recorded is found', async () => {
    const check = replayCheckOf(bench);
    expect((await check.run()).differences).toEqual([]);
    const change = `update proposal p set sentence_renderings = $1 from commitment c where c.id = p.commitment_id and c.number = $2
      returning p.id`;
    await bench.owner.query(change, [{ en: 'Slipped in.' }, TALKS]);
    expect(JSON.stringify((await check.run()).differences)).toContain('Slipped in.');
    const { 'zh-Hant': _binding, ...renderings } = TOLD.find(({ number }) => number === TALKS)?.sentence ?? {};
    await bench.owner.query(change, [renderings, TALKS]);
    expect((await check.run()).differences).toEqual([]);
  });

  it('are told of a past day as of today', async () => {
    const actor = await bench.actor('hk', 'liaison');
    const token = await bench.token(actor);
    const id = await idOf(TALKS);
    const read = async (query: string) => {
      const answer = await bench.app.inject({
        url: `/api/v1/commitments/${id}${query}`,
        headers: { authorization: `Bearer ${token}` },
      });
      return answer.json().past_proposals.map(({ sentence }: { sentence: object }) => sentence);
    };
    const { 'zh-Hant': text, ...renderings } = TOLD.find(({ number }) => number === TALKS)?.sentence ?? {
      'zh-Hant': '',
    };
    const agreed = [{ language: 'zh-Hant', text, renderings }];
    expect(await read('')).toEqual(agreed);
    expect(await read('?as_of=2025-07-01')).toEqual(agreed);
    expect(await read('?as_of=2025-06-19')).toEqual([]);
    const page = await bench.get(CommitmentPageService).view(actor, id);
    expect(page.pastProposals.map(({ sentence }) => sentence)).toEqual(agreed);
  });

  it.each(LANGUAGES)(
    'are printed in a report in %s in its own language, the binding text beside it',
    async (language) => {
      const [html, csv] = [await report('html', language), await report('csv', language)];
      for (const { number, sentence } of CLOSED) {
        const article = html.split('<article').find((one) => one.includes(`class="no num">${number}<`)) ?? '';
        const quoted = [...article.matchAll(/<blockquote class="voice" lang="([^"]*)">([^<]*)</g)];
        const said = quoted
          .map(([, lang, text]) => [lang, text])
          .filter(([, text]) => values(sentence).includes(text ?? ''));
        expect(said).toEqual(
          [language, 'zh-Hant'].slice(0, language === 'zh-Hant' ? 1 : 2).map((one) => [one, sentence[one as Language]]),
        );
        expect(csv).toContain(sentence[language]);
        if (language !== 'zh-Hant') expect(csv).not.toContain(sentence['zh-Hant']);
      }
    },
  );

  it('are printed in the language that binds, and marked, where nobody has rendered them', async () => {
    const { rows } = await bench.owner.query(
      `update proposal p set sentence_renderings = '{}' from commitment c
       where c.id = p.commitment_id and c.number = $1 returning p.sentence`,
      [TALKS],
    );
    const mark = 'authoritative, not yet rendered in English';
    const [html, csv] = [await report('html', 'en'), await report('csv', 'en')];
    expect(html.split(mark)).toHaveLength(2);
    expect(html).toContain(`<blockquote class="voice" lang="zh-Hant">${rows[0].sentence}</blockquote>`);
    expect(csv).toContain(`${rows[0].sentence},"${mark}"`);
  });
});

function values(sentence: LocalizedText): string[] {
  return LANGUAGES.map((language) => sentence[language]);
}
