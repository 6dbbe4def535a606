import { RandomHistory } from '../../../test/support/random-history.js';
import { textsSaying } from '../../../test/support/filled-subject.js';
import { shippedWorkflow } from '../../../test/support/shipped-workflow.js';
import { noDeadline } from '../deadlines/no-deadline.js';
import { civilDate } from '../shared/civil-date.js';
import type { Definition } from '../workflow/definition.js';
import type { CommitmentLinked, CommitmentSplit, JointMoved, WorkflowMigrated } from '../workflow/effect.js';
import { moveSubject, type Subject } from '../workflow/subject.js';
import { placeRecords } from './place-records.js';
import type { RecordBody } from './record-body.js';
import type { RecordEntry } from './record-entry.js';
import { replay } from './replay.js';
import { ReplayFault } from './replay-fault.js';

const DELIVERABLE = shippedWorkflow('deliverable');
const SIDES = ['north', 'south'];
const [FIRST] = new RandomHistory(DELIVERABLE, SIDES).entries;
const DUE = {
  ...noDeadline(),
  kind: 'dated',
  precision: 'day',
  earliest: civilDate('2027-01-01'),
  latest: civilDate('2027-01-01'),
} as const;
const LEAD = { organisation: 'north-bureau', side: 'north', part: 'lead', inferred: false } as const;
const OTHER = { id: 'c2', number: '1.2' };

function entries(bodies: readonly RecordBody[]): RecordEntry[] {
  if (FIRST === undefined) throw new Error('no agreement');
  const first = FIRST;
  const later = placeRecords({ version: 1, drafts: {} }, bodies).map((placed) => ({
    ...first,
    ...placed,
    sideId: null,
  }));
  return [first, ...later];
}

function faultOf(bodies: readonly RecordBody[]): string {
  try {
    replay(DELIVERABLE, SIDES, entries(bodies));
  } catch (error) {
    if (error instanceof ReplayFault) return `${error.code} ${error.sequence}`;
    throw error;
  }
  return 'fits';
}

const opened = (subject: Subject, proposalId = 'p', counters: string | null = null): RecordBody => {
  return {
    kind: 'proposal_opened',
    proposalId,
    subject,
    side: 'north',
    contentHash: 'h',
    reason: null,
    counters,
    sentence: null,
    content: {},
  };
};
const consent = (proposalId = 'p'): RecordBody => ({
  kind: 'consent_given',
  proposalId,
  side: 'south',
  contentHash: 'h',
});
const superseded = (side: string): RecordBody => ({ kind: 'proposal_superseded', proposalId: 'p', side, by: 'q' });
const deadline: Subject = { type: 'deadline', deadline: DUE, reason: null };
const set = (more: object = {}): RecordBody => {
  return {
    kind: 'deadline_set',
    version: 1,
    deadline: DUE,
    reason: null,
    demonstration: false,
    proposalId: 'p',
    ...more,
  };
};
const text: Subject = { type: 'text', texts: textsSaying('new') };
const reworded = (words: string): RecordBody => ({
  kind: 'commitment_amended',
  texts: textsSaying(words),
  proposalId: 'p',
});
const part = { texts: textsSaying('part'), assignments: null };
const split: Subject = { type: 'split', parts: [part, part] };
const parted: CommitmentSplit = {
  kind: 'commitment_split',
  proposalId: 'p',
  from: 'agreed',
  to: 'split',
  into: [OTHER, { id: 'c3', number: '1.3' }],
};
const merge = moveSubject('merge', { into: '1.2' });
const moved = (move: string, to: string, more: object = {}): JointMoved => {
  return { kind: 'joint_moved', move, from: 'agreed', to, proposalId: 'p', setsPosition: null, ...more };
};
const merged: RecordBody = { kind: 'commitment_merged', proposalId: 'p', into: OTHER };
const linked = (relation: CommitmentLinked['relation']): RecordBody => ({
  kind: 'commitment_linked',
  relation,
  other: OTHER,
  proposalId: 'x',
});
const own: RecordBody = {
  kind: 'commitment_amended',
  side: 'north',
  assignments: [LEAD, { ...LEAD, organisation: 'south-board', side: 'south' }],
};
const lapsed: RecordBody = { kind: 'proposal_lapsed', proposalId: 'p' };
const carry = moveSubject('carry_forward', { session: 2 });

