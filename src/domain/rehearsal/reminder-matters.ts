import type { Deadline } from '../deadlines/deadline.js';
import { isReported } from '../deadlines/is-reported.js';
import { occurrence } from '../deadlines/occurrence.js';
import type { anchorWindow } from '../reminders/anchor-window.js';
import type { outcomeWindow } from '../reminders/outcome-window.js';
import type { ReminderSubject } from '../reminders/reminder-question.js';
import { addDays, type CivilDate } from '../shared/civil-date.js';
import type { SideId } from '../shared/side-id.js';
import { toldOfEnding } from '../workflow/told-of-ending.js';
import type { Matter } from './matter.js';

/** A matter as the reminder rules see it. */
export interface ReminderMatter {
  readonly key: string;
  readonly subject: ReminderSubject;
  readonly ownSide: boolean;
}

/** Days of deadlines and of ended proposals that can have a reminder now. */
export interface ReminderWindows {
  readonly deadline: ReturnType<typeof anchorWindow>;
  readonly outcome: ReturnType<typeof outcomeWindow>;
}

/** What a side may have to be reminded of about a commitment, with a key for each. */
export function questionsOf(
  matter: Matter,
  side: SideId,
  windows: ReminderWindows,
  today: CivilDate,
): readonly ReminderMatter[] {
  const ended = outcomes(matter, side, windows);
  return matter.open ? [...deadlines(matter, side, windows, today), ...proposals(matter, side), ...ended] : ended;
}

function deadlines(
  matter: Matter,
  side: SideId,
  windows: ReminderWindows,
  today: CivilDate,
): readonly ReminderMatter[] {
  const standing = matter.definition.positions[matter.state.positions[side]?.state ?? '']?.standing;
  const ownSide = standing !== 'fulfilled' && standing !== 'routine';
  const since = matter.deadlines.at(-1)?.setOn ?? null;
  const key = `deadline ${matter.deadlines.length}`;
  const recurs = matter.deadline?.kind === 'recurring';
  // A notice about a day gone by is not for who has done his part.
  return datesOf(matter, windows.deadline, today)
    .filter(({ latest }) => ownSide || latest === null || latest >= today)
    .map((deadline) => {
      const closed = recurs && isReported(matter.doneTo()[side] ?? null, deadline, today);
      return { key, subject: { kind: 'deadline', deadline, since, closed }, ownSide };
    });
}

function proposals({ state, proposals: put }: Matter, side: SideId): readonly ReminderMatter[] {
  const open = state.proposal;
  const openedOn = open === null || open.consents.includes(side) ? undefined : put.get(open.id)?.openedOn;
  if (open === null || openedOn === undefined) return [];
  return [{ key: `proposal ${open.id}`, subject: { kind: 'proposal', openedOn, closed: false }, ownSide: true }];
}

function outcomes({ endings }: Matter, side: SideId, { outcome }: ReminderWindows): readonly ReminderMatter[] {
  return endings
    .filter(({ endedOn }) => endedOn >= outcome.from && endedOn <= outcome.to)
    .filter(({ ending, by }) => toldOfEnding(ending, by, [side]).includes(side))
    .map(({ proposalId, endedOn }) => {
      const subject = { kind: 'outcome', endedOn, closed: false } as const;
      return { key: `outcome ${proposalId}`, subject, ownSide: true };
    });
}

/** The last days that can have a reminder now: of the deadline, or of each period of a recurring one. */
function datesOf(matter: Matter, window: ReminderWindows['deadline'], today: CivilDate): readonly Deadline[] {
  const { deadline } = matter;
  const within = (latest: CivilDate | null): boolean =>
    latest !== null && latest <= window.to && (window.from === null || latest >= window.from);
  if (deadline === null) return [];
  if (deadline.kind !== 'recurring') return within(deadline.latest) ? [deadline] : [];
  const found: Deadline[] = [];
  let next = occurrence(deadline, window.from ?? addDays(today, -366));
  while (next !== null && next.latest !== null && within(next.latest)) {
    found.push(next);
    next = occurrence(deadline, addDays(next.latest, 1));
  }
  return found;
}
