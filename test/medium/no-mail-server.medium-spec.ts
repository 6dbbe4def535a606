import { randomUUID } from 'node:crypto';
import { startWork } from '../../src/boot/start-work.js';
import { civilDate } from '../../src/domain/shared/civil-date.js';
import { OutgoingMail } from '../../src/modules/mail/index.js';
import { Environment } from '../../src/platform/config/environment.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { JobQueues } from '../../src/platform/queue/job-queues.js';
import { JobWorkers } from '../../src/platform/queue/job-workers.js';
import { type DeployedApplication, startDeployedApplication } from '../support/deployed-application.js';
import { eventually } from '../support/eventually.js';
import { type ScriptedSmtp, startScriptedSmtp } from '../support/scripted-smtp.js';

/** SMTP_URL is optional beside DATABASE_URL: whoever sets it later has lost nothing. */
describe('a deployment that names no mail server', () => {
  let deployed: DeployedApplication;
  let smtp: ScriptedSmtp;
  beforeAll(async () => {
    smtp = await startScriptedSmtp();
    deployed = await startDeployedApplication();
  }, 120_000);
  afterAll(async () => {
    await deployed?.close();
    await smtp.close();
  }, 60_000);

  const states = async (): Promise<unknown[]> =>
    (await deployed.owner.query('select state, attempts, last_error from mail order by id')).rows;

  /** A mail and its job, as a sweep commits them. */
  async function write(): Promise<void> {
    const created = await deployed.luoshi(
      ...'account create --email n@test.example --name N --role secretariat'.split(' '),
      ...'--conference north-south --side north --organisation nn'.split(' '),
    );
    expect(created).toMatchObject({ code: 0, err: '' });
    const { rows } = await deployed.owner.query<{ accountId: string; postId: string }>(
      `select account_id as "accountId", post_id as "postId" from holder
       where account_id = (select id from user_account where email = 'n@test.example')`,
    );
    const to = rows[0] ?? { accountId: '', postId: '' };
    const mail = {
      id: randomUUID(),
      conferenceId: 'north-south',
      ...to,
      sideId: 'north',
      kind: 'digest',
      digestOn: civilDate('2026-11-23'),
      language: 'en' as const,
      toAddress: 'n@test.example',
      subject: 's',
      body: 'b',
      tag: 't',
    };
    await deployed.app
      .get(UnitOfWork)
      .run({ sideId: 'north' }, (tx) => deployed.app.get(OutgoingMail, { strict: false }).queue(tx, [mail]));
    // Long enough to be taken for forgotten.
    await deployed.owner.query(`update mail set queued_at = now() - interval '10 days'`);
  }

  it('works on all but mail, which waits without using up an attempt and goes out once there is one', async () => {
    await write();
    await startWork(deployed.app);
    const waiting = async (): Promise<number | undefined> =>
      (await deployed.app.get(JobQueues).counts())['luoshi-mail']['waiting'];
    await eventually('the job has come into its queue', async () => (await waiting()) === 1);
    expect(await states()).toEqual([{ state: 'queued', attempts: 0, last_error: null }]);
    // Were it taken for forgotten, every day would add a job.
    expect((await deployed.owner.query('select 1 from outbox_job')).rowCount).toBe(1);

    await deployed.app.get(JobWorkers).stop();
    deployed.app.get(Environment).SMTP_URL = smtp.url;
    await startWork(deployed.app);
    await eventually('the mail is sent', async () => smtp.received.length === 1);
    await eventually('that is noted', async () => {
      const [mail] = (await states()) as { state: string }[];
      return mail?.state === 'sent';
    });
    expect(await states()).toEqual([{ state: 'sent', attempts: 1, last_error: null }]);
  }, 60_000);

  it('`remind` says that mails wait, and a dry run has nothing to say about it', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const told = await deployed.luoshi('remind', '--on', today);
    expect([told.code, told.err]).toEqual([0, expect.stringContaining('go out once SMTP_URL is set')]);
    expect(await deployed.luoshi('remind', '--on', today, '--dry-run')).toMatchObject({ code: 0, err: '' });
  }, 60_000);
});
