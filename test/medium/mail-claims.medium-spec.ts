import { randomUUID } from 'node:crypto';
import { civilDate } from '../../src/domain/shared/civil-date.js';
import { type Delivery, Mailer, MailSender } from '../../src/modules/mail/index.js';
import { OutgoingMail } from '../../src/modules/mail/outgoing-mail.js';
import { CUT_OFF } from '../../src/modules/mail/send/mail-delivery.repository.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { eventually } from '../support/eventually.js';
import { startPostRoom } from '../support/seed/post-room.js';
import type { TestApplication } from '../support/test-application.js';

const ACCEPTED: Delivery = { outcome: 'accepted', reply: '250 taken' };

interface Row {
  readonly state: string;
  readonly attempts: number;
  readonly last_error: string | null;
  readonly server_reply: string | null;
  readonly claimed: boolean;
}

describe('a mail in hand', () => {
  let test: TestApplication;
  let conference: BuiltConference;

  beforeAll(async () => {
    test = await startPostRoom();
    conference = await aConference(test);
  }, 120_000);

  afterEach(() => jest.restoreAllMocks());
  afterAll(() => test?.close());

  const queueMail = async (): Promise<string> => {
    const { accountId, postId } = conference.actor('north', 'lead');
    const id = randomUUID();
    const mail = {
      id,
      conferenceId: conference.id,
      accountId,
      postId,
      sideId: 'north',
      kind: `test-${id}`,
      digestOn: civilDate('2026-11-23'),
      language: 'en' as const,
      toAddress: `${id}@test.example`,
      subject: 'A mail',
      body: 'Text',
      tag: 'LS-T',
    };
    await test.get(UnitOfWork).run({ sideId: 'north' }, (tx) => test.get(OutgoingMail).queue(tx, [mail]));
    return id;
  };
  const send = (mailId: string, more: { last?: boolean; wait?: boolean } = {}) =>
    test.get(MailSender).send({ mailId, sideId: 'north', last: false, wait: false, ...more });
  const row = async (mailId: string): Promise<Row | undefined> =>
    (
      await test.owner.query<Row>(
        `select state, attempts, last_error, server_reply, sending_until is not null as claimed from mail where id = $1`,
        [mailId],
      )
    ).rows[0];
  const runOut = (mailId: string) =>
    test.owner.query(`update mail set sending_until = now() - interval '1 second' where id = $1`, [mailId]);

  /** A mail server that answers only when it is told to. */
  const slowServer = () => {
    const answers: ((delivery: Delivery) => void)[] = [];
    const sent = jest
      .spyOn(test.app.get<Mailer>(Mailer), 'send')
      .mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    return { sent, answer: (delivery: Delivery) => answers.shift()?.(delivery) };
  };

  it('holds neither a transaction nor a lock while the mail server is spoken to', async () => {
    const mailId = await queueMail();
    const server = slowServer();
    const sending = send(mailId);
    await eventually('the server is spoken to', () => server.sent.mock.calls.length === 1);
    const { rows } = await test.owner.query(
      `select state, count(*)::int as count from pg_stat_activity where application_name = 'luoshi-application'
         and datname = current_database() and state <> 'idle' group by state`,
    );
    expect(rows).toEqual([]);
    expect(await row(mailId)).toMatchObject({ state: 'queued', claimed: true });
    await test.owner.query('select 1 from mail where id = $1 for update nowait', [mailId]);
    server.answer(ACCEPTED);
    expect(await sending).toBe('sent');
    expect(await row(mailId)).toEqual({
      state: 'sent',
      attempts: 1,
      last_error: null,
      server_reply: '250 taken',
      claimed: false,
    });
  });

  it('is left alone by others, who may wait and then see what became of it', async () => {
    const mailId = await queueMail();
    const server = slowServer();
    const first = send(mailId);
    await eventually('the server is spoken to', () => server.sent.mock.calls.length === 1);
    expect(await send(mailId)).toBe('busy');
    const waiting = send(mailId, { wait: true });
    server.answer(ACCEPTED);
    expect([await first, await waiting]).toEqual(['sent', 'settled']);
    expect(server.sent).toHaveBeenCalledTimes(1);
  });

  it('whoever waits sends it where the first could not', async () => {
    const mailId = await queueMail();
    const server = slowServer();
    const first = send(mailId);
    await eventually('the first', () => server.sent.mock.calls.length === 1);
    const waiting = send(mailId, { wait: true });
    server.answer({ outcome: 'deferred', error: '450 later' });
    expect(await first).toBe('deferred');
    await eventually('the second', () => server.sent.mock.calls.length === 2);
    server.answer(ACCEPTED);
    expect(await waiting).toBe('sent');
    expect(await row(mailId)).toMatchObject({ state: 'sent', attempts: 2, last_error: null });
  });

  it('goes out once more where its process died over it, under the same id, and says so for good', async () => {
    const mailId = await queueMail();
    const server = slowServer();
    void send(mailId); // and never heard of again
    await eventually('the server is spoken to', () => server.sent.mock.calls.length === 1);
    expect(await send(mailId)).toBe('busy');
    await runOut(mailId);
    const again = send(mailId);
    await eventually('again', () => server.sent.mock.calls.length === 2);
    expect(server.sent.mock.calls.map(([{ id }]) => id)).toEqual([mailId, mailId]);
    expect(await row(mailId)).toMatchObject({ state: 'queued', attempts: 1, last_error: CUT_OFF });
    server.answer(ACCEPTED); // the first
    server.answer(ACCEPTED);
    expect(await again).toBe('sent');
    expect(await row(mailId)).toMatchObject({ state: 'sent', last_error: CUT_OFF });
    expect(await send(mailId)).toBe('settled');
  });

  it('an attempt that comes back after its claim has run out decides nothing but what is certain', async () => {
    const mailId = await queueMail();
    const server = slowServer();
    const slow = send(mailId, { last: true });
    await eventually('the slow one', () => server.sent.mock.calls.length === 1);
    await runOut(mailId);
    const quick = send(mailId);
    await eventually('the quick one', () => server.sent.mock.calls.length === 2);
    server.answer({ outcome: 'refused', error: '550 no' });
    expect(await slow).toBe('busy');
    expect(await row(mailId)).toMatchObject({ state: 'queued', claimed: true });
    server.answer(ACCEPTED);
    expect(await quick).toBe('sent');
  });

  it('a database that is away for a moment does not lose what the mail server said', async () => {
    const mailId = await queueMail();
    const server = slowServer();
    const sending = send(mailId);
    await eventually('the server is spoken to', () => server.sent.mock.calls.length === 1);
    const lost = Object.assign(new Error('Connection terminated unexpectedly'));
    jest.spyOn(test.get(UnitOfWork), 'run').mockRejectedValueOnce(lost);
    server.answer(ACCEPTED);
    expect(await sending).toBe('sent');
    expect(await row(mailId)).toMatchObject({ state: 'sent', attempts: 1, last_error: null });
  });
});
