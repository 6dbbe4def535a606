import { moveSubject } from '../../src/domain/workflow/subject.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import { LANGUAGES } from '../../src/domain/shared/language.js';
import { ApiTokenService } from '../../src/modules/access/index.js';
import { MoveService } from '../../src/modules/commitments/index.js';
import { LoadingModule } from '../../src/modules/loading/index.js';
import { ReportProgressService } from '../../src/modules/progress/index.js';
import { ProposalService } from '../../src/modules/proposals/index.js';
import { RoomsModule } from '../../src/modules/rooms/index.js';
import { QueueModule } from '../../src/platform/queue/queue.module.js';
import { agree, consentTo, propose } from '../support/agreeing.js';
import { aCommitment, type BuiltCommitment } from '../support/builders/a-commitment.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { aProgressReport } from '../support/builders/a-progress-report.js';
import { textsSaying } from '../support/filled-subject.js';
import { startTestApplication, type TestApplication } from '../support/test-application.js';

const PARTS = ['the one half', 'the other half'].map((words) => ({ texts: textsSaying(words), assignments: null }));
/** What a page offers that changes something: forms that send, moves and drafts to go on with, answers to proposals. */
const ACTS =
  /method="post"|href="[^"?]*\/(?:moves|propose|report|no-change|share|discard|decline)\b|id="(?:moves|closed|next)"/;

/**
 * All in November 2026. One: agreed in January; on the 22nd the south begins and the north keeps a draft; on the 23rd all
 * rename it; on the 24th the north proposes to withdraw it; on the 25th the south consents. Two is split on the 24th. It is the 30th.
 */
