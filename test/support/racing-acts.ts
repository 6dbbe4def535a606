import type { Actor } from '../../src/domain/shared/actor.js';
import { civilDate } from '../../src/domain/shared/civil-date.js';
import { CommitmentStore, MoveService, VoidChanged } from '../../src/modules/commitments/index.js';
import { ReportProgressService } from '../../src/modules/progress/index.js';
import { OwnOwnersService, type ProposalOutcome, ProposalService } from '../../src/modules/proposals/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { consentTo, dueBy } from './agreeing.js';
import type { BuiltCommitment } from './builders/a-commitment.js';
import type { BuiltConference } from './builders/a-conference.js';
import { aProgressReport } from './builders/a-progress-report.js';
import { textsSaying } from './filled-subject.js';
import type { TestApplication } from './test-application.js';

const YESTERDAY = civilDate('2026-11-21');
const PAPER = { title: 'A paper', datedOn: null, keptAt: null, url: null };

/** What a proposal of the first side can come to when several act at once: its state, why, and how many records the act leaves. */
export const OUTCOMES = {
  accept: { state: 'accepted', because: null, records: 2 },
  decline: { state: 'declined', because: 'No.', records: 1 },
  rescind: { state: 'rescinded', because: null, records: 1 },
  counter: { state: 'superseded', because: null, records: 2 },
  lapse: { state: 'lapsed', because: null, records: 1 },
  position: { state: 'voided', because: 'position_moved', records: 2 },
  owners: { state: 'voided', because: 'owners_changed', records: 2 },
  evidence: { state: 'voided', because: 'evidence_changed', records: 2 },
  share: { state: 'voided', because: 'evidence_changed', records: 2 },
  text: { state: 'voided', because: 'text_changed', records: 2 },
} as const;

export type RacingAct = keyof typeof OUTCOMES;

/** What the acts are on: an open proposal of the first side, seen as it is, and a draft of that side with a paper, if any. */
export interface RacedOn {
  readonly commitment: BuiltCommitment;
  readonly opened: ProposalOutcome;
  readonly draftId: string | null;
}

/**
 * What two sides, the system and a changed file may do to one open proposal, each by somebody who saw it as it was opened. A file
 * and the system saw nothing: the file is written in any case, and the system is told where nothing is left to end.
 */
export function racingActs(
  test: TestApplication,
  conference: BuiltConference,
  { commitment, opened, draftId }: RacedOn,
): Record<RacingAct, () => Promise<unknown>> {
  const [north, south] = conference.sides.map((side) => conference.actor(side, 'secretariat')) as [Actor, Actor];
  const [northLead, southLead] = conference.sides.map((side) => conference.actor(side, 'lead')) as [Actor, Actor];
  const proposals = test.get(ProposalService);
  const reports = test.get(ReportProgressService);
  const { proposalId, version: seenVersion } = opened;
  const at = { commitmentId: commitment.id, seenVersion };
  const rather = { type: 'deadline', deadline: dueBy('2027-06-30'), reason: null } as const;
  const counter = { proposalId, subject: rather, sentence: null, reason: 'Rather this.', seenVersion };
  const lapse = { proposalId, conferenceId: conference.id, lapsesOn: YESTERDAY };
  const paper = aProgressReport(commitment, { seenVersion, evidence: [PAPER] });
  const owners = [{ organisation: 'north-outsider', part: 'lead' }] as const;
  return {
    accept: () => proposals.accept(south, consentTo(opened)),
    decline: () => proposals.decline(southLead, { proposalId, reason: 'No.', seenVersion }),
    rescind: () => proposals.rescind(northLead, { proposalId, seenVersion }),
    counter: () => proposals.counter(south, counter),
    lapse: () => test.get(UnitOfWork).run({ sideId: null }, (tx) => proposals.lapse(tx, lapse)),
    position: () => test.get(MoveService).move(south, { ...at, move: 'begin', reason: null, waitingFor: null }),
    owners: () => test.get(OwnOwnersService).set(north, { ...at, owners }),
    evidence: () => reports.report(southLead, paper),
    share: () => reports.share(northLead, { statementId: draftId ?? '', seenVersion }),
    text: () => changeText(test, conference, commitment.id),
  };
}

/** What a changed file does to the words of a commitment, whatever state it is in. */
function changeText(test: TestApplication, conference: BuiltConference, commitmentId: string): Promise<unknown> {
  return test.get(UnitOfWork).run({ sideId: null }, async (tx) => {
    const store = test.get(CommitmentStore);
    const taken = await store.take(tx, commitmentId, { organisationId: null, conferenceId: conference.id });
    const state = { ...taken.state, version: taken.state.version + 1 };
    const author = store.systemAuthor();
    const body = { kind: 'commitment_amended', texts: textsSaying('Other words') } as const;
    await store.append(tx, taken, { bodies: [body], next: state, author });
    await test.get(VoidChanged).after(tx, taken, { state, author });
  });
}

/** A draft of the first side with a paper, which nobody else sees yet; gives its id. */
export async function paperInDraft(
  test: TestApplication,
  conference: BuiltConference,
  commitment: BuiltCommitment,
): Promise<string> {
  const draft = aProgressReport(commitment, { visibility: 'side', evidence: [PAPER] });
  const lead = conference.actor(conference.sides[0] ?? '', 'lead');
  return (await test.get(ReportProgressService).report(lead, draft)).statementId;
}
