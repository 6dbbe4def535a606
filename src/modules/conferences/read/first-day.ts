import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { ConferenceFrame } from './conference-frame.js';

/** The day of the first session held: before it there was nothing to report on. Null where none has a day yet. */
export function firstDay({ sessions }: Pick<ConferenceFrame, 'sessions'>): CivilDate | null {
  const days = sessions.flatMap(({ heldOn }) => (heldOn === null ? [] : [heldOn]));
  return days.reduce<CivilDate | null>((first, day) => (first === null || day < first ? day : first), null);
}