describe('pages of the past', () => {
  let test: TestApplication;
  let conference: BuiltConference;
  let north: Actor;
  let south: Actor;
  let officer: Actor;
  let one: BuiltCommitment;
  let two: BuiltCommitment;
  let parts: readonly { readonly id: string; readonly number: string }[];
  const tokens = new Map<Actor, string>();

  const morningOf = (day: number): void => test.clock.moveTo(new Date(`2026-11-${day}T09:00:00+08:00`));

  async function live(): Promise<void> {
    const moved = { commitmentId: one.id, move: 'begin', reason: null, waitingFor: null, seenVersion: one.version };
    await test.get(MoveService).move(south, moved);
    const begun = { id: one.id, number: one.number, version: one.version + 1 };
    const draft = aProgressReport(begun, { narrative: 'Our own thoughts.', visibility: 'side' });
    await test.get(ReportProgressService).report(north, draft);
    morningOf(23);
    const renamed = { type: 'text', texts: textsSaying('A better name') } as const;
    const { version } = await agree(test, conference, begun, renamed);
    morningOf(24);
    const withdrawal = await propose(test, officer, { ...one, version }, moveSubject('withdraw'));
    parts = (await agree(test, conference, two, { type: 'split', parts: PARTS })).linked;
    morningOf(25);
    await test.get(ProposalService).accept(conference.actor('south', 'secretariat'), consentTo(withdrawal));
    morningOf(30);
  }

  beforeAll(async () => {
    test = await startTestApplication((databaseUrl) => [
      QueueModule.at({ redisUrl: null, databaseUrl }),
      LoadingModule,
      RoomsModule,
    ]);
    conference = await aConference(test);
    north = conference.actor('north', 'lead');
    south = conference.actor('south', 'lead');
    officer = conference.actor('north', 'secretariat');
    for (const actor of [north, south, officer, conference.auditor])
      tokens.set(actor, await test.get(ApiTokenService).create(conference.emailOf(actor), 'pages', 30));
    one = await aCommitment(test, conference).due('2026-11-24').build();
    two = await aCommitment(test, conference).build();
    await live();
  }, 60_000);
  afterAll(() => test?.close());

  async function open(path: string, actor = north): Promise<{ status: number; html: string; main: string }> {
    const headers = { authorization: `Bearer ${tokens.get(actor)}`, 'accept-language': 'en', accept: 'text/html' };
    const { statusCode: status, body } = await test.app.inject({ method: 'GET', url: path, headers });
    const html = body.replaceAll('&amp;', '&');
    return { status, html, main: html.slice(html.indexOf('<main'), html.indexOf('</main>')) };
  }
  const mainOf = async (path: string, actor = north): Promise<string> => (await open(path, actor)).main;
  const room = (more = '', id = one.id): string => `/commitments/${id}${more}`;
  const endedIn = (html: string): string => html.split('aria-labelledby="past"')[1]?.split('</section>')[0] ?? '';
  const hrefs = (html: string): string[] => [...html.matchAll(/ href="([^"#]+)"/g)].map((found) => found[1] ?? '');

  it('list what stood at the end of the day', async () => {
    const on = (day: string): Promise<string> => mainOf(`/ledger?as_of=${day}`);
    expect(await on('2026-01-04')).toContain('On that day, as far as known, no commitment matched all of these.');
    const before = await on('2026-11-22');
    expect(before).toContain(`Commitment ${one.number}`);
    expect(before).not.toContain('A better name');
    const after = await on('2026-11-23');
    expect(after).toContain('A better name');
    expect(after).toContain(`>${two.number}<`);
    for (const { number } of parts) {
      expect(after).not.toContain(`>${number}<`);
      expect(await on('2026-11-24')).toContain(`>${number}<`);
    }
  });

  it('list what was known, and count what they list', async () => {
    const known = await mainOf('/ledger?as_of=2026-11-24&known_at=2026-11-22');
    expect(known).toContain('<b>2</b> match');
    expect(known).not.toContain('A better name');
    expect(known).toContain('as far as was known at Sun 22 Nov 2026, 23:59');
    expect(await mainOf('/ledger?as_of=2026-11-24')).toContain('<b>4</b> match');
    expect(await mainOf('/ledger?as_of=2026-11-24&standing=withdrawn')).toContain('<b>0</b> match');
    expect(await mainOf('/ledger?as_of=2026-11-25&standing=withdrawn')).toContain('<b>1</b> match');
  });

  it('keep filters, order and the point in time in every link and form of the ledger', async () => {
    const main = await mainOf('/ledger?as_of=2026-11-24&known_at=2026-11-29&kind=deliverable&q=name&session=1');
    const own = hrefs(main).filter((href) => href.startsWith('/ledger') || href.startsWith('/commitments'));
    expect(own.length).toBeGreaterThan(8);
    const timeless = own.filter((href) => !/[?&]as_of=2026-11-24&known_at=2026-11-29/.test(href));
    expect(timeless).toEqual(['/ledger?kind=deliverable&q=name&session=1']);
    const [day, filter] = main.match(/<form[^]*?<\/form>/g) ?? [];
    for (const name of ['kind', 'q', 'session']) expect(day).toContain(`type="hidden" name="${name}"`);
    expect(day).toMatch(/type="date" name="as_of" value="2026-11-24" max="2026-11-30"/);
    expect(day).toMatch(/type="date" name="known_at" value="2026-11-29"/);
    for (const name of ['as_of', 'known_at', 'session']) expect(filter).toContain(`type="hidden" name="${name}"`);
  });

  it('show a commitment as it read and stood, with its proposal open while it was', async () => {
    const first = await mainOf(room('?as_of=2026-11-22'));
    expect(first).toContain(`Commitment ${one.number}`);
    expect(first).not.toMatch(/A better name|id="(?:proposal|past)"/);
    const proposed = await mainOf(room('?as_of=2026-11-24'));
    expect(proposed).toContain('A better name');
    expect(proposed).toContain('id="proposal"');
    expect(endedIn(proposed)).not.toContain('Propose withdrawal');
    const closed = await mainOf(room('?as_of=2026-11-25'));
    expect(closed).not.toContain('id="proposal"');
    expect(endedIn(closed)).toContain('Propose withdrawal');
    expect(closed).toContain('25 Nov 2026');
    expect(await mainOf(room('?as_of=2026-11-24&known_at=2026-11-23T01:00:00Z'))).not.toContain('id="proposal"');
  });

  it('show what was split whole before, and its parts from then on', async () => {
    expect(await mainOf(room('?as_of=2026-11-23', two.id))).not.toContain('id="links"');
    const then = await mainOf(room('?as_of=2026-11-24', two.id));
    for (const { id } of parts) {
      expect(hrefs(then)).toContain(`${room('', id)}?as_of=2026-11-24`);
      expect(await mainOf(room('?as_of=2026-11-24', id))).toContain(`${room('', two.id)}?as_of=2026-11-24`);
    }
  });

  it('list the records up to there', async () => {
    const then = await mainOf(room('/records?as_of=2026-11-22'));
    expect(then).toContain('wrote a draft');
    expect(then).not.toContain('proposed');
    expect(await mainOf(room('/records?as_of=2026-11-24'))).toContain('proposed');
  });

  it('show the drafts of the reader and of nobody else', async () => {
    for (const path of [room('?as_of=2026-11-23'), room('/records?as_of=2026-11-23')]) {
      expect(await mainOf(path)).toContain('Our own thoughts.');
      for (const other of [south, conference.auditor]) expect(await mainOf(path, other)).not.toContain('Our own');
    }
    const halves = async (day: string, actor: Actor): Promise<number> =>
      ((await mainOf(`/sessions/1?as_of=${day}`, actor)).match(/#p-half/g) ?? []).length;
    expect([await halves('2026-11-21', north), await halves('2026-11-22', north)]).toEqual([1, 2]); // one in the key
    expect(await halves('2026-11-22', south)).toBe(1);
  });

  it('offer nothing that acts, and say so plainly', async () => {
    const paths = [room(), room('/records'), room('', two.id), room('', parts[0]?.id), '/ledger', '/sessions/1'];
    expect(await mainOf(room())).not.toContain('You are looking at the past');
    expect(await mainOf(room('', parts[0]?.id))).toMatch(ACTS);
    expect(await mainOf('/sessions/1', officer)).toMatch(ACTS);
    for (const path of paths)
      for (const actor of [north, south, officer, conference.auditor]) {
        const { status, html, main } = await open(`${path}?as_of=2026-11-24`, actor);
        expect([path, status, ACTS.exec(main)?.[0]]).toEqual([path, 200, undefined]);
        expect(main).toContain(
          '<b>You are looking at the past</b>: as it stood at the end of Tue 24 Nov 2026, as far as is known now.',
        );
        expect(html).toMatch(/<title>[^<]*, as at 24 Nov 2026 · Luoshi<\/title>/);
        expect(hrefs(main)[0]).toBe(path);
      }
  });

  it('say it in every language, and keep the point when the language is switched', async () => {
    for (const language of LANGUAGES) {
      const { html } = await open(`/ledger?as_of=2026-11-24&lang=${language}`);
      expect(html).toContain('<div class="then">');
      for (const other of LANGUAGES) expect(html).toContain(`href="/ledger?as_of=2026-11-24&lang=${other}"`);
    }
  });

  it('lead on as of the same point: from the ledger to a commitment, its records, its session and back', async () => {
    const then = 'as_of=2026-11-23';
    expect(hrefs(await mainOf(`/ledger?${then}`))).toContain(room(`?${then}`));
    const main = await mainOf(room(`?${then}`));
    for (const path of [room(`/records?${then}`), `/sessions/1?${then}`, `/ledger?${then}`])
      expect(hrefs(main)).toContain(path);
    expect(hrefs(await mainOf(room(`/records?${then}`)))).toContain(room(`?${then}`));
    const session = hrefs(await mainOf(`/sessions/1?${then}`));
    expect(session).toContain(room(`?${then}`));
    expect(session.filter((href) => href.startsWith('/ledger') && !href.includes(then))).toEqual([]);
  });

  it('show of a session the standings, titles and figures of the day', async () => {
    const matrix = async (day: string): Promise<string> => mainOf(`/sessions/1?as_of=${day}`);
    const list = /All 2 commitments of this session/;
    expect(await matrix('2026-11-23')).toMatch(list);
    expect(await matrix('2026-11-24')).toContain('All 4 commitments of this session');
    expect(await matrix('2026-11-24')).not.toContain('standing=withdrawn');
    expect(await matrix('2026-11-25')).toContain('standing=withdrawn');
    expect(await matrix('2026-11-22')).toContain(`Commitment ${one.number}`);
    expect(await matrix('2026-11-23')).toContain('A better name');
    expect(await matrix('2025-12-31')).toContain('no commitment had been agreed at this session');
  });

  it('lead from the present to the past, and leave my work in the present', async () => {
    expect(hrefs(await mainOf('/ledger?kind=deliverable'))[0]).toBe('/ledger?kind=deliverable&as_of=2026-11-29');
    for (const path of [room(), room('/records'), '/sessions/1'])
      expect(hrefs(await mainOf(path))[0]).toBe(`${path}?as_of=2026-11-29`);
    expect((await open('/?as_of=2026-11-24')).html).not.toContain('looking at the past');
  });

  it('take fields left empty for the present', async () => {
    for (const path of ['/ledger', room(), room('/records'), '/sessions/1']) {
      const { status, main } = await open(`${path}?as_of=&known_at=`);
      expect([path, status, main.includes('looking at the past')]).toEqual([path, 200, false]);
    }
  });

  it.each([
    ['a day to come', 'as_of=2026-12-01', 'This day is still to come', 'Choose today or an earlier day.'],
    ['an instant to come', 'known_at=2026-12-01', 'This instant is still to come', 'It is now Mon 30 Nov 2026, 09:00'],
    ['no day', 'as_of=2026-02-30', 'This request cannot be read', 'Open the page without it'],
    ['a day before the year 1000', 'as_of=0999-12-31', 'This request cannot be read', 'Open the page without it'],
    ['no instant', 'known_at=yesterday', 'This request cannot be read', 'Open the page without it'],
    ['a day twice', 'as_of=2026-11-23&as_of=2026-11-24', 'This request cannot be read', 'Open the page without it'],
  ])('refuse %s readably, with the field and the way to today', async (_, query, title, words) => {
    for (const path of ['/ledger', room(), room('/records'), '/sessions/1']) {
      const { status, main } = await open(`${path}?${query}`);
      expect([path, status]).toEqual([path, 422]);
      expect(main).toContain(`<h1>${title}</h1>`);
      expect(main).toContain(words);
      expect(main).toMatch(new RegExp(`name="${query.split('=')[0]}"[^>]* aria-invalid="true"`));
      expect(hrefs(main)[0]).toBe(path);
    }
  });

  it('say of a commitment not agreed by then where to go: to its page of today, or to the ledger then', async () => {
    for (const path of [room(), room('/records')]) {
      const { status, main } = await open(`${path}?as_of=2025-12-31`);
      expect([path, status]).toEqual([path, 404]);
      expect(main).toContain('On Wed 31 Dec 2025 it was not agreed yet');
      expect(hrefs(main).slice(0, 2)).toEqual([path, '/ledger?as_of=2025-12-31']);
    }
    expect((await open('/commitments/00000000-0000-4000-8000-000000000000?as_of=2026-11-24')).main).toContain(
      'Page not found',
    );
  });
});
