import { randomUUID } from 'node:crypto';
import { noDeadline } from '../../dist/src/domain/deadlines/no-deadline.js';
import { completeBody } from '../../dist/src/domain/records/complete-body.js';
import { placeRecords } from '../../dist/src/domain/records/place-records.js';
import { addDays, civilDate } from '../../dist/src/domain/shared/civil-date.js';
import { recordsAmong } from '../../dist/src/domain/workflow/effect.js';
import { initialState } from '../../dist/src/domain/workflow/initial-state.js';
import { moveSubject } from '../../dist/src/domain/workflow/subject.js';
import { transition } from '../../dist/src/domain/workflow/transition.js';
import { chainRecords } from '../../dist/src/modules/commitments/store/chain-records.js';
import { newAnchorSecret } from '../../dist/src/modules/commitments/store/seal.js';
import { SIDES } from './seed.mjs';

const BEGAN = civilDate('2023-05-11');
const HASH = 'b'.repeat(64);
const TEXT = { title: 'Bench commitment', body: 'Set up an exchange and meet at regular intervals. 定期會商。' };
const TEXTS = { en: TEXT, 'zh-Hant': TEXT, 'zh-Hans': TEXT };
const [NORTH, SOUTH] = SIDES;

/**
 * One commitment through its life as two sides write it: every decision by the pure engine, every record placed and chained by
 * the product. Nothing is stored. `entries` are the records as replay reads them, `chained` the same as they are inserted.
 */
export class History {
  id = randomUUID();
  entries = [];
  chained = [];
  heads = { shared: null, privately: new Map(), kept: new Set() };
  day = BEGAN;
  minute = 0;
  deadlines = 0;

  constructor(definition, number, place) {
    this.definition = definition;
    this.number = number;
    this.state = initialState(definition, SIDES);
    this.place = place;
  }

  /** So many rounds of reports, waits and proposals, then the end. About 16 records a round. */
  live(rounds, posts) {
    this.posts = posts;
    this.agree();
    this.move(NORTH, 'begin');
    this.move(SOUTH, 'begin');
    for (let round = 0; round < rounds; round += 1) this.round(round);
    this.move(NORTH, 'state_fulfilled');
    this.settle(moveSubject('complete'), 'accept');
    return this;
  }

  agree() {
    const assignments = SIDES.map((side) => ({ organisation: `${side}-lead`, side, part: 'lead', inferred: false }));
    const { kind: commitmentKind, version: workflowVersion, initialJoint } = this.definition;
    const named = { number: this.number, ...this.place, commitmentKind, workflowVersion, initialJoint };
    const agreed = { kind: 'commitment_agreed', ...named, authoritative: 'zh-Hant', texts: TEXTS, assignments };
    this.deadlines = 1;
    const set = { kind: 'deadline_set', version: 1, deadline: this.due(), reason: null, demonstration: false };
    this.write(null, [{ ...agreed, source: null, instrument: null }, set]);
    this.state = { ...this.state, version: 2 };
  }

  round(round) {
    this.later(20);
    this.move(NORTH, 'wait');
    const draft = this.said(NORTH, 'side');
    this.say(NORTH, draft);
    this.later(3);
    const { visibility: _visibility, ...shared } = draft;
    this.say(NORTH, { ...shared, kind: 'statement_shared' });
    this.say(SOUTH, this.said(SOUTH, 'shared'));
    this.later(1);
    this.move(NORTH, 'resume');
    this.settle(moveSubject('withdraw'), round % 2 === 0 ? 'decline' : 'rescind');
    this.later(7);
    const given = this.said(SOUTH, 'side');
    this.say(SOUTH, given);
    this.say(SOUTH, { kind: 'draft_discarded', statementId: given.statementId, side: SOUTH });
    this.later(2);
    const reason = { language: 'en', text: 'The other party asked for more time.' };
    this.settle({ type: 'deadline', deadline: this.due(), reason }, 'accept');
    this.later(5);
    this.settle(moveSubject('complete'), round % 2 === 0 ? 'rescind' : 'decline');
  }

