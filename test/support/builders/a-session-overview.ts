import { civilDate } from '../../../src/domain/shared/civil-date.js';
import type { SessionOverview } from '../../../src/modules/commitments/index.js';
import type { ConferenceFrame, SessionView } from '../../../src/modules/conferences/index.js';
import type { EditionView } from '../../../src/modules/reports/index.js';
import { inEveryLanguage } from './a-conference.js';

const PLENARY: SessionView = {
  id: 'session',
  number: 1,
  kind: 'plenary',
  heldOn: civilDate('2023-05-11'),
  name: inEveryLanguage('First'),
  place: null,
};

/** Two sides, one session of one area; `text` stands wherever people or files put words. */
export function aFrame(text = 'Words'): ConferenceFrame {
  const words = inEveryLanguage(text);
  return {
    id: 'conference',
    name: words,
    tag: 'N-S',
    authoritative: 'zh-Hant',
    sides: [
      { id: 'north', name: words, seal: '北', calendar: 'hk', language: 'zh-Hant' },
      { id: 'south', name: words, seal: '南', calendar: 'cn', language: 'zh-Hans' },
    ],
    sessions: [{ ...PLENARY, name: words, place: words }],
    areas: [{ id: 'area', sessionNumber: 1, number: 1, title: words }],
  };
}

/** Five commitments of one area, of which the north has reported three and drafts one; the reader is of the north. */
export function anOverview(different: Partial<SessionOverview> = {}, text?: string): SessionOverview {
  const frame = aFrame(text);
  const [session, area] = [frame.sessions[0], frame.areas[0]];
  if (session === undefined || area === undefined) throw new Error('a frame has a session of an area');
  const returns = [
    { sideId: 'north', due: 5, returned: 3, drafting: 1 },
    { sideId: 'south', due: 5, returned: 4, drafting: null },
  ];
  const byStanding = { under_way: 4, sides_differ: 1 };
  const leads = [{ sideId: 'north', code: 'n', shortName: frame.name, inferred: false }];
  const commitments = [1, 2, 3, 4, 5].map((place) => ({
    id: `id-${place}`,
    number: `01.0${place}`,
    standing: place === 5 ? ('sides_differ' as const) : ('under_way' as const),
    returns: null,
  }));
  return {
    frame,
    session,
    nextPlenary: null,
    period: { from: civilDate('2026-05-23'), to: civilDate('2026-11-22') },
    total: 5,
    byStanding,
    sidesDiffer: 1,
    returns,
    areas: [{ area, total: 5, byStanding, returns, leads, commitments }],
    ...different,
  };
}

/** A finished edition; name what is different. */
export function anEdition(different: Partial<EditionView> = {}): EditionView {
  return {
    id: 'edition',
    sessionNumber: 1,
    number: 1,
    asOf: civilDate('2026-11-22'),
    knownAt: new Date('2026-11-22T04:00:00Z'),
    language: 'zh-Hans',
    format: 'html',
    state: 'draft',
    progress: 100,
    contentSha256: 'ab12cd34'.repeat(8),
    contentBytes: 10,
    fault: null,
    requestedAt: new Date('2026-11-22T04:00:00Z'),
    finishedAt: new Date('2026-11-22T04:00:01Z'),
    ...different,
  };
}
