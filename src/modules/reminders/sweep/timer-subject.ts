import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { ToldFiring } from '../../timers/index.js';
import { type DueReminder, listenersByOrganisation } from './due-reminders.js';
import type { Recipient } from './matter.js';
import type { TimerSubject } from './subject.js';

/**
 * Who is told today of timers that fired: a notice goes to the liaisons of the leading organisation, or to the secretariat where
 * none leads; an escalation to both; a task to the secretariat alone.
 */
export function timerReminders(
  firings: readonly ToldFiring[],
  recipients: readonly Recipient[],
  today: CivilDate,
): readonly DueReminder[] {
  const listeners = listenersByOrganisation(recipients);
  return firings.flatMap((firing) => {
    const { id, commitmentId, number, organisationId, timer, dueOn } = firing;
    const subject: TimerSubject = {
      key: `timer_${id}`,
      version: 0,
      commitmentId,
      number,
      question: { kind: 'timer', firing },
    };
    const occasion = `${timer}@${dueOn}`;
    const rung = { rung: timer, occasion, plannedOn: dueOn, provisional: false, backfilled: dueOn < today };
    const told = listeners.of(organisationId).filter(({ role }) => hears(role, firing));
    return oneEach(told).map((recipient) => ({ recipient, subject, rung }));
  });
}

/** Whether a role of the side concerned is told of what a timer does. */
export function hears(
  role: Recipient['role'],
  { action, organisationId }: { readonly action: string; readonly organisationId: string | null },
): boolean {
  if (action === 'escalate') return role === 'liaison' || role === 'secretariat';
  if (action === 'task') return role === 'secretariat';
  return action === 'notify' && role === (organisationId === null ? 'secretariat' : 'liaison');
}

/** Who holds two posts is told once. */
function oneEach(recipients: readonly Recipient[]): readonly Recipient[] {
  return [...new Map([...recipients].reverse().map((one) => [one.accountId, one])).values()].reverse();
}
