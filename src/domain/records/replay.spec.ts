import { RandomHistory } from '../../../test/support/random-history.js';
import { shippedWorkflow } from '../../../test/support/shipped-workflow.js';
import { noDeadline } from '../deadlines/no-deadline.js';
import { civilDate } from '../shared/civil-date.js';
import { completeBody } from './complete-body.js';
import { isPrivate } from './is-private.js';
import { placeRecords } from './place-records.js';
import { moveSubject } from '../workflow/subject.js';
import type { ProgressReported, ProposalOpened, RecordBody } from './record-body.js';
import type { RecordEntry } from './record-entry.js';
import { replay } from './replay.js';
import { REPLAY_FAULT_CODES, ReplayFault, type ReplayFaultCode } from './replay-fault.js';

const DEFINITION = shippedWorkflow('deliverable');
const SIDES = ['north', 'south'];
const [AGREED] = new RandomHistory(DEFINITION, SIDES).entries;
if (AGREED === undefined) throw new Error('no agreement');
const FIRST: RecordEntry = AGREED;

/** A history that begins with the agreement; one day a record from the signing on. */
function entries(...bodies: RecordBody[]): RecordEntry[] {
  const later = placeRecords({ version: 1, drafts: {} }, bodies).map((placed, index) => ({
    ...FIRST,
    ...placed,
    sideId: isPrivate(placed.body) ? placed.body.side : null,
    effectiveOn: civilDate(`2023-06-${String(index + 1).padStart(2, '0')}`),
  }));
  return [FIRST, ...later];
}

const begun: RecordBody = {
  kind: 'position_stated',
  side: 'north',
  move: 'begin',
  from: null,
  to: 'under_way',
  waitingFor: null,
  reason: null,
};
const opened: ProposalOpened = {
  kind: 'proposal_opened',
  proposalId: 'p',
  subject: moveSubject('complete'),
  counters: null,
  side: 'north',
  contentHash: 'h',
  reason: null,
  sentence: { language: 'en', text: 'Both offices opened.', renderings: { 'zh-Hant': '兩個辦事處均已開設。' } },
  content: { joint: 'completed' },
};
const consent: RecordBody = { kind: 'consent_given', proposalId: 'p', side: 'south', contentHash: 'h' };
const moved: RecordBody = {
  kind: 'joint_moved',
  move: 'complete',
  from: 'agreed',
  to: 'completed',
  proposalId: 'p',
  setsPosition: 'fulfilled',
};
const reported: ProgressReported = {
  kind: 'progress_reported',
  statementId: 's1',
  side: 'north',
  activity: 'some',
  language: 'en',
  narrative: 'A draft.',
  periodFrom: civilDate('2023-05-11'),
  periodTo: civilDate('2023-05-31'),
  visibility: 'side',
  evidence: [{ id: 'e1', title: 'Minutes', datedOn: civilDate('2023-05-30'), keptAt: 'Registry', url: null }],
  demonstration: false,
};
const { kind: _kind, visibility: _visibility, ...said } = reported;
const shared: RecordBody = { kind: 'statement_shared', ...said };
const discarded: RecordBody = { kind: 'draft_discarded', statementId: 's1', side: 'north' };
const declined: RecordBody = { kind: 'proposal_declined', proposalId: 'p', side: 'south', reason: 'no' };
const deadline = noDeadline();
const dated = (version: number): RecordBody => ({
  kind: 'deadline_set',
  version,
  deadline,
  reason: null,
  demonstration: false,
});

function faultOf(list: readonly RecordEntry[]): ReplayFault {
  try {
    replay(DEFINITION, SIDES, list);
  } catch (error) {
    if (error instanceof ReplayFault) return error;
    throw error;
  }
  throw new Error('nothing was found');
}