  due() {
    const latest = addDays(this.day, 200);
    return { ...noDeadline(), kind: 'dated', precision: 'day', earliest: latest, latest };
  }

  said(side, visibility) {
    return {
      kind: 'progress_reported',
      statementId: randomUUID(),
      side,
      activity: 'some',
      language: 'en',
      narrative: 'The working group met, agreed on the form of the exchange and named who carries it out. 進展順利。',
      periodFrom: addDays(this.day, -30),
      periodTo: this.day,
      visibility,
      evidence: [{ id: randomUUID(), title: 'Note of the meeting', datedOn: this.day, keptAt: null, url: null }],
      demonstration: false,
    };
  }

  /** A report: no command of the engine, and nothing is proposed while one is made. */
  say(side, body) {
    const [shared] = this.write(side, [body]);
    if (shared.draft === 0) this.state = { ...this.state, version: this.state.version + 1 };
  }

  move(side, move) {
    this.command(side, { type: 'move', move, reason: null, waitingFor: 'the regulator' });
  }

  /** North proposes; it rescinds, or south answers. */
  settle(subject, answer) {
    const proposalId = randomUUID();
    this.command(NORTH, { type: 'propose', subject, proposalId, contentHash: HASH, reason: 'as discussed' });
    const by = answer === 'rescind' ? NORTH : SOUTH;
    this.command(by, { type: answer, proposalId, contentHash: HASH, reason: 'not yet' });
    if (answer === 'accept' && subject.type === 'deadline') this.deadlines += 1;
  }

  command(side, body) {
    this.minute += 1;
    const deadline = noDeadline();
    const terms = { number: this.number, deadlines: this.deadlines, deadline, texts: TEXTS, assignments: [] };
    const facts = {
      sides: SIDES,
      actor: { sideId: side, role: 'liaison', part: 'lead' },
      on: this.day,
      sharedEvidence: 1,
      sentence: true,
      contentHash: HASH,
      terms: { ...terms, organisations: {}, sessions: [1], into: null, fresh: [] },
    };
    const decided = transition(this.definition, this.state, { ...body, seenVersion: this.state.version }, facts);
    if (!decided.ok) throw new Error(`${body.type} ${body.move ?? ''}: ${decided.denial.code}`);
    const sentence = { language: 'en', text: 'The exchange is established.' };
    const proposed = { sentence, content: { commitment: this.number, sentence } };
    this.write(
      side,
      recordsAmong(decided.effects).map((record) => completeBody(record, proposed, 'en')),
    );
    this.state = decided.next;
  }

  later(days) {
    this.day = addDays(this.day, days);
    this.minute = 0;
  }

  write(sideId, bodies) {
    const { account = null, post = null } = sideId === null ? {} : this.posts[sideId];
    const at = new Date(Date.parse(`${this.day}T02:00:00Z`) + (this.minute += 1) * 60_000);
    const author = { accountId: account, postId: post, sideId, on: this.day, at };
    if (sideId !== null && !this.heads.privately.has(sideId))
      this.heads.privately.set(sideId, { secret: newAnchorSecret(), drafts: 0, head: null });
    const drafts = Object.fromEntries([...this.heads.privately].map(([side, head]) => [side, head.drafts]));
    const placed = placeRecords({ version: this.entries.at(-1)?.sequence ?? 0, drafts }, bodies);
    const { records, privately } = chainRecords(this.id, this.heads, placed, author);
    const shared = records.findLast(({ lane }) => lane === '')?.hash ?? this.heads.shared;
    this.heads = { ...this.heads, shared, privately: new Map(privately) };
    const hands = { actorId: account, postId: post, sideId, effectiveOn: this.day, recordedAt: at.toISOString() };
    for (const one of placed) this.entries.push({ commitmentId: this.id, ...one, ...hands });
    this.chained.push(...records);
    return placed;
  }
}
