import type { Actor } from '../../src/domain/shared/actor.js';
import { civilDate } from '../../src/domain/shared/civil-date.js';
import type { Kind } from '../../src/domain/shared/kind.js';
import {
  chooseAsOf,
  CommitmentPageService,
  CommitmentStore,
  HistoryService,
  MoveService,
  OpenMovesService,
  PastCommitmentService,
} from '../../src/modules/commitments/index.js';
import { ProposalService } from '../../src/modules/proposals/index.js';
import {
  ReportBuilder,
  type ReportModel,
  ReportsModule,
  RollUpService,
  type SessionRollUp,
} from '../../src/modules/reports/index.js';
import { CommitmentRoom } from '../../src/modules/rooms/commitment/commitment-room.js';
import type { Matter } from '../../src/modules/rooms/commitment/matter.js';
import { pathSteps } from '../../src/modules/rooms/commitment/path-steps.js';
import { recordText } from '../../src/modules/rooms/commitment/record-text.js';
import { wordsHtml } from '../../src/platform/web/components/words.js';
import { JobRegistry } from '../../src/platform/queue/job-registry.js';
import { type ApiClient, apiClient } from '../support/api-client.js';
import { aCommitment, type BuiltCommitment } from '../support/builders/a-commitment.js';
import { aView } from '../support/builders/a-matter.js';
import { renamedWaiting, type WorkflowBench, workflowBench } from '../support/workflow-bench.js';

type Json = Record<string, unknown>;

