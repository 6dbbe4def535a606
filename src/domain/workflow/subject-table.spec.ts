import { filledMove, SOME_TERMS, textsSaying } from '../../../test/support/filled-subject.js';
import { shippedWorkflow } from '../../../test/support/shipped-workflow.js';
import { noDeadline } from '../deadlines/no-deadline.js';
import { civilDate } from '../shared/civil-date.js';
import { KINDS } from '../shared/kind.js';
import { PARTS, SYSTEM, type ActingParty, type CommandBody, type Facts, type TermsAtHand } from './command.js';
import type { CommitmentState, OpenProposal } from './commitment-state.js';
import { DENIAL_CODES, type DenialCode } from './denial.js';
import { frozen } from './frozen.js';
import { moveSubject, SUBJECT_TYPES, type Subject, type SubjectType } from './subject.js';
import { transition } from './transition.js';

const SIDES = ['north', 'south', 'east'];
const ON = civilDate('2026-11-22');
const PART = { texts: textsSaying('a part'), assignments: null };
const DUE = { ...noDeadline(), kind: 'dated', precision: 'day', earliest: ON, latest: ON } as const;
const DELIVERABLE = shippedWorkflow('deliverable');
const LEADS = { organisation: 'office', side: 'north', part: 'lead', inferred: false } as const;
const TERMS: TermsAtHand = { ...SOME_TERMS, organisations: { office: 'north', bureau: 'north', bank: null } };

/** One subject of each type that can be agreed on; who may, by hand. */
const SUBJECTS: Readonly<Record<SubjectType, { readonly subject: Subject; readonly liaison: boolean }>> = {
  move: { subject: moveSubject('withdraw'), liaison: true },
  deadline: { subject: { type: 'deadline', deadline: DUE, reason: null }, liaison: true },
  text: { subject: { type: 'text', texts: textsSaying('other words') }, liaison: true },
  owners: { subject: { type: 'owners', assignments: [LEADS] }, liaison: true },
  split: { subject: { type: 'split', parts: [PART, PART] }, liaison: false },
  migration: {
    subject: {
      type: 'migration',
      toVersion: 2,
      mapping: { positions: { under_way: 'under_way' }, joint: { agreed: 'agreed' } },
    },
    liaison: false,
  },
};

const CONSENTS = ['none', 'own', 'of another', 'of another, accepted', 'of another, accepted by all but one'] as const;
type Consent = (typeof CONSENTS)[number];

function proposalOf(consent: Consent, subject: Subject): OpenProposal | null {
  const open = { id: 'p', subject, contentHash: 'h' };
  switch (consent) {
    case 'none':
      return null;
    case 'own':
      return { ...open, proposedBy: 'north', consents: ['north'] };
    case 'of another':
      return { ...open, proposedBy: 'south', consents: ['south'] };
    case 'of another, accepted':
      return { ...open, proposedBy: 'south', consents: ['south', 'north'] };
    case 'of another, accepted by all but one':
      return { ...open, proposedBy: 'south', consents: ['south', 'east'] };
  }
}

/** By hand: what an actor who may agree on the subject at all meets, for each command and consent. */
const CELLS: Readonly<Record<string, Readonly<Record<Consent, DenialCode | 'done'>>>> = {
  propose: cells('done', 'proposal_open', 'proposal_open', 'proposal_open', 'proposal_open'),
  counter: cells('no_open_proposal', 'own_proposal', 'done', 'done', 'done'),
  accept: cells('no_open_proposal', 'own_proposal', 'done', 'already_consented', 'done'),
  decline: cells('no_open_proposal', 'own_proposal', 'done', 'done', 'done'),
  rescind: cells('no_open_proposal', 'done', 'not_your_proposal', 'not_your_proposal', 'not_your_proposal'),
};

function cells(...row: readonly (DenialCode | 'done')[]): Readonly<Record<Consent, DenialCode | 'done'>> {
  return Object.fromEntries(CONSENTS.map((consent, place) => [consent, row[place]])) as Record<Consent, DenialCode>;
}

function commandOf(name: string, subject: Subject): CommandBody {
  const put = { subject, contentHash: 'h', reason: 'why' };
  switch (name) {
    case 'propose':
      return { type: 'propose', proposalId: 'q', ...put };
    case 'counter':
      return { type: 'counter', counters: 'p', proposalId: 'q', ...put };
    case 'accept':
      return { type: 'accept', proposalId: 'p', contentHash: 'h' };
    case 'decline':
      return { type: 'decline', proposalId: 'p', reason: 'no' };
    default:
      return { type: 'rescind', proposalId: 'p' };
  }
}

