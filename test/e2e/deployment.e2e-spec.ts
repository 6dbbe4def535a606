import { createHash, randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { civilDateAt } from '../../src/platform/clock/clock.js';
import { describeWithRedis } from '../support/describe-with-redis.js';
import { type DeployedProcess, Deployment } from '../support/deployment.js';
import { eventually } from '../support/eventually.js';
import { Visitor } from '../support/visitor.js';

const PASSWORD = 'a quiet lantern at noon';
/** Every command is a process of its own, and a busy machine starts those slowly. */
const PATIENCE_MS = 240_000;

interface Edition {
  readonly id: string;
  readonly state: string;
  readonly progress: number;
  readonly content_sha256: string | null;
}

interface Listed {
  readonly id: string;
  readonly number: string;
  readonly version: number;
}

/** The two processes of a deployment on an external PostgreSQL and a real Redis, from an empty database on. */
describeWithRedis('serve and worker as separate processes')('a deployment', () => {
  let deployment: Deployment;
  let web: DeployedProcess;
  let worker: DeployedProcess;
  /** Bearer tokens: the secretariat and a lead liaison of one side. */
  let officer = '';
  let liaison = '';

  beforeAll(async () => {
    deployment = await Deployment.begin();
  }, PATIENCE_MS);
  afterAll(() => deployment?.close(), PATIENCE_MS);

  async function api<Body>(token: string, path: string, body?: object): Promise<{ status: number; body: Body }> {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    };
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const answer = await fetch(`${deployment.url}/api/v1/${path}`, { headers, ...sent });
    return { status: answer.status, body: (await answer.json()) as Body };
  }

  async function commitment(number: string): Promise<Listed> {
    const { body } = await api<{ commitments: Listed[] }>(liaison, `commitments?q=${number}`);
    const found = body.commitments.find((one) => one.number === number);
    if (found === undefined) throw new Error(`${number} is not in the ledger`);
    return found;
  }

  async function begin(number: string): Promise<number> {
    const { id, version } = await commitment(number);
    const moved = await api<{ version: number }>(liaison, `commitments/${id}/moves`, { move: 'begin', version });
    expect([moved.status, moved.body.version]).toEqual([200, version + 1]);
    return (await commitment(number)).version - version;
  }

  const order = async (): Promise<string> => {
    const wish = { as_of: '2024-01-01', language: 'zh-Hant', format: 'html' };
    const { status, body } = await api<Edition>(officer, 'sessions/1/editions', wish);
    expect(status).toBe(202);
    return body.id;
  };
  const edition = async (id: string): Promise<Edition> => (await api<Edition>(officer, `editions/${id}`)).body;
  const editionIn = async (id: string, passes: (seen: Edition) => boolean): Promise<Edition | null> => {
    const seen = await edition(id);
    return passes(seen) ? seen : null;
  };
  const set = (id: string): Promise<Edition> =>
    eventually('the report is set', () => editionIn(id, ({ state }) => state === 'draft'), 60_000);

  /** Runs `work` while no report can be read to its end, since a table it needs is locked. */
  async function whileHeld(work: () => Promise<void>): Promise<void> {
    const holder = await deployment.owner.connect();
    try {
      await holder.query('begin; lock table "position" in access exclusive mode');
      await work();
    } finally {
      await holder.query('commit');
      holder.release();
    }
  }

  const begun = (id: string): Promise<Edition> =>
    eventually('setting has begun', () => editionIn(id, ({ progress }) => progress > 0));

  async function jobs(): Promise<{ completed: number; failed: number }> {
    const redis = new Redis(deployment.redis.url);
    const [completed, failed] = await Promise.all(
      ['completed', 'failed'].map((state) => redis.zcard(`bull:luoshi-reports:${state}`)),
    );
    redis.disconnect();
    return { completed: completed ?? -1, failed: failed ?? -1 };
  }

  const outbox = async (): Promise<number> =>
    (await deployment.owner.query('select 1 from outbox_job where relayed_at is null')).rowCount ?? -1;

  it(
    'refuses to start before the schema is there, and says what to run',
    async () => {
      for (const ended of await Promise.all(['web', 'worker'].map((service) => deployment.run(service)))) {
        expect([ended.code, ended.out]).toEqual([1, '']);
        expect(ended.err).toContain('luoshi -- migrate');
      }
    },
    PATIENCE_MS,
  );

  it(
    'is prepared by the commands of docker-compose.yml, twice without harm',
    async () => {
      const migrated = await deployment.run('migrate');
      expect(migrated).toMatchObject({ code: 0, err: '' });
      expect(migrated.out).toContain('CreateInvitations1795000000008');
      // The worker comes up before anybody has loaded or served anything.
      worker = deployment.start('worker');
      await eventually('the worker runs', () => worker.output().includes('worker is running'), 60_000);
      expect(await deployment.run('conference')).toMatchObject({ code: 0, out: expect.stringContaining('Loaded: ') });
      const again = await Promise.all([deployment.run('migrate'), deployment.run('conference')]);
      expect(again).toMatchObject([
        { code: 0, out: 'The schema is up to date.\n' },
        { code: 0, out: expect.stringContaining('Nothing to do') },
      ]);
    },
    PATIENCE_MS,
  );

  it(
    'serves, tells that nobody can sign in yet, and lets in whoever the command line invites',
    async () => {
      web = deployment.start('web');
      await deployment.ready(web);
      await eventually('it says so', () => web.output().includes('account create'));
      for (const service of ['web', 'worker'])
        await eventually(`${service} is healthy`, () => deployment.healthy(service), 30_000);
      expect(await (await fetch(`${deployment.url}/sign-in`)).text()).not.toContain('/sign-in/demonstration');
      const invite = async (email: string, ...more: string[]): Promise<void> => {
        const who = ['--email', email, '--name', 'Somebody', '--conference', 'hk-cq', '--lang', 'en', ...more];
        const created = await deployment.luoshi('account', 'create', ...who);
        expect(created).toMatchObject({ code: 0, err: '' });
        const link = new URL(created.out.trim().split('\n').at(-1) ?? '');
        expect(link.origin).toBe(deployment.url);
        const visitor = new Visitor(deployment.url);
        expect((await visitor.choose(link.pathname, PASSWORD)).status).toBe(303);
        expect(await (await visitor.get('/')).text()).toContain('My work');
      };
      await Promise.all([
        invite('officer@hk.test.example', '--role', 'secretariat', '--side', 'hk'),
        invite('liaison@hk.test.example', '--role', 'liaison', '--organisation', 'itib'),
        invite('liaison@cq.test.example', '--role', 'liaison', '--organisation', 'cqstb'),
      ]);
      expect(await new Visitor(deployment.url).signIn('officer@hk.test.example', PASSWORD)).toBe(303);
      expect(await new Visitor(deployment.url).signIn('officer@hk.test.example', 'another lantern')).toBe(401);
      const tokenOf = async (email: string) => (await deployment.luoshi('token', 'create', '--user', email)).out.trim();
      const tokens = await Promise.all([tokenOf('officer@hk.test.example'), tokenOf('liaison@hk.test.example')]);
      [officer, liaison] = tokens;
    },
    PATIENCE_MS,
  );

  it(
    'moves a commitment',
    async () => {
      expect(await begin('03.02')).toBe(1);
    },
    PATIENCE_MS,
  );

  it(
    'reminds by real mail, once',
    async () => {
      const { id, version } = await commitment('03.01');
      const wish = { move: 'absorb', version, reason: 'It is everyday work by now.' };
      expect((await api(liaison, `commitments/${id}/proposals`, wish)).status).toBe(201);
      const today = civilDateAt(new Date());
      const next = await deployment.luoshi('calendar', 'add-workdays', '--from', today, '--days=1', '--side', 'cq');
      const remind = async () => deployment.luoshi('remind', '--on', next.out.slice(0, today.length), '--json');
      const first = await remind();
      const told = JSON.parse(first.out) as { mails: { to: string }[]; sent: number };
      const recipients = told.mails.map(({ to }) => to).sort();
      expect([told.sent, new Set(recipients).size]).toEqual([recipients.length, recipients.length]);
      expect(JSON.parse((await remind()).out)).toMatchObject({ mails: [], sent: 0 });
      const sent = deployment.smtp.received.map((mail) => ({ mail, to: Array.isArray(mail.to) ? '' : mail.to?.text }));
      expect(sent.map(({ to }) => to).sort()).toEqual(recipients);
      const digest = sent.find(({ to }) => to === 'liaison@cq.test.example')?.mail;
      expect(digest?.from?.text).toBe('"Luoshi" <luoshi@test.example>');
      expect(digest?.text).toContain(`${deployment.url}/commitments/${id}`);
    },
    PATIENCE_MS,
  );

  it(
    'sets a report in the worker while the web process tells how far it is',
    async () => {
      let id = '';
      await whileHeld(async () => {
        id = await order();
        expect(await begun(id)).toMatchObject({ state: 'setting', content_sha256: null });
      });
      const done = await set(id);
      expect(done.progress).toBe(100);
      const content = await fetch(`${deployment.url}/api/v1/editions/${id}/content`, {
        headers: { authorization: `Bearer ${officer}` },
      });
      const bytes = Buffer.from(await content.arrayBuffer());
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(done.content_sha256);
      expect(bytes.toString('utf8')).toContain('03.02');
    },
    PATIENCE_MS,
  );

  it(
    'finishes a report once whose worker was killed over it',
    async () => {
      const before = await jobs();
      let id = '';
      await whileHeld(async () => {
        id = await order();
        await begun(id);
        await worker.stop('SIGKILL');
      });
      expect((await edition(id)).state).toBe('setting');
      worker = deployment.start('worker');
      const done = await set(id);
      // A second setting would come while or right after the first: another job behind it shows that none is left.
      await set(await order());
      expect(await edition(id)).toEqual(done);
      expect(await jobs()).toEqual({ completed: before.completed + 2, failed: before.failed });
    },
    PATIENCE_MS,
  );

  it(
    'takes moves and orders while Redis is gone, and delivers when it is back',
    async () => {
      await deployment.redis.kill();
      await eventually('it is told', async () => (await deployment.readiness()).status === 503);
      expect((await deployment.readiness()).body).toEqual({ database: true, queue: false });
      expect(await deployment.healthy('web')).toBe(false);
      expect(await begin('03.03')).toBe(1);
      const id = await order();
      expect([(await edition(id)).state, await outbox()]).toEqual(['queued', 1]);
      // Commands that need no queue work too.
      expect(await deployment.luoshi('account', 'reset', '--email', 'liaison@cq.test.example')).toMatchObject({
        code: 0,
      });
      await deployment.redis.start();
      await set(id);
      expect(await outbox()).toBe(0);
      await eventually('both are ready again', async () => (await deployment.readiness()).status === 200);
      expect((await deployment.luoshi('replay', '--check')).code).toBe(0);
    },
    PATIENCE_MS,
  );

  it(
    'ends with 0 on SIGTERM: the worker after the job in hand, the web process after its requests',
    async () => {
      let id = '';
      let stopping: Promise<number | null> = Promise.resolve(null);
      await whileHeld(async () => {
        id = await order();
        await begun(id);
        stopping = worker.stop('SIGTERM');
      });
      expect(await stopping).toBe(0);
      expect((await edition(id)).state).toBe('draft');
      expect(await web.stop('SIGTERM')).toBe(0);
      expect((await deployment.readiness()).status).toBe(0);
      const { rows } = await deployment.owner.query<{ name: string }>(
        `select distinct application_name as name from pg_stat_activity
       where datname = current_database() and application_name like 'luoshi%'`,
      );
      expect(rows).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'a worker that starts while Redis is gone waits for it',
    async () => {
      await deployment.redis.kill();
      const waiting = deployment.start('worker');
      await eventually('it has tried', () => waiting.output().includes('queue connection'), 60_000);
      expect(waiting.output()).not.toContain('worker is running');
      await deployment.redis.start();
      await eventually('it runs', () => waiting.output().includes('worker is running'), 60_000);
      expect(await waiting.stop('SIGTERM')).toBe(0);
    },
    PATIENCE_MS,
  );
});
