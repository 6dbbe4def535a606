import { isReported } from '../../../domain/deadlines/is-reported.js';
import { occurrence } from '../../../domain/deadlines/occurrence.js';
import type { Deadline } from '../../../domain/deadlines/deadline.js';
import type { AnchorWindow } from '../../../domain/reminders/anchor-window.js';
import { ANCHORS } from '../../../domain/reminders/ladder.js';
import type { ReminderSubject } from '../../../domain/reminders/reminder-question.js';
import { addDays, type CivilDate } from '../../../domain/shared/civil-date.js';
import type { ToldFiring } from '../../timers/index.js';
import type { AskedOfSide } from '../../workflows/index.js';
import type { DeadlineMatter, Matters, OutcomeMatter, ProposalMatter } from './matter.js';

/** A matter as the reminder rules see it, with its key in the ledger. */
export interface Subject {
  /** `deadline_<commitment>`, `proposal_<proposal>` or `outcome_<proposal>`. */
  readonly key: string;
  readonly version: number;
  readonly commitmentId: string;
  readonly number: string;
  readonly organisationId: string | null;
  /** False where the side has done its part: then a notice about a day gone by is not its matter. */
  readonly ownSide: boolean;
  readonly question: ReminderSubject;
}

/** A proposal of a version or a migration of a workflow, which is about no commitment: `workflow_<proposal>`. */
export interface WorkflowSubject extends Omit<Subject, 'commitmentId'> {
  readonly commitmentId: null;
  readonly asked: AskedOfSide;
}

/** A timer that fired, as the ledger takes it: `timer_<firing>`. */
export interface TimerSubject extends Pick<Subject, 'key' | 'version' | 'commitmentId' | 'number'> {
  readonly question: { readonly kind: 'timer'; readonly firing: ToldFiring };
}

/** What a reminder can be about: what the plan counts from, a timer that fired, or a workflow that is to be agreed on. */
export const REMINDED_OF = [...ANCHORS, 'timer', 'workflow'] as const;

export type RemindedOf = (typeof REMINDED_OF)[number];

/** What a key of the ledger is about. */
export function aboutOf(key: string): RemindedOf {
  return REMINDED_OF.find((about) => key.startsWith(`${about}_`)) ?? 'deadline';
}

/** Positions with which a side says that nothing is left for it to do. */
const DONE: readonly (string | null)[] = ['fulfilled', 'routine'];
/** A rhythm as short as a quarter, over two years of amended plan: far more than any span needs. */
const MOST_OCCURRENCES = 12;

/** The subjects of all matters; a recurring deadline gives one for each of its periods that ends within the window. */
export function subjectsOf(
  { deadlines, proposals, outcomes }: Matters,
  window: AnchorWindow,
  today: CivilDate,
): readonly Subject[] {
  return [
    ...deadlines.flatMap((matter) =>
      occurrencesOf(matter, window, today).map((dated) => deadlineSubject(matter, dated, today)),
    ),
    ...proposals.map(proposalSubject),
    ...outcomes.map(outcomeSubject),
  ];
}

function occurrencesOf(matter: DeadlineMatter, window: AnchorWindow, today: CivilDate): readonly Deadline[] {
  if (matter.kind !== 'recurring') return [matter];
  const found: Deadline[] = [];
  // Where notices repeat without end, those of the year past are enough: an older period has long been followed by others.
  let day = window.from ?? addDays(today, -366);
  while (found.length < MOST_OCCURRENCES) {
    const next = occurrence(matter, day);
    const latest = next?.latest ?? null;
    if (next === null || latest === null || latest > window.to) break;
    found.push(next);
    day = addDays(latest, 1);
  }
  return found;
}

function deadlineSubject(matter: DeadlineMatter, deadline: Deadline, today: CivilDate): Subject {
  const { commitmentId, number, organisationId, version } = matter;
  return {
    key: `deadline_${commitmentId}`,
    version,
    commitmentId,
    number,
    organisationId,
    ownSide: organisationId !== null && !DONE.includes(matter.position),
    question: {
      kind: 'deadline',
      deadline,
      since: matter.agreedOn,
      closed: matter.kind === 'recurring' && isReported(matter.reportedTo, deadline, today),
    },
  };
}

function proposalSubject({ proposalId, commitmentId, number, organisationId, openedOn }: ProposalMatter): Subject {
  return {
    key: `proposal_${proposalId}`,
    version: 0,
    commitmentId,
    number,
    organisationId,
    ownSide: true,
    question: { kind: 'proposal', openedOn, closed: false },
  };
}

function outcomeSubject({ proposalId, commitmentId, number, organisationId, endedOn }: OutcomeMatter): Subject {
  return {
    key: `outcome_${proposalId}`,
    version: 0,
    commitmentId,
    number,
    organisationId,
    ownSide: true,
    question: { kind: 'outcome', endedOn, closed: false },
  };
}
