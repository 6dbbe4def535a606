import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { MailSinkReader, type MailSink, startMailSink } from '../../src/modules/mail/index.js';
import { Environment } from '../../src/platform/config/environment.js';

describe('the built-in mail server', () => {
  let folder: string;
  let sink: MailSink;
  let reader: MailSinkReader;
  const said: string[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'luoshi-sink-'));
    said.splice(0);
    sink = await startMailSink({ folder, log: (line) => void said.push(line) });
    reader = new MailSinkReader(Object.assign(new Environment(), { LUOSHI_DATA: folder }));
  });

  afterEach(async () => {
    await sink.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const send = async (subject: string, text = 'text'): Promise<string> => {
    const transport = nodemailer.createTransport({ url: sink.url });
    try {
      const sent = await transport.sendMail({
        from: 'a@x.example',
        to: 'b@y.example',
        subject,
        text,
        headers: { 'X-Luoshi-Tag': 'T' },
      });
      return sent.response;
    } finally {
      transport.close();
    }
  };

  it('listens on loopback, keeps every mail as a file and shows it as received', async () => {
    expect(sink.url).toMatch(/^smtp:\/\/127\.0\.0\.1:\d+$/);
    expect(await reader.list({ limit: 10 })).toEqual([]);
    expect(await send('[Luoshi T] 待會簽 2 項', '【待你會簽】\n  03.01  衞生\n')).toMatch(/^250 kept as /);
    const [kept] = await reader.list({ limit: 10 });
    expect(kept).toMatchObject({ subject: '[Luoshi T] 待會簽 2 項', from: 'a@x.example', to: 'b@y.example' });
    const opened = await reader.read(kept?.id ?? '');
    expect(opened?.text).toContain('  03.01  衞生');
    expect(opened?.headers).toContainEqual({ name: 'x-luoshi-tag', value: 'T' });
    expect(Math.abs(performance.timeOrigin + performance.now() - (opened?.receivedAt.getTime() ?? 0))).toBeLessThan(
      10_000,
    );
    expect(readdirSync(join(folder, 'mail'))).toEqual([`${kept?.id}.eml`]);
  });

  it('lists the newest first, page by page', async () => {
    for (const subject of ['one', 'two', 'three']) await send(subject);
    const page = await reader.list({ limit: 2 });
    expect(page.map(({ subject }) => subject)).toEqual(['three', 'two']);
    const rest = await reader.list({ limit: 2, before: page[1]?.id });
    expect(rest.map(({ subject }) => subject)).toEqual(['one']);
  });

  it('many senders at a time lose nothing', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, i) => send(`mail ${i}`)));
    expect(new Set((await reader.list({ limit: 100 })).map(({ subject }) => subject)).size).toBe(40);
  });

  it.each(['../../package', '/etc/passwd', '..', '', 'x.eml', '2026-11-22T04-00-00-000Z_000000_0000000g'])(
    'gives nothing for the id %j',
    async (id) => {
      writeFileSync(join(folder, 'package.eml'), 'Subject: secret\n\nsecret');
      expect(await reader.read(id)).toBeNull();
    },
  );

  it('refuses for now what it cannot store, tells why in the log, and takes it later', async () => {
    writeFileSync(join(folder, 'mail'), 'a file where the folder should be');
    await expect(send('lost?')).rejects.toMatchObject({ responseCode: 452 });
    expect(said.join()).toMatch(/EEXIST|ENOTDIR/);
    rmSync(join(folder, 'mail'));
    expect(await send('lost?')).toMatch(/^250/);
    expect(await reader.list({ limit: 5 })).toHaveLength(1);
  });

  it('shows no half-written mail', async () => {
    await send('whole');
    mkdirSync(join(folder, 'mail'), { recursive: true });
    writeFileSync(join(folder, 'mail', '2026-11-22T04-00-00-000Z_000000_00000000.part'), 'Subject: half');
    expect((await reader.list({ limit: 5 })).map(({ subject }) => subject)).toEqual(['whole']);
  });

  it('refuses for good what is too large, and goes on', async () => {
    await expect(send('large', 'x'.repeat(11 * 1024 * 1024))).rejects.toMatchObject({ responseCode: 552 });
    expect(await send('small')).toMatch(/^250/);
    const [name = ''] = readdirSync(join(folder, 'mail'));
    expect(readFileSync(join(folder, 'mail', name), 'utf8')).toContain('Subject: small');
  });
});