/** Histories of what is agreed beside moves: the bodies after the agreement, and the record that does not fit (`fits` where all do). */
const CASES: readonly [string, readonly RecordBody[], string][] = [
  ['a deadline that all sides agreed', [opened(deadline), consent(), set()], 'fits'],
  ['a deadline without every consent', [opened(deadline), set()], 'does_not_fit 3'],
  [
    'another deadline than the one agreed',
    [opened(deadline), consent(), set({ deadline: noDeadline() })],
    'does_not_fit 4',
  ],
  ['a deadline by a proposal of something else', [opened(text), consent(), set()], 'does_not_fit 4'],
  ['a deadline by a proposal that is not open', [set()], 'does_not_fit 2'],
  ['texts that all sides agreed', [opened(text), consent(), reworded('new')], 'fits'],
  ['other texts than those agreed', [opened(text), consent(), reworded('newer')], 'does_not_fit 4'],
  ['a split with as many parts as agreed', [opened(split), consent(), parted], 'fits'],
  ['a split with fewer', [opened(split), consent(), { ...parted, into: [OTHER] }], 'does_not_fit 4'],
  ['a split to elsewhere', [opened(split), consent(), { ...parted, to: 'withdrawn' }], 'does_not_fit 4'],
  [
    'a split into the same one twice',
    [opened(split), consent(), { ...parted, into: [OTHER, OTHER] }],
    'does_not_fit 4',
  ],
  [
    'a split into itself',
    [opened(split), consent(), { ...parted, into: [OTHER, { id: 'c1', number: '1.1' }] }],
    'does_not_fit 4',
  ],
  ['a split after the closing', [opened(split), consent(), parted, parted], 'does_not_fit 5'],
  ['a merger', [opened(merge), consent(), moved('merge', 'merged'), merged], 'fits'],
  [
    'a merger into another than agreed',
    [opened(merge), consent(), moved('merge', 'merged'), { ...merged, into: { id: 'c9', number: '1.9' } }],
    'does_not_fit 5',
  ],
  [
    'a merger that is owed and left out',
    [opened(merge), consent(), moved('merge', 'merged'), linked('merged_from')],
    'does_not_fit 5',
  ],
  ['a merger that nobody proposed', [merged], 'does_not_fit 2'],
  ['a disposition at a session', [opened(carry), consent(), moved('carry_forward', 'agreed', { session: 2 })], 'fits'],
  [
    'a disposition at another session',
    [opened(carry), consent(), moved('carry_forward', 'agreed', { session: 3 })],
    'does_not_fit 4',
  ],
  ['what was merged into it', [linked('merged_from')], 'fits'],
  ['what was merged into it twice', [linked('merged_from'), linked('merged_from')], 'does_not_fit 3'],
  ['where it comes from', [linked('split_from')], 'fits'],
  ['where it comes from, told late', [set({ proposalId: undefined }), linked('opened_by')], 'does_not_fit 3'],
  ['what it opens, by no proposal', [linked('opens')], 'does_not_fit 2'],
  ['a counter-proposal', [opened(text), superseded('south'), opened(deadline, 'q', 'p')], 'fits'],
  ['a counter-proposal to nothing', [opened(deadline, 'q', 'p')], 'does_not_fit 2'],
  ['a counter-proposal by the proposer', [opened(text), superseded('north')], 'does_not_fit 3'],
  ['a proposal that lapsed', [opened(text), lapsed, opened(text, 'q')], 'fits'],
  ['a lapse of nothing', [lapsed], 'does_not_fit 2'],
  ['an answer after the lapse', [opened(text), lapsed, consent()], 'does_not_fit 4'],
];

describe('replay of what is agreed beside moves', () => {
  it.each(CASES)('%s', (_, bodies, wanted) => {
    expect(faultOf(bodies)).toBe(wanted);
  });

  it('takes owners that a side set for itself, and none of another side', () => {
    const before = replay(DELIVERABLE, SIDES, entries([])).assignments;
    const south = before.filter(({ side }) => side === 'south');
    const mine: RecordBody = { kind: 'commitment_amended', side: 'north', assignments: [LEAD, ...south] };
    expect(replay(DELIVERABLE, SIDES, entries([mine])).assignments).toEqual([LEAD, ...south]);
    expect(faultOf([own])).toBe('does_not_fit 2');
    expect(faultOf([opened(text), mine])).toBe('does_not_fit 3');
  });

  it('reads a proposal as the first schema kept it', () => {
    const {
      subject: _subject,
      counters: _counters,
      ...rest
    } = opened(moveSubject('withdraw')) as never as Record<string, unknown>;
    const old = { ...rest, move: 'withdraw' } as unknown as RecordBody;
    const { proposals, joint } = replay(DELIVERABLE, SIDES, entries([old, consent(), moved('withdraw', 'withdrawn')]));
    expect(proposals).toMatchObject([{ subject: moveSubject('withdraw'), counters: null, state: 'accepted' }]);
    expect(joint).toBe('withdrawn');
  });

  it('goes on under the version it was migrated to, and finds one that lacks its states', () => {
    const next: Definition = { ...DELIVERABLE, version: 2, joint: { settled: { ...DELIVERABLE.joint['agreed']! } } };
    const mapping = { positions: {}, joint: { agreed: 'settled' } };
    const subject: Subject = { type: 'migration', toVersion: 2, mapping };
    const migrated: WorkflowMigrated = { kind: 'workflow_migrated', proposalId: 'p', from: 1, to: 2, mapping };
    const list = entries([opened(subject), consent(), migrated]);
    const versions = new Map([DELIVERABLE, next].map((one) => [one.version, one]));
    const known = (kind: string, version: number) => (kind === 'deliverable' ? (versions.get(version) ?? null) : null);
    expect(replay(known, SIDES, list)).toMatchObject({
      workflowVersion: 2,
      joint: 'settled',
      proposals: [{ state: 'accepted' }],
    });
    expect(faultOf([opened(subject), consent(), migrated])).toBe('wrong_definition 4');
    versions.set(2, { ...next, joint: {} });
    expect(() => replay(known, SIDES, list)).toThrow('no state settled in version 2');
    expect(faultOf([opened(subject), consent(), { ...migrated, from: 3 }])).toBe('does_not_fit 4');
  });
});
