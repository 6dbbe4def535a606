import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { civilDate } from '../../src/domain/shared/civil-date.js';
import { Mailbox, MailSender } from '../../src/modules/mail/index.js';
import { OutgoingMail } from '../../src/modules/mail/outgoing-mail.js';
import { RemindCommand, ReminderSchedule, ReminderSweepService } from '../../src/modules/reminders/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { JobWorkers } from '../../src/platform/queue/job-workers.js';
import { OutboxRelay } from '../../src/platform/queue/outbox-relay.js';
import { RelayLoop } from '../../src/platform/queue/relay-loop.js';
import { aCommitment } from '../support/builders/a-commitment.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { eventually } from '../support/eventually.js';
import { refusalOf } from '../support/refusal-of.js';
import { type ScriptedSmtp, startScriptedSmtp } from '../support/scripted-smtp.js';
import { startPostRoom } from '../support/seed/post-room.js';
import type { TestApplication } from '../support/test-application.js';

interface MailRow {
  readonly state: string;
  readonly attempts: number;
  readonly last_error: string | null;
  readonly server_reply: string | null;
}

describe('mail delivery', () => {
  let smtp: ScriptedSmtp;
  let test: TestApplication;
  let conference: BuiltConference;

  beforeAll(async () => {
    smtp = await startScriptedSmtp();
    test = await startPostRoom({ smtpUrl: smtp.url });
  }, 120_000);

  beforeEach(async () => {
    smtp.script = () => 250;
    smtp.received.splice(0);
    smtp.attempts.clear();
    conference = await aConference(test);
  });

  afterAll(async () => {
    await test.close();
    await smtp.close();
  });

  /** A mail to the lead liaison of north, queued but not yet with the queue. */
  const queueMail = async (to = `${randomUUID()}@test.example`): Promise<{ mailId: string; to: string }> => {
    const actor = conference.actor('north', 'lead');
    const mailId = randomUUID();
    const mail = {
      id: mailId,
      conferenceId: conference.id,
      accountId: actor.accountId,
      postId: actor.postId,
      sideId: 'north',
      kind: `test-${mailId}`,
      digestOn: civilDate('2026-11-23'),
      language: 'zh-Hant' as const,
      toAddress: to,
      subject: '[Luoshi T] 待會簽 1 項',
      body: '【待你會簽】\n  01.01  衞生合作\n',
      tag: 'LS-T-20261123-NORTHLEAD',
    };
    await test.get(UnitOfWork).run({ sideId: 'north' }, (tx) => test.get(OutgoingMail).queue(tx, [mail]));
    return { mailId, to };
  };
  const send = (mailId: string, more: { last?: boolean; wait?: boolean } = {}) =>
    test.get(MailSender).send({ mailId, sideId: 'north', last: false, wait: false, ...more });
  const row = async (mailId: string): Promise<MailRow> => {
    const { rows } = await test.owner.query<MailRow>(
      'select state, attempts, last_error, server_reply from mail where id = $1',
      [mailId],
    );
    if (rows[0] === undefined) throw new Error('no such mail');
    return rows[0];
  };

  it('goes out as written, with a stable Message-ID and the tag, and keeps the server’s reply', async () => {
    const { mailId, to } = await queueMail();
    expect(await send(mailId)).toBe('sent');
    const [mail] = smtp.received;
    expect(mail?.subject).toBe('[Luoshi T] 待會簽 1 項');
    expect(mail?.text).toContain('  01.01  衞生合作');
    expect(mail?.messageId).toBe(`<${mailId}@luoshi.example>`);
    expect(mail?.headers.get('x-luoshi-tag')).toBe('LS-T-20261123-NORTHLEAD');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.html).toBe(false);
    expect(mail?.attachments).toEqual([]);
    expect(mail?.date).toEqual(new Date('2026-11-22T04:00:00Z'));
    expect([mail?.to].flat().map((one) => one?.text)).toEqual([to]);
    expect(await row(mailId)).toEqual({ state: 'sent', attempts: 1, last_error: null, server_reply: '250 taken' });
    expect(await send(mailId)).toBe('settled');
    expect(smtp.received).toHaveLength(1);
  });

  it.each([421, 450] as const)('keeps the mail after a temporary refusal (%i)', async (code) => {
    smtp.script = () => code;
    const { mailId } = await queueMail();
    expect(await send(mailId)).toBe('deferred');
    expect(await row(mailId)).toMatchObject({
      state: 'queued',
      attempts: 1,
      last_error: expect.stringContaining(`scripted ${code}`),
    });
    smtp.script = () => 250;
    expect(await send(mailId)).toBe('sent');
    expect(await row(mailId)).toMatchObject({ state: 'sent', attempts: 2, last_error: null });
  });

  it('gives up on a permanent refusal and shows it to the side’s secretariat alone', async () => {
    smtp.script = () => 550;
    const { mailId } = await queueMail();
    expect(await send(mailId)).toBe('failed');
    expect(await row(mailId)).toMatchObject({ state: 'failed', last_error: expect.stringContaining('scripted 550') });
    const failed = (side: string, unit: 'lead' | 'secretariat') =>
      test.get(Mailbox).failedMails(conference.actor(side, unit));
    expect((await failed('north', 'secretariat')).map(({ id }) => id)).toEqual([mailId]);
    expect(await failed('south', 'secretariat')).toEqual([]);
    expect(await failed('north', 'lead')).toEqual([]);
  });

  it('a failed mail can be sent again by the side’s secretariat, once', async () => {
    smtp.script = () => 550;
    const { mailId } = await queueMail();
    await send(mailId);
    smtp.script = () => 250;
    const again = (side: string, unit: 'lead' | 'secretariat') =>
      test.get(Mailbox).sendAgain(conference.actor(side, unit), mailId);
    expect((await refusalOf(again('south', 'secretariat'))).code).toBe('not_found');
    expect((await refusalOf(again('north', 'lead'))).code).toBe('forbidden');
    await again('north', 'secretariat');
    expect(await send(mailId)).toBe('sent');
    expect((await refusalOf(again('north', 'secretariat'))).code).toBe('mail_not_failed');
  });

  it('a connection cut after the text is tried again under the same Message-ID', async () => {
    smtp.script = (_, attempt) => (attempt === 1 ? 'cut' : 250);
    const { mailId } = await queueMail();
    expect(await send(mailId)).toBe('deferred');
    expect(await send(mailId)).toBe('sent');
    expect(smtp.received.map(({ messageId }) => messageId)).toEqual([`<${mailId}@luoshi.example>`]);
  });

  it('the last attempt turns a temporary refusal into a failure', async () => {
    smtp.script = () => 421;
    const { mailId } = await queueMail();
    expect(await send(mailId, { last: true })).toBe('failed');
    expect(await row(mailId)).toMatchObject({ state: 'failed' });
  });

  it('is sent once by many senders at a time', async () => {
    const { mailId } = await queueMail();
    const outcomes = await Promise.all(Array.from({ length: 8 }, (_, i) => send(mailId, { wait: i % 2 === 0 })));
    expect(outcomes.filter((outcome) => outcome === 'sent')).toHaveLength(1);
    expect(outcomes.every((outcome) => ['sent', 'busy', 'settled'].includes(outcome))).toBe(true);
    expect(smtp.received).toHaveLength(1);
  });

  it('cannot be sent from another side', async () => {
    const { mailId } = await queueMail();
    expect(await test.get(MailSender).send({ mailId, sideId: 'south', last: false, wait: false })).toBe('gone');
    expect(smtp.received).toHaveLength(0);
  });

  it('`remind` sends what it found without a worker, and a worker afterwards sends nothing again', async () => {
    await test.owner.query('delete from outbox_job');
    await aCommitment(test, conference).due('2026-11-24').build();
    const report = await test.get(RemindCommand).run({ on: civilDate('2026-11-23'), dryRun: false });
    expect(report).toMatchObject({ claimed: 2, sent: 2, waiting: 0, failed: 0 });
    expect(smtp.received).toHaveLength(2);
    test.get(JobWorkers).start();
    test.get(RelayLoop).start();
    const { mailId } = await queueMail();
    await eventually('the worker has come past', async () => (await row(mailId)).state === 'sent');
    expect(smtp.received).toHaveLength(3);
    expect(await test.get(RemindCommand).run({ on: civilDate('2026-11-23'), dryRun: false })).toMatchObject({
      claimed: 0,
      sent: 0,
    });
  }, 60_000);

  it('the worker tries a refused connection again until the server is back', async () => {
    const port = Number(new URL(smtp.url).port);
    await smtp.close();
    const { mailId } = await queueMail();
    await eventually('a failed attempt', async () => (await row(mailId)).attempts >= 1, 20_000);
    expect(await row(mailId)).toMatchObject({ state: 'queued' });
    smtp = await startScriptedSmtp(port);
    await eventually('sent when it is back', async () => (await row(mailId)).state === 'sent', 30_000);
    expect(smtp.received).toHaveLength(1);
  }, 60_000);

  it('mail whose job was lost with the queue is queued again', async () => {
    await test.get(RelayLoop).stop();
    const { mailId } = await queueMail();
    await test.owner.query('delete from outbox_job where relayed_at is null');
    await test.get(ReminderSchedule).start();
    const waiting = async (): Promise<number> => {
      const { rows } = await test.owner.query<{ count: number }>(
        `select count(*)::int as count from outbox_job where relayed_at is null and payload ->> 'mailId' = $1`,
        [mailId],
      );
      return rows[0]?.count ?? -1;
    };
    expect(await waiting()).toBe(0); // it may still be on its way
    test.clock.moveTo(new Date('2026-11-22T22:00:00Z'));
    await test.get(ReminderSchedule).start();
    expect(await waiting()).toBe(1);
    await test.get(OutboxRelay).relayBatch();
    await eventually('sent', async () => (await row(mailId)).state === 'sent');
  }, 60_000);

  it('a sweep hands mails to the worker in the background', async () => {
    test.get(RelayLoop).start();
    await aCommitment(test, conference).due('2026-11-27').build();
    const { mails } = await test
      .get(ReminderSweepService)
      .sweep({ conferenceId: conference.id, on: civilDate('2026-11-27'), dryRun: false });
    expect(mails).toHaveLength(4);
    const wanted = mails.map(({ id }) => `<${id}@luoshi.example>`).sort();
    const mine = () =>
      smtp.received
        .map(({ messageId }) => messageId ?? '')
        .filter((id) => wanted.includes(id))
        .sort();
    await eventually('all are sent', () => mine().length >= 4);
    expect(mine()).toEqual(wanted);
  }, 60_000);
});

describe('a mail server that takes connections and says nothing', () => {
  it('is given up after a while, and the mail is kept', async () => {
    const silent = createServer(() => undefined);
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const test = await startPostRoom({ smtpUrl: `smtp://127.0.0.1:${port}` });
    try {
      const conference = await aConference(test);
      await aCommitment(test, conference).due('2026-11-24').build();
      await test.owner.query(`update holder set to_on = '2026-01-02' where account_id <> $1`, [
        conference.actor('north', 'lead').accountId,
      ]);
      const report = await test.get(RemindCommand).run({ on: civilDate('2026-11-23'), dryRun: false });
      expect(report).toMatchObject({ claimed: 1, sent: 0, waiting: 1, failed: 0 });
    } finally {
      await test.close();
      silent.close();
    }
  }, 60_000);
});