function stateWith(proposal: OpenProposal | null, joint = 'agreed'): CommitmentState {
  const position = { state: 'under_way', since: ON, waitingFor: null };
  return frozen({ joint, positions: { north: position, south: position, east: position }, proposal, version: 7 });
}

function factsOf(actor: ActingParty, more: Partial<Facts> = {}): Facts {
  const given = { sharedEvidence: 1, sentence: true, contentHash: 'h', terms: TERMS, target: DELIVERABLE };
  return { sides: SIDES, actor, on: ON, ...given, ...more };
}

function answerTo(state: CommitmentState, body: CommandBody, facts: Facts, definition = DELIVERABLE): string {
  const decided = transition(definition, state, { ...body, seenVersion: 7 }, facts);
  return decided.ok ? 'done' : decided.denial.code;
}

/** What the actor meets for being who he is, before the state of the proposal counts; null where he may. */
function barred({ role, sideId, part }: ActingParty, liaison: boolean): DenialCode | null {
  if (role === 'auditor' || role === 'system' || (role === 'liaison' && !liaison)) return 'role_not_allowed';
  if (sideId === null || !SIDES.includes(sideId)) return 'no_side';
  return role === 'liaison' && part !== 'lead' ? 'not_leading' : null;
}

describe('every cell of state x subject x side x role x consent', () => {
  const actors = (['liaison', 'secretariat', 'auditor', 'system'] as const).flatMap((role) =>
    [null, 'elsewhere', 'north'].flatMap((sideId) => PARTS.map((part): ActingParty => ({ role, sideId, part }))),
  );

  it.each(SUBJECT_TYPES)('%s', (type) => {
    const { subject, liaison } = SUBJECTS[type];
    let asked = 0;
    for (const [name, row] of Object.entries(CELLS))
      for (const consent of CONSENTS)
        for (const actor of actors) {
          const facts = factsOf(actor);
          const answering = name !== 'propose';
          const first = answering && consent === 'none' && name !== 'counter' ? 'no_open_proposal' : null;
          const wanted = first ?? barred(actor, liaison) ?? row[consent];
          const got = answerTo(stateWith(proposalOf(consent, subject)), commandOf(name, subject), facts);
          expect([name, consent, actor, got]).toEqual([name, consent, actor, wanted]);
          expect(answerTo(stateWith(null, 'withdrawn'), commandOf(name, subject), facts)).toBe('closed');
          asked += 1;
        }
    expect(asked).toBe(5 * 5 * 4 * 3 * 5);
  });

  it.each(KINDS)('the last consent to a split closes a %s and opens its parts', (kind) => {
    const definition = shippedWorkflow(kind);
    const state = stateWith(proposalOf('of another, accepted by all but one', SUBJECTS.split.subject));
    const facts = factsOf({ role: 'secretariat', sideId: 'north', part: 'none' });
    const command = { type: 'accept', proposalId: 'p', contentHash: 'h', seenVersion: 7 } as const;
    expect(transition(definition, state, command, facts)).toMatchObject({
      ok: true,
      standing: 'continued',
      next: { joint: 'split', proposal: null, version: 9 },
      effects: [
        { body: { kind: 'consent_given' } },
        { body: { kind: 'commitment_split', into: [{ id: 'c3', number: '1.3' }, { id: 'c4' }] } },
        { type: 'open', relation: 'split_from', kind, commitment: { id: 'c3' } },
        { type: 'open', relation: 'split_from', kind, commitment: { id: 'c4' } },
      ],
    });
  });
});

