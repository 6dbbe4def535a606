import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import {
  AT_ONCE_BYTES,
  DocumentReader,
  DRAFT_HOLDS,
  MAX_IMPORT_BYTES,
  MOST_IN_LINE,
} from '../../src/modules/imports/index.js';
import { type ImportOffice, importOffice } from '../support/import-office.js';

const MB = 1024 * 1024;
/** A text that a thread splits, of few items: one undertaking, and prose. */
const LONG = `一、經貿\n1. 推動合作。\n${'兩地代表就各項議題交換意見，並參觀有關設施。'.repeat(5_000)}\n`;
/** Nothing but undertakings, as much as may be read. */
const WORST = '推動\n'.repeat(Math.floor(MAX_IMPORT_BYTES / 7));

describe('documents that are long', () => {
  let office: ImportOffice;
  beforeAll(async () => {
    office = await importOffice();
  }, 60_000);
  afterAll(() => office?.close());

  it('are split in a thread, as well as short ones at once', async () => {
    expect(Buffer.byteLength(LONG)).toBeGreaterThan(AT_ONCE_BYTES);
    const answer = await office.read(LONG);
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({
      source_text: LONG,
      areas: [{ heading: '經貿', items: [{ text: '推動合作' }] }],
    });
  });

  it('hold nobody up: others are served, many times, before the first is done', async () => {
    let done = false;
    const split = office.read(WORST).finally(() => (done = true));
    let served = 0;
    while (!done) {
      const answer = await fetch(`${office.address}/api/v1/imports?limit=1`, {
        headers: { authorization: `Bearer ${office.token}` },
      });
      expect(answer.status).toBe(200);
      if (!done) served += 1;
    }
    expect((await split).status).toBe(422);
    // Were the text split where requests are served, none would be answered before the split has ended.
    expect(served).toBeGreaterThan(5);
  });

  it('are refused where they hold more than a draft, before anything is stored', async () => {
    const before = await office.drafts();
    const many = `附件\n${'一、經貿\n1. 推動合作。\n'.repeat(DRAFT_HOLDS.areas + 1)}`;
    for (const [text, language, words] of [
      [many, 'en', 'Divide the document'],
      [many, 'zh-Hant', '請把文件分成數份'],
      [WORST, 'zh-Hans', '请把文件分成几份'],
    ] as const) {
      const answer = await fetch(`${office.address}/api/v1/imports?session=1&language=zh-Hant`, {
        method: 'POST',
        body: text,
        headers: {
          authorization: `Bearer ${office.token}`,
          'content-type': 'text/plain',
          'idempotency-key': randomUUID(),
          'accept-language': language,
        },
      });
      expect(answer.status).toBe(422);
      const problem = (await answer.json()) as { code: string; detail: string };
      expect(problem).toMatchObject({ code: 'import_too_many', way_out: 'divide_the_document', most: DRAFT_HOLDS });
      expect(problem.detail).toContain(words);
    }
    const page = await office.upload({}, { name: 'filename="a.txt"', bytes: Buffer.from(many) });
    expect(page.status).toBe(422);
    expect(await page.text()).toContain('Divide the document');
    expect(await office.drafts()).toBe(before);
  });

  it('wait in line, and no more of them than are worth holding', async () => {
    const reader = office.test.get(DocumentReader);
    const bytes = Buffer.from(LONG);
    const asked = Array.from({ length: MOST_IN_LINE + 2 }, () => reader.read(bytes, 'zh-Hant'));
    const outcomes = await Promise.allSettled(asked);
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused).toEqual(
      [0, 1].map(() => expect.objectContaining({ reason: expect.objectContaining({ code: 'unavailable' }) })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(MOST_IN_LINE);
    expect(await reader.read(bytes, 'zh-Hant')).toMatchObject({ ok: true });
  });

  it.each([
    ['just too long for us', MAX_IMPORT_BYTES + 1],
    ['beyond what is held', 9 * MB],
    ['fifty times too long', 50 * MB],
  ])('get a readable answer where the sender says so: %s', async (_, length) => {
    expect(await sendRaw(office, length)).toEqual({ status: 413, code: 'too_large', broken: null });
  });

  it('get it in the form as well', async () => {
    const answer = await office.upload({}, { name: 'filename="big.txt"', bytes: Buffer.alloc(20 * MB, 97) });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('larger than 2 MB');
    const pasted = await office.upload({ text: 'a'.repeat(MAX_IMPORT_BYTES + 1) });
    expect(pasted.status).toBe(422);
    const page = await pasted.text();
    expect(page).toContain('larger than 2 MB');
    expect(page.length).toBeLessThan(200_000);
  });
});

/** Sends so many letters with their number said beforehand, as fast as the connection takes them. */
function sendRaw(office: ImportOffice, length: number): Promise<object> {
  return new Promise((resolve) => {
    let [status, code, broken]: [number, string, string | null] = [0, '', null];
    const sent = request(`${office.address}/api/v1/imports?session=1&language=en`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${office.token}`,
        'content-type': 'text/plain',
        'content-length': length,
        'idempotency-key': randomUUID(),
      },
    });
    sent.on('response', (answer) => {
      const read: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => read.push(chunk));
      answer.on('end', () => {
        status = answer.statusCode ?? 0;
        code = (JSON.parse(Buffer.concat(read).toString()) as { code: string }).code;
      });
    });
    sent.on('error', (error) => (broken = error.message));
    sent.on('close', () => resolve({ status, code, broken }));
    sent.end(Buffer.alloc(length, 97));
  });
}
