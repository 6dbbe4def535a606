import { aMatter, aView } from '../../../../test/support/builders/a-matter.js';
import { anOverview } from '../../../../test/support/builders/a-session-overview.js';
import { shippedWorkflow } from '../../../../test/support/shipped-workflow.js';
import { type LedgerPage, NO_FILTER } from '../../commitments/index.js';
import type { WorkflowMigration } from '../../workflows/index.js';
import { LinksSection } from '../commitment/links-section.js';
import { LedgerFilters } from '../ledger/ledger-filters.js';
import { SessionReturns } from '../session/session-returns.js';
import { SessionStandings } from '../session/session-standings.js';
import { DryRunList, ItemList } from '../settings/workflows/migration-lists.js';

const view = aView('en');
/** Nobody has put it into English; it is bound by the simplified text, and not by the one that comes first. */
const TITLE = { 'zh-Hant': '平台', 'zh-Hans': '签署的平台' };
const MARKED = '<span lang="zh-Hans">签署的平台</span>';

function theOverview() {
  const { frame, areas } = anOverview();
  const [line] = areas;
  if (line === undefined) throw new Error('no area');
  const area = { ...line.area, title: TITLE };
  return anOverview({
    frame: { ...frame, authoritative: 'zh-Hans', areas: [area] },
    areas: [{ ...line, area }],
  });
}

describe('a text that nobody has put into the language of the page', () => {
  it('names an area in the filter of the ledger in the language that binds, and says which', async () => {
    const counts = { standings: {}, kinds: {}, areas: [], deadlines: {}, parts: {}, total: 0, needsOurHand: 0 };
    const page = { frame: theOverview().frame, counts, rows: [], next: null } as unknown as LedgerPage;
    expect(await LedgerFilters({ view, filter: NO_FILTER, page })).toContain(MARKED);
  });

  it('names areas and commitments of a session so', async () => {
    const overview = theOverview();
    expect(await SessionReturns({ view, overview })).toContain(MARKED);
    const html = String(await SessionStandings({ view, overview, titles: new Map([['id-1', TITLE]]) }));
    expect(html).toContain(MARKED);
    // The tooltip of a shape is in its language too.
    expect(html).toMatch(/<a [^>]*title="01\.01 签署的平台"[^>]* lang="zh-Hans"/);
    const figures = { ...overview, areas: overview.areas.map((line) => ({ ...line, commitments: null })) };
    expect(await SessionStandings({ view, overview: figures, titles: new Map() })).toContain(MARKED);
  });

  it('names a linked commitment in the language of its own signed text, not of the one it is linked from', async () => {
    const link = { id: 'o', number: '03.02', kind: 'study', standing: 'under_way', jointState: 'agreed' } as const;
    const { commitment } = aMatter();
    const links = [
      { ...link, relation: 'opens', titles: TITLE, authoritative: 'zh-Hans', linkedOn: commitment.agreedOn },
    ] as const;
    expect(commitment.authoritative).toBe('zh-Hant');
    expect(await LinksSection({ view, matter: aMatter({ links }) })).toContain(MARKED);
  });

  it('names the commitments of a migration so', async () => {
    const definition = shippedWorkflow('study');
    const versions = { from: definition, to: definition };
    const props = { view, versions, migration: { id: 'm' } as WorkflowMigration };
    const more = { side: null, done: null, refused: [], answered: null };
    const named = { number: '03.01', title: TITLE, authoritative: 'zh-Hans' } as const;
    const line = { ...named, id: 'c', version: 1, joint: 'agreed', positions: {}, outcome: null, lacks: [] };
    const tried = { lines: [line], next: null };
    expect(await DryRunList({ ...props, ...more, items: null, tried })).toContain(MARKED);
    const item = { ...named, commitmentId: 'c', seenVersion: 1, state: 'waiting', detail: null, doneAt: null } as const;
    const items = { items: [item], next: null };
    expect(await ItemList({ ...props, ...more, tried: null, items })).toContain(MARKED);
  });
});
