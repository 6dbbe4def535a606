import type { WorkingCalendar } from '../../../domain/calendar/working-calendar.js';
import { dueRungs, type DueRung } from '../../../domain/reminders/due-rungs.js';
import type { Ladder } from '../../../domain/reminders/ladder.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Recipient } from './matter.js';
import type { Subject, TimerSubject, WorkflowSubject } from './subject.js';

/** One reminder for one person about one matter. */
export interface DueReminder {
  readonly recipient: Recipient;
  readonly subject: Subject | TimerSubject | WorkflowSubject;
  readonly rung: DueRung;
}

/** One side on one day. */
export interface SideDay {
  readonly ladder: Ladder;
  readonly calendars: readonly WorkingCalendar[];
  readonly today: CivilDate;
  readonly lastSweptOn: CivilDate | null;
}

/**
 * Who is to be told what today: liaisons of the leading organisation, and the side's secretariat, each as far as the plan names
 * their role. One reminder a person and matter, the most urgent; nothing about a past day where the side has done its part.
 */
export function dueReminders(
  side: SideDay,
  recipients: readonly Recipient[],
  subjects: readonly (Subject | WorkflowSubject)[],
): readonly DueReminder[] {
  const rungOf = rememberedRungs(side);
  const found = new Map<string, DueReminder>();
  const listeners = listenersByOrganisation(recipients);
  for (const subject of subjects) {
    if (isPastElsewhere(subject, side.today)) continue;
    for (const recipient of listeners.of(subject.organisationId)) {
      const rung = rungOf(subject, recipient);
      if (rung === null) continue;
      const key = `${recipient.accountId} ${subject.key}`;
      const rival = found.get(key);
      if (rival === undefined || rival.rung.plannedOn < rung.plannedOn) found.set(key, { recipient, subject, rung });
    }
  }
  return [...found.values()];
}

/** Thousands of matters share a few dozen days: each is counted through the calendar once. */
function rememberedRungs({ ladder, calendars, today, lastSweptOn }: SideDay) {
  const known = new Map<string, DueRung | null>();
  return (subject: Subject | WorkflowSubject, { role }: Recipient): DueRung | null => {
    const { question, ownSide } = subject;
    const anchor = anchorOf(question);
    const key = `${question.kind} ${anchor} ${question.closed} ${role} ${ownSide}`;
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const asked = { ladder, calendars, today, lastSweptOn, subject: question, recipient: { role, ownSide } };
    const rung = dueRungs(asked)[0] ?? null;
    known.set(key, rung);
    return rung;
  };
}

/** All that a reminder's day hangs on. */
function anchorOf(question: Subject['question']): string {
  if (question.kind === 'deadline') return `${question.deadline.latest} ${question.since}`;
  return question.kind === 'proposal' ? question.openedOn : question.endedOn;
}

/** A missed reminder that is caught up after its day would be an overdue notice, which never goes to who has done their part. */
function isPastElsewhere({ question, ownSide }: Subject | WorkflowSubject, today: CivilDate): boolean {
  return (
    question.kind === 'deadline' && !ownSide && question.deadline.latest !== null && question.deadline.latest < today
  );
}

/** Who hears of an organisation's matters. */
export function listenersByOrganisation(recipients: readonly Recipient[]) {
  const everywhere = recipients.filter(({ role }) => role === 'secretariat');
  const liaisons = new Map<string, Recipient[]>();
  for (const recipient of recipients) {
    if (recipient.role !== 'liaison') continue;
    liaisons.set(recipient.organisationId, [...(liaisons.get(recipient.organisationId) ?? []), recipient]);
  }
  const ofAny = (organisationIds: readonly string[]): readonly Recipient[] => [
    ...organisationIds.flatMap((id) => liaisons.get(id) ?? []),
    ...everywhere,
  ];
  return {
    ofAny,
    of: (organisationId: string | null): readonly Recipient[] => ofAny(organisationId === null ? [] : [organisationId]),
  };
}