describe('replay', () => {
  it('rebuilds a completed commitment whole', () => {
    const rebuilt = replay(DEFINITION, SIDES, entries(begun, reported, shared, dated(1), opened, consent, moved));
    const fulfilled = { state: 'fulfilled', since: '2023-06-07', waitingFor: null };
    expect(rebuilt).toMatchObject({
      commitmentId: 'c1',
      kind: 'deliverable',
      workflowVersion: 1,
      joint: 'completed',
      standing: 'fulfilled',
      version: 7,
      agreedOn: '2023-05-11',
      closedOn: '2023-06-07',
      positions: {
        north: { ...fulfilled, activity: 'some', statementId: 's1' },
        south: { ...fulfilled, activity: null, statementId: null },
      },
      deadlines: [{ version: 1, deadline, setOn: '2023-06-04' }],
      proposals: [
        { id: 'p', state: 'accepted', consents: ['north', 'south'], openedOn: '2023-06-05', endedOn: '2023-06-07' },
      ],
      statements: [
        { id: 's1', visibility: 'shared', reportedOn: '2023-06-03', sharedOn: '2023-06-03', evidence: [{ id: 'e1' }] },
      ],
    });
    expect(rebuilt.proposals[0]).toMatchObject({
      sentence: { text: 'Both offices opened.' },
      content: { joint: 'completed' },
    });
  });

  it('keeps a draft away from what is shown of its side', () => {
    const rebuilt = replay(DEFINITION, SIDES, entries(reported));
    expect(rebuilt.positions['north']).toMatchObject({ activity: null, statementId: null });
    expect(rebuilt.statements[0]).toMatchObject({ visibility: 'side', sharedOn: null });
  });

  it('gives the same of what every side knows with the drafts and without them', () => {
    const list = entries(begun, reported, dated(1), { ...reported, statementId: 's2' }, shared, opened);
    const whole = replay(DEFINITION, SIDES, list);
    const known = replay(
      DEFINITION,
      SIDES,
      list.filter(({ visibility }) => visibility === 'shared'),
    );
    expect(whole.version).toBe(5);
    expect(whole.statements.map(({ id }) => id)).toEqual(['s2', 's1']);
    expect(known).toEqual({ ...whole, statements: whole.statements.filter(({ id }) => id === 's1') });
  });

  it('lets a report for an earlier period that is shared later change nothing, and one for the same period replace it', () => {
    const now: ProgressReported = { ...reported, visibility: 'shared' };
    const old: ProgressReported = { ...now, statementId: 's0', periodTo: civilDate('2023-05-20'), activity: 'none' };
    const again: ProgressReported = { ...now, statementId: 's2', activity: 'substantial' };
    const shown = (...bodies: RecordBody[]) =>
      replay(DEFINITION, SIDES, entries(...bodies)).positions['north']?.activity;
    expect(shown(now, old)).toBe('some');
    expect(shown(now, old, again)).toBe('substantial');
  });

  it('replaces what an amendment names and keeps the rest', () => {
    const text = { title: 'New', body: 'New' };
    const rebuilt = replay(
      DEFINITION,
      SIDES,
      entries(
        { kind: 'commitment_amended', texts: { en: text } },
        { kind: 'commitment_amended', areaNumber: 4, officialNumber: '17' },
        { kind: 'commitment_amended', assignments: [] },
      ),
    );
    expect(rebuilt).toMatchObject({ areaNumber: 4, officialNumber: '17', assignments: [], texts: { en: text } });
    expect(rebuilt.texts['zh-Hant']?.title).toBe('A title');
  });

  it.each([
    ['declined', [declined], { state: 'declined', declinedBy: 'south', declineReason: 'no' }],
    ['rescinded', [{ kind: 'proposal_rescinded', proposalId: 'p', side: 'north' }], { state: 'rescinded' }],
    [
      'voided',
      [{ kind: 'proposal_voided', proposalId: 'p', because: 'content_changed' }],
      { state: 'voided', voidedBecause: 'content_changed' },
    ],
  ] as [string, RecordBody[], object][])('keeps a proposal that was %s', (_, answer, expected) => {
    const { proposals, joint } = replay(DEFINITION, SIDES, entries(opened, ...answer));
    expect(proposals).toMatchObject([{ ...expected, endedOn: '2023-06-02' }]);
    expect(joint).toBe('agreed');
  });
});

