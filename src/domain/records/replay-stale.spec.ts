import { shippedWorkflow } from '../../../test/support/shipped-workflow.js';
import { civilDate } from '../shared/civil-date.js';
import type { Language } from '../shared/language.js';
import type { CommitmentTexts, RecordBody } from './record-body.js';
import { replay } from './replay.js';

const DEFINITION = shippedWorkflow('deliverable');
const SIDES = ['north', 'south'];
const TEXT = { title: 'A title', body: 'A body' };
const AGREED: RecordBody = {
  kind: 'commitment_agreed',
  number: '01.01',
  areaNumber: 1,
  sessionNumber: 1,
  commitmentKind: 'deliverable',
  workflowVersion: 1,
  authoritative: 'zh-Hant',
  texts: { en: TEXT, 'zh-Hant': TEXT, 'zh-Hans': TEXT },
  assignments: [],
  source: null,
  instrument: null,
  initialJoint: DEFINITION.initialJoint,
};

/** What is stale after amendments of these languages, one record an hour from one o'clock on. */
function staleAfter(amended: readonly (readonly Language[] | null)[]): object {
  const bodies = amended.map((languages): RecordBody => {
    if (languages === null) return { kind: 'commitment_amended', areaNumber: 2 };
    const texts: Partial<CommitmentTexts> = Object.fromEntries(languages.map((language) => [language, TEXT]));
    return { kind: 'commitment_amended', texts };
  });
  const entries = [AGREED, ...bodies].map((body, hour) => ({
    commitmentId: 'c',
    sequence: hour + 1,
    draft: 0,
    body,
    actorId: null,
    postId: null,
    sideId: null,
    effectiveOn: civilDate('2026-11-22'),
    recordedAt: `2026-11-22T0${hour}:00:00.000Z`,
    visibility: 'shared' as const,
  }));
  return replay(DEFINITION, SIDES, entries).staleSince;
}

const AT = (hour: number) => `2026-11-22T0${hour}:00:00.000Z`;

describe('a rendering', () => {
  it.each<[string, readonly (readonly Language[] | null)[], object]>([
    ['is not stale as agreed', [], {}],
    ['is left behind by the authoritative text', [['zh-Hant']], { en: AT(1), 'zh-Hans': AT(1) }],
    ['that follows in the same amendment is not', [['zh-Hant', 'en']], { 'zh-Hans': AT(1) }],
    ['that follows later is not any more', [['zh-Hant'], ['en']], { 'zh-Hans': AT(1) }],
    ['is stale since the first change it missed', [['zh-Hant'], ['zh-Hant']], { en: AT(1), 'zh-Hans': AT(1) }],
    ['is left behind again', [['zh-Hant'], ['en', 'zh-Hans'], ['zh-Hant', 'zh-Hans']], { en: AT(3) }],
    ['leaves no other behind', [['en']], {}],
    ['is not touched by an amendment without texts', [null], {}],
  ])('%s', (_, amended, stale) => {
    expect(staleAfter(amended)).toEqual(stale);
  });
});
