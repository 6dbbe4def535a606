import { DataSource } from 'typeorm';
import type { Actor } from '../../src/domain/shared/actor.js';
import type { Deadline } from '../../src/domain/deadlines/deadline.js';
import { civilDate } from '../../src/domain/shared/civil-date.js';
import type { Subject } from '../../src/domain/workflow/subject.js';
import { type ProposalOutcome, ProposalService } from '../../src/modules/proposals/index.js';
import { ReplayBatchRepository } from '../../src/modules/loading/replay/replay-batch.repository.js';
import { WorkflowHistoriesRepository } from '../../src/modules/loading/replay/workflows/workflow-histories.repository.js';
import { ReplayCheck } from '../../src/modules/loading/index.js';
import type { BuiltConference } from './builders/a-conference.js';
import type { TestApplication } from './test-application.js';

/** A commitment as far as a proposal needs it. */
interface OnCommitment {
  readonly id: string;
  readonly version: number;
}

/** Words that satisfy any move. */
export const SPOKEN = { sentence: { language: 'en', text: 'It stands.' }, reason: 'A reason.' } as const;

/** Due by a day. */
export function dueBy(day: string): Deadline {
  const date = civilDate(day);
  return { kind: 'dated', precision: 'day', earliest: date, latest: date, words: null, session: null, every: null };
}

/** A side's secretariat proposes. */
export function propose(
  test: TestApplication,
  by: Actor,
  { id, version }: OnCommitment,
  subject: Subject,
): Promise<ProposalOutcome> {
  return test.get(ProposalService).propose(by, { commitmentId: id, subject, ...SPOKEN, seenVersion: version });
}

/** What an outcome says of the content, for consent to it. */
export function consentTo({ proposalId, contentHash, version }: ProposalOutcome) {
  return { proposalId, contentHash, seenVersion: version };
}

/** The first side proposes and every other one consents; gives the last outcome. */
export async function agree(
  test: TestApplication,
  conference: BuiltConference,
  commitment: OnCommitment,
  subject: Subject,
): Promise<ProposalOutcome> {
  const [first = '', ...others] = conference.sides;
  let outcome = await propose(test, conference.actor(first, 'secretariat'), commitment, subject);
  for (const side of others)
    outcome = await test.get(ProposalService).accept(conference.actor(side, 'secretariat'), consentTo(outcome));
  return outcome;
}

/** The check of everything that is stored, as `replay --check` runs it. */
export function replayCheckOf(test: Pick<TestApplication, 'get'>): ReplayCheck {
  const source = test.get(DataSource);
  return new ReplayCheck(new ReplayBatchRepository(source), new WorkflowHistoriesRepository(source));
}

/** Where what is stored differs from what the records say, everywhere in the database. */
export async function replayDifferences(test: TestApplication): Promise<readonly unknown[]> {
  return (await replayCheckOf(test).run()).differences;
}