/** Waiting since January; on 24 November the wait is called "on hold"; on 25 November one side goes on. */
describe('what was read before a migration', () => {
  let bench: WorkflowBench;
  let one: BuiltCommitment;
  let api: ApiClient;
  let to: number;
  let before: {
    readonly now: Json;
    readonly past: Json;
    readonly records: Json;
    readonly list: Json;
    readonly report: ReportModel;
    readonly figures: SessionRollUp;
  };

  const get = async (path: string): Promise<Json> => {
    const answer = await api.get(path);
    expect([answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([200, '']);
    const { as_of: _asOf, ...told } = answer.json<Json>(); // an answer says when its past was known
    return told;
  };
  /** The commitment as its page has it, without what comes next. */
  const matter = async (): Promise<Matter> => {
    const actor = lead('north');
    const commitment = await bench.test.get(CommitmentPageService).view(actor, one.id);
    const moves = await bench.test.get(OpenMovesService).of(actor, one.id);
    return { actor, commitment, moves, reminders: [], timers: { planned: [], fired: [] }, bodies: [] };
  };
  const noon = async (day: string): Promise<void> => {
    bench.test.clock.moveTo(new Date(`${day}T12:00:00+08:00`));
    api = await apiClient(bench.test, bench.conference, lead('north')); // a token of one day
  };
  const lead = (side: string): Actor => bench.conference.actor(side, 'lead');
  const step = (side: string, move: string, seenVersion: number): Promise<unknown> =>
    bench.test
      .get(MoveService)
      .move(lead(side), { commitmentId: one.id, move, reason: null, waitingFor: null, seenVersion });
  const migrate = async (kind: Kind, to: number): Promise<void> => {
    const begun = await bench.migrations.begin(bench.north, { kind, from: 1, to, mapping: undefined });
    const positions = { ...begun.mapping.positions, waiting: 'on_hold' };
    const mapped = await bench.migrations.map(bench.north, begun, { ...begun.mapping, positions });
    await bench.proposals.accept(bench.south, await bench.proposals.proposeMigration(bench.north, mapped));
    const handler = bench.test.get(JobRegistry).handlerOf('workflow.migrate');
    await handler.handle({ migrationId: begun.id }, { attempt: 1, last: false });
  };

  const scopeOf = (day: string) => ({
    conferenceId: bench.conference.id,
    sessionNumber: bench.conference.sessionNumber,
    asOf: civilDate(day),
  });
  const report = (day: string): Promise<ReportModel> =>
    bench.test.get(ReportBuilder).build({ ...scopeOf(day), language: 'en' });
  const figures = (day: string): Promise<SessionRollUp> => bench.test.get(RollUpService).view(scopeOf(day));

  beforeAll(async () => {
    bench = await workflowBench([{ module: ReportsModule }]);
    one = await aCommitment(bench.test, bench.conference).of('study').withAll('waiting').withEvidence('north').build();
    const proposal = await bench.test.get(ProposalService).propose(lead('south'), {
      commitmentId: one.id,
      move: 'withdraw',
      reason: 'No longer needed',
      sentence: null,
      seenVersion: one.version,
    });
    expect(proposal).toMatchObject({ version: one.version + 1 });
    await noon('2026-11-24');
    before = {
      now: await get(`commitments/${one.id}`),
      past: await get(`commitments/${one.id}?as_of=2026-11-23`),
      records: await get(`commitments/${one.id}/records?as_of=2026-11-23`),
      list: await get('commitments?as_of=2026-11-23'),
      report: await report('2026-11-23'),
      figures: await figures('2026-11-23'),
    };
    to = await bench.published('study', ...(await renamedWaiting(bench, 'study')));
    await migrate('study', to);
    await noon('2026-11-25');
    await step('north', 'resume', one.version + 3);
  }, 90_000);
  afterAll(() => bench?.test.close());

  it('goes on with the path it had, under the names of both versions', async () => {
    const now = await get(`commitments/${one.id}`);
    expect((now['path'] as Json[]).slice(0, 3)).toEqual(before.now['path']);
    const told = (now['path'] as Json[]).slice(2).map(({ cause, workflow_version, positions, standing }) => {
      return [cause, workflow_version, positions, standing];
    });
    expect(told).toEqual([
      ['position', 1, { north: 'waiting', south: 'waiting' }, 'waiting'],
      ['migrated', to, { north: 'on_hold', south: 'on_hold' }, 'waiting'],
      ['position', to, { north: 'under_way', south: 'on_hold' }, 'sides_differ'],
    ]);
  });

  it('reads as of a day before it as it was read on that day', async () => {
    expect(await get(`commitments/${one.id}?as_of=2026-11-23`)).toEqual(before.past);
    expect(await get(`commitments/${one.id}/records?as_of=2026-11-23`)).toEqual(before.records);
    expect(await get('commitments?as_of=2026-11-23')).toEqual(before.list);
    const after = await get(`commitments/${one.id}?as_of=2026-11-24`);
    expect(after).toMatchObject({ workflow_version: to, standing: 'waiting' });
  });

  it('reports as at a day before it as it was reported then, and as at a later day under the new names', async () => {
    expect(await report('2026-11-23')).toEqual(before.report);
    expect(await figures('2026-11-23')).toEqual(before.figures);
    const positionsIn = ({ areas }: ReportModel) =>
      areas.flatMap(({ items }) => items.flatMap(({ sides }) => sides.map(({ position }) => position?.label)));
    expect(positionsIn(before.report)).toEqual(['Waiting', 'Waiting']);
    expect(positionsIn(await report('2026-11-24'))).toEqual(['On hold', 'On hold']);
    expect(positionsIn(await report('2026-11-25'))).toEqual(['Under way', 'On hold']);
    const renamed = JSON.stringify(before.figures.figures).replaceAll(
      '"byPosition":{"waiting"',
      '"byPosition":{"on_hold"',
    );
    expect((await figures('2026-11-24')).figures).toEqual(JSON.parse(renamed));
  });

  it('shows the page and the history in words, never in internal names', async () => {
    const view = aView();
    const shown = await matter();
    const page = await bench.test.get(HistoryService).page(shown.actor, one.id, { before: null, limit: 50 });
    const words = page.records.map((record) => wordsHtml(view, recordText(view, shown, record)));
    expect(words[0]).toMatch(/stated <b>Under way<[/]b>[.]$/);
    expect(words.filter((text) => text.includes('Waiting'))).toHaveLength(2);
    expect(words.filter((text) => /on_hold|under_way|>waiting|On hold/.test(text))).toEqual([]);
    expect(pathSteps(view, shown).map(({ label }) => label)).toEqual(['Agreed', 'Sides differ', 'Concluded: go ahead']);
    const room = String(CommitmentRoom({ view, matter: shown, refused: null, done: null }));
    expect(room).toContain('On hold');
    expect(room).not.toMatch(/>(on_hold|waiting|under_way)</);
  });

  it('reads a day before it of which a state was told afterwards, under a name that the version of then does not have', async () => {
    const store = bench.test.get(CommitmentStore);
    const author = { ...store.authorOf(lead('north')), on: civilDate('2026-11-23') };
    jest.spyOn(store, 'authorOf').mockReturnValueOnce(author);
    await bench.test.get(MoveService).move(lead('north'), {
      commitmentId: one.id,
      move: 'wait',
      reason: null,
      waitingFor: 'an expert',
      seenVersion: one.version + 4,
    });
    const past = await get(`commitments/${one.id}?as_of=2026-11-23`);
    expect(past).toMatchObject({ workflow_version: 1, standing: 'waiting' });
    expect(past['positions']).toMatchObject([{ state: 'on_hold' }, { state: 'waiting' }]);
    expect((await report('2026-11-23')).areas.flatMap(({ items }) => items)).toMatchObject([
      {
        standing: 'waiting',
        open: true,
        sides: [
          { position: { label: 'On hold', standing: 'waiting' }, waitingFor: { text: 'an expert' } },
          { position: { label: 'Waiting', standing: 'waiting' } },
        ],
      },
    ]);
    const { figures: counted } = await figures('2026-11-23');
    expect(counted.totals).toMatchObject({
      byStanding: { waiting: 1 },
      open: 1,
      bySide: { north: { byPosition: { on_hold: 1 } } },
    });
    const asOf = chooseAsOf({ as_of: '2026-11-23' }, bench.test.clock);
    if (asOf === null) throw new Error('no past day');
    const commitment = await bench.test.get(PastCommitmentService).view(lead('north'), one.id, asOf);
    const room = String(
      CommitmentRoom({ view: aView(), matter: { ...(await matter()), commitment }, refused: null, done: null }),
    );
    expect(room).toContain('On hold');
    expect(room).not.toMatch(/>(on_hold|waiting|under_way)</);
  });
});
