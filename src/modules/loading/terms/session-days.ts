import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { LocalizedText } from '../../../domain/shared/language.js';
import type { ConferenceFile } from '../../conferences/index.js';
import type { FrameThing } from '../frame/frame-thing.js';

/** When a session is held, as the file says now and as it was loaded before. */
export interface SessionDay {
  readonly number: number;
  readonly plenary: boolean;
  readonly name: LocalizedText;
  /** Null while no day is fixed. */
  readonly heldOn: CivilDate | null;
  /** The day that is loaded; null where none was fixed or the session is new. */
  readonly heldBefore: CivilDate | null;
  readonly demonstration: boolean;
}

/** The sessions of a file that are to be loaded. `wanted` and `stored` are the frame of the file and of the database. */
export function sessionDays(
  { sessions }: ConferenceFile,
  wanted: readonly FrameThing[],
  stored: readonly FrameThing[],
): readonly SessionDay[] {
  const loading = new Set(wanted.filter(({ what }) => what === 'session').map(({ key }) => key));
  const before = new Map(
    stored.filter(({ what }) => what === 'session').map(({ key, fields }) => [key, fields['held_on']]),
  );
  return sessions
    .filter(({ number }) => loading.has(String(number)))
    .map(({ number, kind, name, heldOn, demonstration }) => ({
      number,
      plenary: kind === 'plenary',
      name,
      heldOn,
      heldBefore: (before.get(String(number)) ?? null) as CivilDate | null,
      demonstration,
    }));
}
