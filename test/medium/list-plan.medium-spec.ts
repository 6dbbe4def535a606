import type { QueryResultRow } from 'pg';
import { ConferenceListsRepository } from '../../src/modules/conferences/read/conference-lists.repository.js';
import { OrganisationViewRepository } from '../../src/modules/directory/read/organisation-view.repository.js';
import { DraftRepository } from '../../src/modules/imports/draft/draft.repository.js';
import { MailboxRepository } from '../../src/modules/mail/read/mailbox.repository.js';
import { ReportEditionRepository } from '../../src/modules/reports/editions/report-edition.repository.js';
import { TimerTaskRepository } from '../../src/modules/timers/tasks/timer-task.repository.js';
import { WorkflowDraftRepository } from '../../src/modules/workflows/drafts/workflow-draft.repository.js';
import { WorkflowMigrationRepository } from '../../src/modules/workflows/migrations/workflow-migration.repository.js';
import { WorkflowProposalRepository } from '../../src/modules/workflows/proposals/workflow-proposal.repository.js';
import type { Transaction } from '../../src/platform/database/transaction.js';
import { openReadingBench, type ReadingBench } from '../support/seed/reading-bench.js';
import { actorOf, seedConference } from '../support/seed/seed-conference.js';
import { seedLongLists } from '../support/seed/seed-long-lists.js';
import { seedManyCommitments } from '../support/seed/seed-many-commitments.js';

const COUNT = 4000;
const LIMIT = 26;

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

type Read = (tx: Transaction, key: QueryResultRow | null) => Promise<unknown>;

/** A list: the table of its rows, what reads a page behind a key, and the key of the row in its middle. */
type List = readonly [table: string, read: Read, middle: string];

const moment = (key: QueryResultRow | null) => (key === null ? null : { at: String(key['at']), id: String(key['id']) });
const place = (key: QueryResultRow | null) => key as never;
const actor = actorOf('big', 'n-sec');
const span = { limit: LIMIT };
const behind = (table: string, column: string): string =>
  `select ${column}::text as at, id from ${table} where conference_id = 'big'
   order by ${column} desc, id desc offset ${COUNT / 2} limit 1`;

const LISTS: Readonly<Record<string, List>> = {
  'workflow drafts': [
    'workflow_draft',
    (tx, key) => new WorkflowDraftRepository().list(tx, 'big', { ...span, after: moment(key) }),
    behind('workflow_draft', 'edited_at'),
  ],
  'workflow migrations': [
    'workflow_migration',
    (tx, key) => new WorkflowMigrationRepository().list(tx, 'big', { ...span, after: moment(key) }),
    behind('workflow_migration', 'edited_at'),
  ],
  'workflow proposals': [
    'workflow_proposal',
    (tx, key) => new WorkflowProposalRepository().list(tx, 'big', { ...span, after: moment(key) }),
    behind('workflow_proposal', 'opened_at'),
  ],
  imports: [
    'import_draft',
    (tx, key) => new DraftRepository().list(tx, actor, place(key), LIMIT),
    `select created_at as "createdAt", id from import_draft order by created_at desc, id desc offset ${COUNT / 2} limit 1`,
  ],
  editions: [
    'report_edition',
    (tx, key) =>
      new ReportEditionRepository().ofSession(tx, {
        ...span,
        conferenceId: 'big',
        sessionNumber: 1,
        after: key === null ? null : Number(key['number']),
        setBy: null,
      }),
    `select ${COUNT / 2} as number`,
  ],
  'timer tasks': [
    'timer_firing',
    (tx, key) => new TimerTaskRepository().open(tx, 'big', { ...span, after: place(key) }),
    `select f.due_on::text as "dueOn", c.number, f.id from timer_firing f join commitment c on c.id = f.commitment_id
     order by f.due_on, c.number, f.id offset ${COUNT / 2} limit 1`,
  ],
  organisations: [
    'organisation',
    (tx, key) =>
      new OrganisationViewRepository().page(tx, 'big', { ...span, after: (key?.['code'] as string) ?? null }),
    `select code from organisation where conference_id = 'big' order by code offset ${COUNT / 2} limit 1`,
  ],
  sessions: [
    'session',
    (tx, key) =>
      new ConferenceListsRepository().sessions(tx, 'big', { ...span, after: (key?.['number'] as number) ?? null }),
    `select ${1000 + COUNT / 2} as number`,
  ],
  areas: [
    'area',
    (tx, key) =>
      new ConferenceListsRepository().areas(tx, 'big', {
        ...span,
        after: key === null ? null : [Number(key['number']), 2],
      }),
    `select ${1000 + COUNT / 2} as number`,
  ],
  mails: [
    'mail',
    (tx, key) =>
      new MailboxRepository().list(tx, { conferenceId: 'big', state: null, before: moment(key), limit: LIMIT }),
    behind('mail', 'queued_at'),
  ],
};

/** Each list of a conference with thousands of rows in it: a page reads about as many rows as it shows, wherever it stands. */
describe('a page of a long list', () => {
  let bench: ReadingBench;

  beforeAll(async () => {
    bench = await openReadingBench();
    await seedConference(bench.owner, 'big', 11);
    await seedManyCommitments(bench.owner, 'big', COUNT + COUNT / 10, 11);
    await seedLongLists(bench.owner, 'big', COUNT);
  }, 120_000);

  afterAll(() => bench?.close());

  /** The plan of the one statement that `read` sends, carried out. */
  async function planOf(read: (tx: Transaction) => Promise<unknown>): Promise<Plan> {
    return bench.unitOfWork.run(actor, async (tx) => {
      const plans: Plan[] = [];
      const explaining: Transaction = {
        sideId: tx.sideId,
        keptRows: tx.keptRows.bind(tx),
        afterCommit: tx.afterCommit.bind(tx),
        rows: async (sql, values) => {
          const explained = `explain (analyze, format json) ${sql}`;
          const [row] = await tx.rows<{ 'QUERY PLAN': readonly { Plan: Plan }[] }>(explained, values);
          if (row?.['QUERY PLAN'][0] !== undefined) plans.push(row['QUERY PLAN'][0].Plan);
          return [];
        },
      };
      await read(explaining);
      const [plan] = plans;
      if (plan === undefined || plans.length > 1) throw new Error('one statement was expected');
      return plan;
    });
  }

  const nodesOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
  /** Rows of a table that were looked at, those that a filter threw away included. */
  const lookedAt = (plan: Plan, table: string): number =>
    nodesOf(plan)
      .filter((node) => node['Relation Name'] === table)
      .map((node) => (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'])
      .reduce((sum, count) => sum + count, 0);

  it.each(Object.entries(LISTS))('%s is read by index, first and in its middle', async (_, [table, read, middle]) => {
    const { rows } = await bench.owner.query(middle);
    expect(rows).toHaveLength(1);
    for (const key of [null, rows[0] ?? null]) {
      const plan = await planOf((tx) => read(tx, key));
      expect(plan['Actual Rows']).toBe(LIMIT);
      const scans = nodesOf(plan).filter((node) => node['Relation Name'] === table);
      expect(scans.map((node) => node['Node Type'])).not.toContain('Seq Scan');
      expect(lookedAt(plan, table)).toBeLessThan(4 * LIMIT);
    }
  });
});
