import { OutgoingMail } from '../../src/modules/mail/outgoing-mail.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { startPostRoom } from '../support/seed/post-room.js';
import type { TestApplication } from '../support/test-application.js';

const HOUR_MS = 3_600_000;

/** Noon of 22 November 2026; mails queued before six in the morning are taken for forgotten. */
describe('mail left lying', () => {
  let test: TestApplication;
  let conference: BuiltConference;

  beforeAll(async () => {
    test = await startPostRoom();
    conference = await aConference(test);
  }, 120_000);

  afterAll(() => test?.close());

  const insert = (
    kind: string,
    count: number,
    more: { side?: string | null; state?: string; queuedAt?: string } = {},
  ) =>
    test.owner.query(
      `insert into mail (id, conference_id, account_id, post_id, side_id, kind, digest_on, language, to_address, subject,
         body, tag, state, queued_at)
       select gen_random_uuid(), $1, $2, $3, $4, $5 || n, '2026-11-21', 'en', 'a@test.example', 's', 'b', 't', $6, $7
       from generate_series(1, $8::int) n`,
      [
        conference.id,
        conference.actor('north', 'lead').accountId,
        conference.actor('north', 'lead').postId,
        more.side === undefined ? 'north' : more.side,
        kind,
        more.state ?? 'queued',
        more.queuedAt ?? '2026-11-22T03:00:00+08:00',
        count,
      ],
    );
  const requeue = () =>
    test
      .get(UnitOfWork)
      .run({ sideId: 'north' }, (tx) =>
        test.get(OutgoingMail).requeueForgotten(tx, new Date(test.clock.now().getTime() - 6 * HOUR_MS)),
      );
  const jobs = async () => {
    const { rows } = await test.owner.query<{ jobs: number; mails: number }>(
      `select count(*)::int as jobs, count(distinct payload ->> 'mailId')::int as mails from outbox_job`,
    );
    return rows[0];
  };

  it('is queued again a thousand at a time, each once until as long a time has passed', async () => {
    await insert('old', 1_200);
    await insert('fresh', 3, { queuedAt: '2026-11-22T09:00:00+08:00' });
    await insert('sent', 3, { state: 'sent' });
    expect([await requeue(), await requeue(), await requeue()]).toEqual([1_000, 200, 0]);
    expect(await jobs()).toEqual({ jobs: 1_200, mails: 1_200 });
    test.clock.moveTo(new Date(test.clock.now().getTime() + 7 * HOUR_MS));
    expect([await requeue(), await requeue()]).toEqual([1_000, 203]);
  });

  it('is given to one of several that ask at once', async () => {
    test.clock.moveTo(new Date(test.clock.now().getTime() + 7 * HOUR_MS));
    const counts = await Promise.all(Array.from({ length: 6 }, requeue));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1_203);
  });

  it('is always a side’s own, so that nobody gets two digests of one kind on one day', async () => {
    await insert('digest', 1);
    await expect(insert('digest', 1)).rejects.toThrow('mail_digest_once_a_day');
    await expect(insert('joint', 1, { side: null })).rejects.toThrow('not-null');
  });
});
