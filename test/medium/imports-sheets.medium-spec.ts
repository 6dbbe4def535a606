import type { Draft } from '../../src/modules/imports/index.js';
import { type ImportOffice, importOffice } from '../support/import-office.js';

/** Five megabytes once; a page that a phone can load now. */
const MOST_BYTES = 400_000;

function textOf(areas: number, each: number): string {
  const lines = Array.from({ length: areas }, (_, area) => [
    `${'一二三四五六七八九'[area % 9]}、第${area}領域經貿`,
    ...Array.from({ length: each }, (__, item) => `${item + 1}. 推動第${area}領域第${item}項合作。`),
  ]);
  return `附件\n${lines.flat().join('\n')}\n`;
}

const itemsOn = (page: string): string[] => [...page.matchAll(/<li id="item-([0-9a-f-]+)"/g)].map(([, id = '']) => id);
const pagerOn = (page: string): string => /<nav class="pager".*?<\/nav>/s.exec(page)?.[0] ?? '';
const linksOn = (page: string): string[] => [...page.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href);
const nextOn = (page: string): string | null =>
  /<a class="btn small" href="([^"]+)" rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? null;

describe('a draft that takes more than one sheet', () => {
  let office: ImportOffice;
  let many: Draft;
  let one: Draft;
  beforeAll(async () => {
    office = await importOffice();
    many = await office.draftOf(textOf(500, 6));
    one = await office.draftOf(textOf(1, 3_000));
  }, 120_000);
  afterAll(() => office?.close());

  it.each([
    ['five hundred areas', () => many],
    ['one area of three thousand items', () => one],
  ])(
    'shows all of it from sheet to sheet, none of them large: %s',
    async (_, draftOf) => {
      const { id, items } = draftOf();
      const seen: string[] = [];
      for (let path: string | null = `/imports/${id}`; path !== null;) {
        const page: string = await office.page(path);
        expect(Buffer.byteLength(page)).toBeLessThan(MOST_BYTES);
        seen.push(...itemsOn(page));
        path = nextOn(page);
      }
      expect(seen).toEqual(items.map((item) => item.id));
    },
    300_000,
  );

  it.each([
    ['en', 'Areas 385 to 400 of 500', 'Next, from area 401'],
    ['zh-Hant', '第 385 至 400 個合作領域（共 500 個）', '下一頁，由第 401 個合作領域起'],
    ['zh-Hans', '第 385 至 400 个合作领域（共 500 个）', '下一页，从第 401 个合作领域起'],
  ])('says where a sheet stands and leads on, in %s', async (language, shown, next) => {
    const page = await office.page(`/imports/${many.id}?area=400&lang=${language}`);
    const pager = pagerOn(page);
    expect(pager).toContain(shown);
    expect(pager).toContain(next);
    expect(pager).toContain(`href="/imports/${many.id}?area=369"`);
  });

  it('leads back to the sheet of the item that was worked on', async () => {
    const item = one.items[2_500];
    const form = await office.page(`/imports/${one.id}/items/${item?.id}`);
    const back = `/imports/${one.id}?item=${item?.id}`;
    expect(linksOn(form)).toContain(`${back}#item-${item?.id}`);
    expect(itemsOn(await office.page(back))).toContain(item?.id);
  });

  it('lists what is missing in parts, each part linked to its sheet', async () => {
    const page = await office.page(`/imports/${many.id}?area=400`);
    expect(/<\/ul><p>(.*?)<\/p>/.exec(page)?.[1]).toMatch(/^And 2,?950 more items/);
    expect(linksOn(page)).toContain(`/imports/${many.id}?item=${many.items[0]?.id}#item-${many.items[0]?.id}`);
  });

  it('asks nothing more of a draft that fits on one', async () => {
    const page = await office.page(`/imports/${(await office.draftOf(textOf(11, 5))).id}`);
    expect(itemsOn(page)).toHaveLength(55);
    expect([pagerOn(page), page.includes('name="area"')]).toEqual(['', false]);
  });

  it('shows both ends of a passage that nobody reads to the end, and how much is between', async () => {
    const prose = '兩地代表交換意見'.repeat(10_000);
    const draft = await office.draftOf(`${textOf(1, 1)}\n\n${prose}`);
    const page = await office.page(`/imports/${draft.id}`);
    expect(/([\d,]+) characters are not shown here/.exec(page)?.[1]).toMatch(/^7\d,\d{3}$/);
    expect(Buffer.byteLength(page)).toBeLessThan(60_000);
  });

  it.each(['area=x', 'area=99999', 'item=1'])('knows no sheet called %s', async (query) => {
    expect(await office.page(`/imports/${many.id}?${query}`)).toBe('422');
  });

  it('finds the last sheet for an area that is not there, the first for an item that is gone', async () => {
    expect(itemsOn(await office.page(`/imports/${many.id}?area=501`))).toContain(many.items.at(-1)?.id);
    const gone = await office.page(`/imports/${many.id}?item=00000000-0000-4000-8000-000000000001`);
    expect(itemsOn(gone)).toContain(many.items[0]?.id);
  });
});

describe('what a document is called', () => {
  let office: ImportOffice;
  beforeAll(async () => {
    office = await importOffice();
  }, 60_000);
  afterAll(() => office?.close());

  const bytes = Buffer.from('一、經貿\n1. 推動合作。\n');
  const nameOf = async (answer: Response): Promise<string> => {
    const faults =
      answer.status === 303 ? '' : (/<div class="summary-fault.*?<\/div>/s.exec(await answer.text())?.[0] ?? 'other');
    expect([answer.status, faults]).toEqual([303, '']);
    const page = await office.page(answer.headers.get('location') ?? '');
    return /<h1>(.*?)<\/h1>/s.exec(page)?.[1] ?? '';
  };

  it.each([
    ['a line end as browsers write it', 'filename="a%0D%0Aset-cookie.txt"', 'a%0D%0Aset-cookie.txt'],
    ['a tab and an escape', `filename*=UTF-8''a%09b%1bc.txt`, 'a b c.txt'],
    ['a NUL', `filename*=UTF-8''a%00b.txt`, 'a b.txt'],
    ['a turned direction', `filename*=UTF-8''a%e2%80%aegpj.txt`, 'a gpj.txt'],
    ['nothing that can be seen', `filename*=UTF-8''%07%08`, 'Pasted text'],
  ])('is one line of what its file is called: %s', async (_, name, line) => {
    expect(await nameOf(await office.upload({}, { name, bytes }))).toBe(line);
  });

  it('is refused as no file where it has a line end that no browser sends', async () => {
    const answer = await office.upload({}, { name: `filename*=UTF-8''a%0d%0aset-cookie%3A%20x.txt`, bytes });
    expect([answer.status, answer.headers.has('set-cookie')]).toEqual([422, false]);
    expect(linksOn(await answer.text())).toContain('#file');
  });

  it('is refused in its field where somebody typed what cannot be stored', async () => {
    const before = await office.drafts();
    const answer = await office.upload({ name: 'a\0b' }, { name: 'filename="a.txt"', bytes });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(linksOn(page)).toContain('#name');
    expect(await office.drafts()).toBe(before);
  });

  it('is refused by the API in the same case, and made one line where it has several', async () => {
    expect((await office.read(bytes, '&name=a%00b')).status).toBe(422);
    const answer = await office.read(bytes, '&name=a%0d%0ab');
    expect([answer.status, ((await answer.json()) as { name: string }).name]).toEqual([201, 'a b']);
  });
});
