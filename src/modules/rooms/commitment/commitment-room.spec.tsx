import { aMatter, anActor, aStatement, aView } from '../../../../test/support/builders/a-matter.js';
import { civilDate } from '../../../domain/shared/civil-date.js';
import { Problem } from '../../../platform/http/problem.js';
import { CommitmentRoom } from './commitment-room.js';
import { DeclinePage } from './decline-page.js';
import type { Matter } from './matter.js';
import { MovePage } from './move-page.js';
import { moveWords } from './move-words.js';

const EVIL = '"\'><script>alert(1)</script><img src=x onerror=alert(1)>';
const view = aView();

async function roomOf(matter: Matter, more: Partial<Parameters<typeof CommitmentRoom>[0]> = {}): Promise<string> {
  return CommitmentRoom({ view, matter, done: null, refused: null, ...more });
}

/** The page without the values of attributes, in which nothing but a quotation mark could do harm. */
function markupOf(html: string): string {
  return html.replaceAll(/="[^"]*"/g, '');
}

function mainOf(html: string): string {
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'));
}

const [north, south] = aMatter().commitment.positions;
if (north === undefined || south === undefined) throw new Error('a matter has two sides');

describe('the room of a commitment', () => {
  it('escapes everything that people or files wrote', async () => {
    const base = aMatter().commitment;
    if (base.proposal === null) throw new Error('no proposal');
    const html = await roomOf(
      aMatter({
        texts: [{ language: 'en', title: EVIL, body: EVIL, authoritative: true, staleSince: null }],
        positions: [
          {
            ...north,
            waitingFor: EVIL,
            statement: aStatement({ narrative: EVIL }),
            draft: aStatement({ narrative: EVIL }),
          },
          { ...south, statement: aStatement({ narrative: EVIL }) },
        ],
        proposal: {
          ...base.proposal,
          reason: EVIL,
          sentence: { language: 'en', text: EVIL, renderings: { 'zh-Hans': EVIL } },
        },
        source: {
          document: EVIL,
          title: null,
          url: 'https://papers.example/?a="><script>',
          line: 25,
          span: { start: 0, end: 1, text: EVIL },
        },
        instrument: { number: 4, title: { en: EVIL, 'zh-Hant': EVIL, 'zh-Hans': EVIL } },
        evidence: [
          {
            id: 'e',
            statementId: 'x',
            sideId: 'north',
            title: EVIL,
            datedOn: null,
            keptAt: EVIL,
            url: null,
            visibility: 'shared',
          },
        ],
        records: {
          records: [
            {
              sequence: 3,
              draft: 0,
              workflowVersion: 1,
              body: { kind: 'proposal_declined', proposalId: 'p', side: 'south', reason: EVIL },
              author: { name: EVIL, post: null, organisation: null, organisationShort: null },
              sideId: 'south',
              effectiveOn: civilDate('2026-11-20'),
              recordedAt: new Date('2026-11-20T01:00:00Z'),
              visibility: 'shared',
            },
          ],
          next: null,
          total: 1,
        },
      }),
    );
    expect(html.match(/&lt;script/g)?.length).toBeGreaterThan(9);
    expect(markupOf(html)).not.toContain('<script>');
    expect(markupOf(html)).not.toContain('<img');
  });

  it('makes a link of a web address alone, and takes nothing of ours along', async () => {
    const paper = { statementId: 'x', sideId: 'north', datedOn: null, keptAt: null, visibility: 'shared' } as const;
    const html = await roomOf(
      aMatter({
        evidence: [
          { ...paper, id: '1', title: 'Good', url: 'https://papers.example/a' },
          { ...paper, id: '2', title: 'Bad', url: 'javascript:alert(1)' },
        ],
      }),
    );
    expect(html).toContain('<a href="https://papers.example/a" rel="noopener noreferrer">Good</a>');
    expect(html).not.toContain('javascript:');
    expect(html).toContain('Bad');
  });

  it('shows sides in declared order, whoever reads', async () => {
    for (const sideId of ['north', 'south']) {
      const html = mainOf(await roomOf(aMatter({}, anActor({ sideId, organisationId: `${sideId}-lead` }))));
      expect(html.indexOf('<h3>north</h3>')).toBeLessThan(html.indexOf('<h3>south</h3>'));
      expect(html.match(/class="sealbox/g)).toHaveLength(2);
    }
  });

  it('never renders a draft of another side, even where one got as far as the page', async () => {
    const positions = [
      north,
      { ...south, draft: aStatement({ narrative: 'OF SOUTH ALONE', visibility: 'side' as const }) },
    ];
    expect(await roomOf(aMatter({ positions }))).not.toContain('OF SOUTH ALONE');
    const own = await roomOf(aMatter({ positions }, anActor({ sideId: 'south', organisationId: 'south-lead' })));
    expect(own).toContain('OF SOUTH ALONE');
    expect(own).toContain('href="/statements/statement/share"');
  });

  it('leaves a draft on a closed commitment one act, and nobody who could not report', async () => {
    const positions = [{ ...north, draft: aStatement({ visibility: 'side' as const }) }, south];
    const closed = { positions, proposal: null, jointState: 'completed', closedOn: civilDate('2026-11-21') };
    const own = mainOf(await roomOf(aMatter(closed)));
    expect(own).toContain('href="/statements/statement/discard"');
    expect(own).not.toContain('href="/statements/statement/share"');
    expect(own).toContain('<h2>Fulfilled, 21 Nov 2026</h2>');
    const aside = mainOf(await roomOf(aMatter(closed, anActor({ organisationId: 'elsewhere' }))));
    expect(aside).not.toContain('/discard"');
  });

  it('names the sides that a proposal just made waits for', async () => {
    const south = anActor({ sideId: 'south', organisationId: 'south-lead' });
    expect(await roomOf(aMatter({}, south), { done: 'proposed' })).toContain('north will be asked to countersign.');
  });

  it('says all that the diagram shows as lists, the present states marked', async () => {
    const step = {
      sequence: 2,
      on: civilDate('2026-01-05'),
      cause: 'position',
      jointState: 'agreed',
      turns: true,
      workflowVersion: 1,
    } as const;
    const walked = { ...step, sideId: 'north', move: 'begin', positions: { north: 'under_way', south: null } } as const;
    const agreed = {
      ...step,
      cause: 'agreed',
      sideId: null,
      move: null,
      positions: {},
      standing: 'no_report',
    } as const;
    const matter = aMatter({ path: [agreed, { ...walked, standing: 'under_way' }] });
    const html = await roomOf(matter);
    const { definition } = matter.moves;
    const listOf = (id: string): string[] => {
      const list = new RegExp(`aria-labelledby="${id}">([\\s\\S]*?)</[ou]l>`).exec(html)?.[1] ?? '';
      return [...list.matchAll(/<li[\s\S]*?<\/li>/g)].map(([line]) => line);
    };
    expect(listOf('list-joint')).toHaveLength(Object.keys(definition.joint).length);
    expect(listOf('list-joint').filter((line) => line.includes('aria-current="true"'))).toEqual([
      expect.stringContaining(definition.joint[matter.commitment.jointState]?.labels.en ?? '?'),
    ]);
    expect(listOf('list-positions')).toHaveLength(Object.keys(definition.positions).length + 1);
    expect(listOf('list-walked').map((line) => line.replaceAll(/<[^>]*>/g, ''))).toEqual([
      expect.stringContaining('5 Jan 2026: agreed'),
      expect.stringMatching(/^5 Jan 2026: .+, Begin; now Under way$/),
    ]);
    expect(listOf('list-moves')).toHaveLength(Object.keys(definition.moves).length);
    expect(listOf('list-open').length).toBeGreaterThan(0);
    // The picture itself sends its reader to the lists.
    expect(/<desc[^>]*>([^<]*)</.exec(html)?.[1]).toBe('All that it shows stands as lists below it.');
  });

  it('says in whose language a reason stands, and for whom a side waits in the language of the page', async () => {
    const { proposal } = aMatter().commitment;
    if (proposal === null) throw new Error('no proposal');
    const office = { en: 'Office', 'zh-Hant': '辦公室', 'zh-Hans': '办公室' };
    const waits = { ...north, waitingFor: '辦公室', waitingLanguage: 'zh-Hant' as const };
    const html = mainOf(
      await roomOf(
        aMatter({
          proposal: { ...proposal, reason: '因為', reasonLanguage: 'zh-Hant' },
          positions: [waits, { ...south, waitingFor: '另一機構', waitingLanguage: 'zh-Hant' as const }],
          waitedFor: [{ name: office, shortName: office }],
        }),
      ),
    );
    expect(html).toContain('<span lang="zh-Hant">因為</span>');
    expect(html).toContain('<span lang="zh-Hant">另一機構</span>');
    expect(html).toMatch(/Waiting for<\/dt><dd><span>Office</);
  });

  it('gives an auditor no form and no red', async () => {
    const auditor = anActor({ role: 'auditor', sideId: null, organisationId: 'joint' });
    const html = mainOf(await roomOf(aMatter({}, auditor)));
    expect(html).not.toContain('<form');
    expect(html).not.toContain('sealbox yours');
    expect(html).not.toContain('/moves/');
    expect(html).toContain('You hold: auditor.');
  });

  it('asks the one who can countersign, with the version and the hash he saw', async () => {
    const html = mainOf(await roomOf(aMatter()));
    expect(html).toContain('action="/proposals/proposal/accept"');
    expect(html).toContain(`name="content_hash" value="${'ab'.repeat(32)}"`);
    expect(html).toContain('name="version" value="7"');
    expect(html).toContain('btn seal');
    expect(html).toContain('takes effect at once');
  });

  it('gives the proposer the way back and no countersign', async () => {
    const html = mainOf(await roomOf(aMatter({}, anActor({ sideId: 'south', organisationId: 'south-lead' }))));
    expect(html).toContain('action="/proposals/proposal/rescind"');
    expect(html).not.toContain('btn seal');
    expect(html).toContain('class="proposal calm"');
  });

  it('gives a post that does not lead neither form nor red, but says whom to ask', async () => {
    const html = mainOf(await roomOf(aMatter({}, anActor({ organisationId: 'north-helper' }))));
    expect(html).not.toContain('<form');
    expect(html).toContain('Ask: north bureau.');
  });

  it('says what was refused, and what changed since the version the reader saw', async () => {
    const problem = new Problem('stale_version');
    const html = await roomOf(aMatter(), { refused: { problem, seenVersion: 3, wrote: false } });
    expect(html).toContain('role="alert"');
    expect(html).toContain('This changed after you opened it');
    expect(html).toContain('<title>Error: ');
  });

  it('gives back words that found no field', async () => {
    const problem = new Problem('no_open_proposal');
    const html = await roomOf(aMatter({ proposal: null }), {
      refused: { problem, seenVersion: 3, wrote: true, words: `kept ${EVIL}` },
    });
    expect(html).toContain('kept &#34;&#39;>&lt;script>');
  });
});

describe('the form of a move', () => {
  const matter = aMatter({ proposal: null, standing: 'under_way' });
  const pageOf = async (name: string, words = moveWords({}, 'en')): Promise<string> => {
    const move = matter.moves.definition.moves[name];
    if (move === undefined) throw new Error(name);
    return mainOf(await MovePage({ view, matter, name, move, words, faults: [], refused: null }));
  };

  it('has the fields its definition asks for and no others', async () => {
    const wait = await pageOf('wait');
    expect(wait).toContain('id="waiting_for"');
    expect(wait).not.toContain('id="reason"');
    const withdraw = await pageOf('withdraw');
    expect(withdraw).toContain('id="reason"');
    expect(withdraw).not.toContain('id="sentence_language"');
  });

  it('is no form where the move is closed, but says why', async () => {
    const complete = await pageOf('complete');
    expect(complete).not.toContain('<form');
    expect(complete).toContain('Opens when a report with at least one paper has been shared.');
  });

  it('keeps the words, escaped', async () => {
    expect(await pageOf('withdraw', moveWords({ reason: EVIL }, 'en'))).toContain('&lt;script>');
  });

  it('warns that a move of a position ends the open proposal', async () => {
    const asked = aMatter();
    const move = asked.moves.definition.moves['wait'];
    if (move === undefined) throw new Error('wait');
    const words = moveWords({}, 'en');
    const html = await MovePage({ view, matter: asked, name: 'wait', move, words, faults: [], refused: null });
    expect(html).toContain('It ends the open proposal.');
  });
});

describe('declining', () => {
  it('ties the fault to the field and keeps the reason', async () => {
    const matter = aMatter();
    const { proposal } = matter.commitment;
    if (proposal === null) throw new Error('no proposal');
    const faults = [{ field: 'reason', message: 'Enter the reason' }];
    const html = mainOf(await DeclinePage({ view, matter, proposal, reason: EVIL, faults, refused: null }));
    expect(html).toContain('<a href="#reason">Enter the reason</a>');
    expect(html).toContain('aria-describedby="reason-hint reason-fault"');
    expect(html).toContain('&lt;script>');
  });
});
