import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import { hearsTimer } from '../../../domain/workflow/timers/hears-timer.js';
import type { ToldFiring } from '../../timers/index.js';
import { type DueReminder, listenersByOrganisation } from './due-reminders.js';
import type { Recipient } from './matter.js';
import type { TimerSubject } from './subject.js';

/** Who of a side is told today of timers that fired: as `hearsTimer` says. */
export function timerReminders(
  firings: readonly ToldFiring[],
  recipients: readonly Recipient[],
  { sideId, on }: { readonly sideId: SideId; readonly on: CivilDate },
): readonly DueReminder[] {
  const listeners = listenersByOrganisation(recipients);
  return firings.flatMap((firing) => {
    const { id, commitmentId, number, timer, dueOn, assignments } = firing;
    const subject: TimerSubject = {
      key: `timer_${id}`,
      version: 0,
      commitmentId,
      number,
      question: { kind: 'timer', firing },
    };
    const occasion = `${timer}@${dueOn}`;
    const rung = { rung: timer, occasion, plannedOn: dueOn, provisional: false, backfilled: dueOn < on };
    const led = assignments.some(({ part }) => part === 'lead');
    const taking = [...new Set(assignments.map(({ organisationId }) => organisationId))];
    const told = listeners.ofAny(taking).filter(({ role, organisationId }) => {
      const own = assignments.filter((one) => one.organisationId === organisationId);
      return hearsTimer(firing, { side: sideId, role, led, parts: own.map(({ part }) => part) });
    });
    return oneEach(told).map((recipient) => ({ recipient, subject, rung }));
  });
}

/** Who holds two posts is told once. */
function oneEach(recipients: readonly Recipient[]): readonly Recipient[] {
  return [...new Map([...recipients].reverse().map((one) => [one.accountId, one])).values()].reverse();
}