describe('every denial', () => {
  const secretariat: ActingParty = { role: 'secretariat', sideId: 'north', part: 'none' };
  const propose = (subject: Subject, reason: string | null = 'why'): CommandBody => {
    return { type: 'propose', subject, proposalId: 'q', contentHash: 'h', reason };
  };
  const [FREE, THEIRS] = [stateWith(null), stateWith(proposalOf('of another', moveSubject('withdraw')))];
  const assign = (side: string, organisation = 'office'): CommandBody => {
    return { type: 'assign', assignments: [{ ...LEADS, side, organisation }] };
  };
  const terms = (more: Partial<TermsAtHand>): Partial<Facts> => ({ terms: { ...TERMS, ...more } });
  const missing = (kind: (typeof KINDS)[number], move: string, need: Parameters<typeof filledMove>[2]) =>
    [propose(filledMove(shippedWorkflow(kind), move, need)), {}, kind] as const;
  const merge = propose(moveSubject('merge', { into: '1.2' }));
  const mapped = (mapping: { positions: Record<string, string>; joint: Record<string, string> }): Subject => {
    return { type: 'migration', toVersion: 2, mapping };
  };
  const wait: CommandBody = { type: 'move', move: 'wait', reason: null, waitingFor: ' ' };
  const auditor: ActingParty = { ...secretariat, role: 'auditor' };
  const supports: ActingParty = { role: 'liaison', sideId: 'north', part: 'supporting' };
  const YEAR = { from: civilDate('2025-01-01'), to: civilDate('2025-12-31') };
  const closing = (from: string, to: string) =>
    propose(moveSubject('close_period', { period: { from: civilDate(from), to: civilDate(to) } }));
  const waits = { state: 'waiting', since: ON, waitingFor: 'The railway' };
  const WAITING: CommitmentState = { ...FREE, positions: { ...FREE.positions, north: waits } };

  type Case = readonly [CommandBody, Partial<Facts>?, (typeof KINDS)[number]?, CommitmentState?];
  const CASES: Readonly<Record<DenialCode, Case>> = {
    unknown_move: [propose(moveSubject('leap'))],
    wrong_state: [{ type: 'move', move: 'resume', reason: null, waitingFor: null }],
    closed: [propose(moveSubject('withdraw')), {}, 'deliverable', stateWith(null, 'withdrawn')],
    role_not_allowed: [propose(moveSubject('withdraw')), { actor: auditor }],
    no_side: [propose(moveSubject('withdraw')), { actor: { ...secretariat, sideId: null } }],
    not_leading: [propose(SUBJECTS.text.subject), { actor: supports }],
    missing_reason: [propose(moveSubject('withdraw'), ' ')],
    missing_evidence: [propose(moveSubject('complete')), { sharedEvidence: 0 }],
    missing_waiting_for: [wait],
    already_waiting: [{ ...wait, waitingFor: ' the  Railway ' }, {}, 'deliverable', WAITING],
    missing_sentence: [propose(moveSubject('complete')), { sentence: false }],
    missing_session: missing('deliverable', 'carry_forward', 'session'),
    missing_into: missing('deliverable', 'merge', 'into'),
    missing_successor: missing('study', 'conclude_go', 'successor'),
    missing_text: missing('deliverable', 'reword', 'text'),
    missing_measures: missing('implementation', 'complete', 'measures'),
    missing_period: missing('action', 'close_period', 'period'),
    period_closed_already: [closing('2025-06-30', '2026-06-30'), terms({ closedPeriods: [YEAR] }), 'action'],
    period_not_over: [closing('2026-11-01', ON), {}, 'action'],
    stale_version: [propose(moveSubject('withdraw')), {}, 'deliverable', { ...FREE, version: 8 }],
    proposal_open: [propose(moveSubject('withdraw')), {}, 'deliverable', THEIRS],
    no_open_proposal: [{ type: 'rescind', proposalId: 'p' }],
    proposal_gone: [{ type: 'rescind', proposalId: 'old' }, {}, 'deliverable', THEIRS],
    content_changed: [propose(moveSubject('withdraw')), { contentHash: 'new' }],
    own_proposal: [
      { type: 'accept', proposalId: 'p', contentHash: 'h' },
      {},
      'deliverable',
      stateWith(proposalOf('own', moveSubject('withdraw'))),
    ],
    not_your_proposal: [{ type: 'rescind', proposalId: 'p' }, {}, 'deliverable', THEIRS],
    already_consented: [
      { type: 'accept', proposalId: 'p', contentHash: 'h' },
      {},
      'deliverable',
      stateWith(proposalOf('of another, accepted', moveSubject('withdraw'))),
    ],
    not_lapsed: [{ type: 'lapse', proposalId: 'p' }, { actor: SYSTEM, lapsesOn: ON }, 'deliverable', THEIRS],
    nothing_changes: [propose(SUBJECTS.deadline.subject), terms({ deadline: DUE })],
    not_asked_for: [propose(moveSubject('withdraw', { into: '1.2' }))],
    kind_not_opened: [
      propose(moveSubject('conclude_go', { successor: { ...PART, kind: 'study', deadline: null } })),
      {},
      'study',
    ],
    unknown_session: [propose(moveSubject('withdraw', { session: 9 }))],
    unknown_commitment: [merge, terms({ into: null })],
    commitment_closed: [merge, terms({ into: { id: 'c2', number: '1.2', open: false } })],
    same_commitment: [propose(moveSubject('merge', { into: '1.1' }))],
    unknown_organisation: [assign('north', 'nobody')],
    two_leads: [propose({ type: 'owners', assignments: [LEADS, { ...LEADS, organisation: 'bureau' }] })],
    too_few_parts: [propose({ type: 'split', parts: [PART] })],
    other_side_owns: [assign('south')],
    unmapped_state: [propose(mapped({ positions: {}, joint: { agreed: 'agreed' } }))],
  };

  it.each(DENIAL_CODES)('%s is met, says what is open, and changes nothing', (code) => {
    const [body, more = {}, kind = 'deliverable', state = FREE] = CASES[code];
    const facts = factsOf(secretariat, more);
    const decided = transition(shippedWorkflow(kind), state, { ...body, seenVersion: 7 }, facts);
    expect(decided).toMatchObject({
      ok: false,
      denial: { code, openMoves: expect.any(Array), current: { joint: state.joint, version: state.version } },
    });
  });

  it.each([
    ['the day after', '2026-01-01', '2026-11-21', 'done'],
    ['the day before', '2024-01-01', '2024-12-31', 'done'],
    ['its last day again', '2025-12-31', '2026-01-31', 'period_closed_already'],
    ['its first day again', '2024-12-01', '2025-01-01', 'period_closed_already'],
    ['the same', '2025-01-01', '2025-12-31', 'period_closed_already'],
    ['a part of it', '2025-03-01', '2025-03-31', 'period_closed_already'],
    ['all around it', '2024-01-01', '2026-03-31', 'period_closed_already'],
    ['until today', '2026-01-01', ON, 'period_not_over'],
    ['what is to come', '2027-01-01', '2027-12-31', 'period_not_over'],
  ])('closes a period once and when it is over: after 2025, %s (%s to %s): %s', (_, from, to, answer) => {
    const facts = factsOf(secretariat, terms({ closedPeriods: [YEAR] }));
    const decided = transition(shippedWorkflow('action'), FREE, { ...closing(from, to), seenVersion: 7 }, facts);
    expect(decided.ok ? 'done' : decided.denial.code).toBe(answer);
  });

  it('refuses to consent to a period that was closed since, and names it', () => {
    const period = { from: civilDate('2025-06-01'), to: civilDate('2026-05-31') };
    const open = stateWith(proposalOf('of another', moveSubject('close_period', { period })));
    const accept = { type: 'accept', proposalId: 'p', contentHash: 'h', seenVersion: 7 } as const;
    const judged = (closedPeriods: (typeof YEAR)[]) =>
      transition(shippedWorkflow('action'), open, accept, factsOf(secretariat, terms({ closedPeriods })));
    expect(judged([])).toMatchObject({ ok: true });
    expect(judged([YEAR])).toMatchObject({ ok: false, denial: { code: 'period_closed_already', closed: YEAR } });
  });

  it('does not let a wait begin anew by saying it again, but lets a side wait for another body', () => {
    const again = (waitingFor: string) =>
      transition(DELIVERABLE, WAITING, { ...wait, waitingFor, seenVersion: 7 } as const, factsOf(secretariat));
    const { waitingFor, since } = waits;
    expect(again(waitingFor)).toMatchObject({ denial: { code: 'already_waiting', waitingFor, since } });
    expect(again('The port')).toMatchObject({ next: { positions: { north: { waitingFor: 'The port', since: ON } } } });
  });

  it('does not let a proposal lapse before its day is over, nor by hand, nor one that never lapses', () => {
    const lapse = (more: Partial<Facts>) => answerTo(THEIRS, { type: 'lapse', proposalId: 'p' }, factsOf(SYSTEM, more));
    expect(lapse({ lapsesOn: ON })).toBe('not_lapsed');
    expect(lapse({ lapsesOn: null })).toBe('not_lapsed');
    expect(lapse({})).toBe('not_lapsed');
    expect(lapse({ lapsesOn: civilDate('2026-11-21') })).toBe('done');
    expect(lapse({ lapsesOn: civilDate('2026-11-21'), actor: secretariat })).toBe('role_not_allowed');
  });

  it('takes the first deadline without a reason and every later one with', () => {
    const deadline = { ...DUE, earliest: civilDate('2027-01-01'), latest: civilDate('2027-01-01') };
    const extend = (text: string | null, more: Partial<Facts>) => {
      const reason = text === null ? null : ({ language: 'en', text } as const);
      return answerTo(FREE, propose({ type: 'deadline', deadline, reason }), factsOf(secretariat, more));
    };
    expect(extend(null, {})).toBe('done');
    expect(extend(null, terms({ deadline: noDeadline() }))).toBe('done');
    expect(extend(' ', terms({ deadline: DUE }))).toBe('missing_reason');
    expect(extend('so', terms({ deadline: DUE }))).toBe('done');
  });
});
