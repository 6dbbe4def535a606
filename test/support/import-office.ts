import { randomUUID } from 'node:crypto';
import { ApiTokenService, SIGN_IN_COOKIE, SignInService } from '../../src/modules/access/index.js';
import { type Draft, ImportService } from '../../src/modules/imports/index.js';
import { aConference } from './builders/a-conference.js';
import { ImportRooms } from './import-rooms.js';
import { compiledSplitter } from './split-program.js';
import { startTestApplication, type TestApplication } from './test-application.js';

/** A file of a form as a client sends it: nothing of its name is escaped. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A secretariat that reads documents in, at its pages and through the API, listening on a port. */
export interface ImportOffice {
  readonly test: TestApplication;
  readonly address: string;
  readonly token: string;
  readonly cookie: string;
  /** A draft of the text, without the way through HTTP. */
  draftOf(text: string): Promise<Draft>;
  drafts(): Promise<number>;
  /** A page as text; its status where that is not 200. */
  page(path: string): Promise<string>;
  /** Sends the text itself to the API. */
  read(text: string | Buffer, more?: string): Promise<Response>;
  /** Sends the form that reads a document in. */
  upload(fields: Readonly<Record<string, string>>, file?: SentFile): Promise<Response>;
  close(): Promise<void>;
}

const BOUNDARY = 'the-boundary-of-a-test';

/** Starts it, with the splitter's thread compiled. */
export async function importOffice(): Promise<ImportOffice> {
  const splitter = await compiledSplitter();
  const test = await startTestApplication([splitter.module, { module: ImportRooms, global: true }]);
  const conference = await aConference(test);
  const officer = conference.actor('north', 'secretariat');
  const token = await test.get(ApiTokenService).create(conference.emailOf(officer), 'test', 1);
  const secret = await test.get(SignInService).start(officer.accountId);
  const cookie = `${SIGN_IN_COOKIE}=${encodeURIComponent(test.app.getHttpAdapter().getInstance().signCookie(secret))}`;
  await test.app.listen({ port: 0, host: '127.0.0.1' });
  const address = (await test.app.getUrl()).replace('[::1]', '127.0.0.1');
  const wish = { sessionNumber: 1, language: 'zh-Hant', name: 'document' } as const;
  const page = async (path: string): Promise<string> => {
    const answer = await fetch(address + path, { headers: { cookie } });
    return answer.status === 200 ? answer.text() : String(answer.status);
  };
  return {
    test,
    address,
    token,
    cookie,
    page,
    draftOf: (text) => test.get(ImportService).createDraft(officer, { ...wish, bytes: Buffer.from(text) }),
    drafts: async () => (await test.get(ImportService).list(officer, null, 500)).length,
    read: (body, more = '') =>
      fetch(`${address}/api/v1/imports?session=1&language=zh-Hant${more}`, {
        method: 'POST',
        body,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'text/plain', 'idempotency-key': randomUUID() },
      }),
    upload: async (fields, file) => {
      const csrf = /name="_csrf" value="([^"]*)"/.exec(await page('/imports'))?.[1] ?? '';
      return fetch(`${address}/imports`, {
        method: 'POST',
        redirect: 'manual',
        body: formOf({ _csrf: csrf, session: '1', language: 'zh-Hant', ...fields }, file),
        headers: { cookie, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
      });
    },
    close: async () => {
      await test.close();
      splitter.remove();
    },
  };
}

/** Written by hand: a library would escape what is to be tried here. */
function formOf(fields: Readonly<Record<string, string>>, file?: SentFile): Buffer {
  const part = (head: string, body: string | Buffer): Buffer =>
    Buffer.concat([
      Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(body),
      Buffer.from('\r\n'),
    ]);
  const texts = Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value));
  const files = file === undefined ? [] : [part(`name="file"; ${file.name}`, file.bytes)];
  return Buffer.concat([...texts, ...files, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}
