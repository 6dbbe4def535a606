import pg from 'pg';
import { civilDate } from '../../src/domain/shared/civil-date.js';
import { ReminderSweepService } from '../../src/modules/reminders/index.js';
import { JobWorkers } from '../../src/platform/queue/job-workers.js';
import { RelayLoop } from '../../src/platform/queue/relay-loop.js';
import { eventually } from '../support/eventually.js';
import { type ScriptedSmtp, startScriptedSmtp } from '../support/scripted-smtp.js';
import { startPostRoom } from '../support/seed/post-room.js';
import type { TestApplication } from '../support/test-application.js';

const ON = civilDate('2026-11-26');

/** A conference of two sides whose organisations have one liaison each; every commitment is due on the next day. */
const SEED = `
  insert into conference values ($1, '{"en":"C","zh-Hant":"C","zh-Hans":"C"}', $1, 'en', '', now());
`;
const ROWS = (id: string, commitments: number, organisations: number): string => `
  insert into side select '${id}', s, o, '{"en":"S","zh-Hant":"S","zh-Hans":"S"}', 'S', 'hk', 'en'
    from unnest(array['north', 'south']) with ordinality as x (s, o);
  insert into session values (md5('${id}s')::uuid, '${id}', 1, 'plenary', null, '{}', null);
  insert into area values (md5('${id}a')::uuid, md5('${id}s')::uuid, 1, '{}');
  create temporary table unit on commit drop as select s as side, i, md5('${id}' || s || i)::uuid as id
    from unnest(array['north', 'south']) s, generate_series(0, ${organisations - 1}) i;
  insert into organisation select id, '${id}', side, side || i, '{"en":"O","zh-Hant":"O","zh-Hans":"O"}', '{"en":"O"}' from unit;
  insert into post select id, id, 'liaison', '{"en":"Liaison","zh-Hant":"聯絡員","zh-Hans":"联络员"}', 'liaison' from unit;
  insert into user_account select id, id || '@test.example', 'x', null,
    (array['en', 'zh-Hant', 'zh-Hans'])[1 + i % 3], false, false, now(), null from unit;
  insert into holder select id, id, id, '2026-01-01', null from unit;
  insert into commitment select md5('${id}c' || i)::uuid, '${id}', md5('${id}s')::uuid, md5('${id}a')::uuid, '01.' || lpad(i::text, 5, '0'), null,
    'deliverable', 1, 'en', 'agreed', 'under_way', 1, '2026-01-01', null, null, null, 'x' from generate_series(1, ${commitments}) i;
  insert into commitment_text select md5('${id}c' || i)::uuid, l, 'Co-operation 合作事項 ' || i, 'x', null
    from generate_series(1, ${commitments}) i, unnest(array['en', 'zh-Hant', 'zh-Hans']) l;
  insert into assignment select md5('${id}c' || i)::uuid, md5('${id}' || s || (i % ${organisations}))::uuid, 'lead', s, false
    from generate_series(1, ${commitments}) i, unnest(array['north', 'south']) s;
  insert into deadline select md5('${id}c' || i)::uuid, 1, 'dated', 'day', '2026-11-27', '2026-11-27', null, null, null, null, null, '2026-01-01', true, false
    from generate_series(1, ${commitments}) i;
  insert into "position" (commitment_id, side_id, state, since_on) select md5('${id}c' || i)::uuid, s, 'under_way', '2026-02-02'
    from generate_series(1, ${commitments}) i, unnest(array['north', 'south']) s;
  insert into record (commitment_id, sequence, kind, schema_version, payload, effective_on, recorded_at, visibility, salt, payload_hash, hash)
    select md5('${id}c' || i)::uuid, 1, 'commitment_agreed', 1, '{}', '2026-01-01', now(), 'shared', 'x', 'x', 'x' from generate_series(1, ${commitments}) i;
`;

describe('a sweep of thousands of commitments', () => {
  let smtp: ScriptedSmtp;
  let test: TestApplication;

  beforeAll(async () => {
    smtp = await startScriptedSmtp();
    test = await startPostRoom({ smtpUrl: smtp.url });
  }, 120_000);

  afterAll(async () => {
    await test.close();
    await smtp.close();
  });

  const seed = async (id: string, commitments: number, organisations: number): Promise<void> => {
    await test.owner.query(SEED, [id]);
    await test.owner.query(`begin; ${ROWS(id, commitments, organisations)} commit;`);
    await test.owner.query('analyze');
  };
  const sweepCounted = async (conferenceId: string, on = ON) => {
    const sent = jest.spyOn(pg.Client.prototype, 'query');
    const began = performance.now();
    const outcome = await test.get(ReminderSweepService).sweep({ conferenceId, on, dryRun: false });
    const ms = Math.round(performance.now() - began);
    const statements = sent.mock.calls.length;
    sent.mockRestore();
    return { outcome, statements, ms };
  };

  it('takes as many statements for 5,000 commitments as for 50, but for batches', async () => {
    await seed('few', 50, 10);
    await seed('many', 5_000, 400);
    const few = await sweepCounted('few');
    const many = await sweepCounted('many');
    expect(few.outcome).toMatchObject({ claimed: 100 });
    expect(many.outcome).toMatchObject({ claimed: 10_000 });
    expect(many.outcome.mails).toHaveLength(800);
    process.stdout.write(
      `sweep: 5,000 commitments, 10,000 reminders, 800 mails in ${many.ms} ms, ${many.statements} statements\n`,
    );
    expect(few.statements).toBeGreaterThan(10);
    expect(many.statements - few.statements).toBeLessThanOrEqual(8);
  }, 120_000);

  it('lets the timers of 2,000 commitments fire at once, and costs next to nothing on the days after', async () => {
    await seed('late', 2_000, 100);
    const before = await sweepCounted('late', civilDate('2026-12-10'));
    const due = await sweepCounted('late', civilDate('2026-12-11')); // ten working days after the deadline
    const after = await sweepCounted('late', civilDate('2026-12-14'));
    const { rows } = await test.owner.query(
      `select f.timer, count(*)::int as count from timer_firing f join commitment c on c.id = f.commitment_id
       where c.conference_id = 'late' group by f.timer`,
    );
    expect(rows).toEqual([{ timer: 'overdue', count: 4_000 }]);
    expect(due.outcome.mails).toHaveLength(200);
    process.stdout.write(
      `timers: 2,000 commitments, 4,000 firings, 200 mails in ${due.ms} ms, ${due.statements} statements; ` +
        `${before.ms} ms the day before, ${after.ms} ms the day after\n`,
    );
    expect(after.outcome).toMatchObject({ claimed: 0 });
    expect(due.statements - after.statements).toBeLessThan(40);
  }, 120_000);

  it('the mails of a large sweep all go out, each once', async () => {
    const began = performance.now();
    test.get(JobWorkers).start();
    test.get(RelayLoop).start();
    await eventually('all 1,020 mails are out', () => smtp.received.length >= 1_020, 60_000);
    const ms = Math.round(performance.now() - began);
    process.stdout.write(`worker: 1,020 mails in ${ms} ms, ${Math.round(1_020_000 / ms)} a second\n`);
    expect(new Set(smtp.received.map(({ messageId }) => messageId)).size).toBe(1_020);
    const { rows } = await test.owner.query(`select id from mail where state <> 'sent'`);
    expect(rows).toEqual([]);
  }, 120_000);
});