describe('records that are no history', () => {
  const unknown = { ...begun, kind: 'commitment_forgotten' };
  const cases: [ReplayFaultCode, number, () => RecordEntry[]][] = [
    ['empty', 0, () => []],
    ['gap', 2, () => entries(begun, reported).filter(({ body }) => body !== begun)],
    ['gap', 3, () => entries(begun, dated(1)).filter(({ sequence }) => sequence !== 2)],
    ['gap', 1, () => entries(reported, { ...reported, statementId: 's2' }).filter(({ draft }) => draft !== 1)],
    ['gap', 1, () => entries(reported).map((each) => (each.draft === 1 ? { ...each, draft: 2 } : each))],
    ['gap', 0, () => entries(begun, reported).map((each) => (each.draft === 1 ? { ...each, sequence: 0 } : each))],
    ['gap', 2, () => [...entries(begun), ...entries(begun).slice(1)]],
    ['not_agreed_first', 1, () => [{ ...FIRST, body: begun }]],
    ['agreed_twice', 2, () => entries(FIRST.body)],
    [
      'other_commitment',
      2,
      () => entries(begun).map((each) => (each.sequence === 2 ? { ...each, commitmentId: 'c2' } : each)),
    ],
    [
      'wrong_definition',
      1,
      () => [{ ...FIRST, body: JSON.parse(JSON.stringify(FIRST.body).replace('"deliverable"', '"study"')) }],
    ],
    [
      'unknown_kind',
      2,
      () => JSON.parse(JSON.stringify(entries(begun)).replace('"position_stated"', JSON.stringify(unknown.kind))),
    ],
  ];

  it.each(cases)('%s is found at record %i', (code, sequence, list) => {
    expect(faultOf(list())).toMatchObject({ name: 'ReplayFault', code, sequence });
  });

  const misfits: [string, RecordBody[]][] = [
    ['a position stated from where the side never stood', [{ ...begun, from: 'waiting', move: 'resume' }]],
    ['a position by a side of another conference', [{ ...begun, side: 'elsewhere' }]],
    ['a move nobody defined', [{ ...begun, move: 'leap' }]],
    ['a move that leads elsewhere', [{ ...begun, to: 'fulfilled' }]],
    ['a joint move as a position', [{ ...begun, move: 'complete', to: 'completed' }]],
    ['a position while a proposal is open and not voided', [opened, begun]],
    ['a second proposal', [opened, { ...opened, proposalId: 'q' }]],
    ['a proposal by a stranger', [{ ...opened, side: 'elsewhere' }]],
    ['a proposal of a side move', [{ ...opened, subject: moveSubject('begin') }]],
    ['a proposal opened again under its old name', [opened, declined, opened]],
    ['consent to nothing', [consent]],
    ['consent to another proposal', [opened, { ...consent, proposalId: 'q' }]],
    ['consent to other content', [opened, { ...consent, contentHash: 'x' }]],
    ['consent given twice', [opened, consent, consent]],
    ['consent by a stranger', [opened, { ...consent, side: 'elsewhere' }]],
    ['a decline by the proposer', [opened, { ...declined, side: 'north' }]],
    ['a rescission by another side', [opened, { kind: 'proposal_rescinded', proposalId: 'p', side: 'south' }]],
    ['a joint move without every consent', [opened, moved]],
    [
      'a joint move that was not proposed',
      [opened, consent, { ...moved, move: 'absorb', to: 'routine', setsPosition: 'routine' }],
    ],
    ['a joint move from elsewhere', [opened, consent, { ...moved, from: 'withdrawn' }]],
    ['a joint move to elsewhere', [opened, consent, { ...moved, to: 'withdrawn' }]],
    ['a joint move that sets another position', [opened, consent, { ...moved, setsPosition: 'routine' }]],
    ['a position after the closing', [opened, consent, moved, { ...begun, from: 'fulfilled', move: 'reopen' }]],
    ['a statement reported twice', [reported, reported]],
    ['a statement by a stranger', [{ ...reported, side: 'elsewhere' }]],
    ['sharing by a stranger', [{ ...shared, side: 'elsewhere' }]],
    ['sharing by the other side', [reported, { ...shared, side: 'south' }]],
    ['sharing twice', [reported, shared, shared]],
    ['sharing what was discarded', [reported, discarded, shared]],
    ['discarding nothing', [discarded]],
    ['discarding twice', [reported, discarded, discarded]],
    ['discarding what is shared', [reported, shared, discarded]],
    ['discarding by the other side', [reported, { ...discarded, side: 'south' }]],
    ['a deadline version left out', [dated(1), dated(3)]],
  ];

  it.each(misfits)('%s does not fit', (_, bodies) => {
    const list = entries(...bodies);
    expect(faultOf(list)).toMatchObject({ code: 'does_not_fit', sequence: list.at(-1)?.sequence });
  });

  it('has a test for every code', () => {
    expect([...new Set([...cases.map(([code]) => code), 'does_not_fit'])].sort()).toEqual(
      [...REPLAY_FAULT_CODES].sort(),
    );
  });
});

describe('completeBody', () => {
  it('gives a proposal the content that was hashed and passes records without words', () => {
    const { sentence, content, ...opening } = opened;
    expect(completeBody(opening, { sentence, content }, 'en')).toEqual(opened);
    expect(completeBody(moved, null, 'en')).toBe(moved);
    expect(completeBody(begun, null, 'en')).toBe(begun);
    expect(() => completeBody(opening, null, 'en')).toThrow('proposal p is recorded without its content');
  });

  it('gives words the language of who wrote them, and replay keeps it', () => {
    const { sentence, content, ...opening } = { ...opened, reason: '因為' };
    const waits = { ...begun, move: 'wait', to: 'waiting', waitingFor: '國務院' } as const;
    const bodies = [
      completeBody({ ...waits, side: 'south' }, null, 'zh-Hans'),
      completeBody(waits, null, 'zh-Hant'),
      completeBody(opening, { sentence, content }, 'zh-Hant'),
    ];
    const { positions, proposals } = replay(DEFINITION, SIDES, entries(...bodies));
    expect([positions['north']?.waitingLanguage, positions['south']?.waitingLanguage]).toEqual(['zh-Hant', 'zh-Hans']);
    expect(proposals[0]?.reasonLanguage).toBe('zh-Hant');
    expect(completeBody(declined, null, 'zh-Hant')).toEqual({ ...declined, language: 'zh-Hant' });
    const settled = replay(DEFINITION, SIDES, entries(...bodies, consent, moved));
    expect(settled.positions['north']).toMatchObject({ waitingFor: null, waitingLanguage: null });
  });
});
