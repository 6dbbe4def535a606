import type { Draft } from './check-conference-draft.js';
import type { ConferenceFaults, FilePath } from './check-conference-faults.js';
import type { ConferenceFile } from './conference-file.js';

/** Codes, numbers and mailboxes that must be unique in their list. */
export function checkNumbers(file: Draft<ConferenceFile>, faults: ConferenceFaults): void {
  unique(file.sides, 'sides', 'id', faults);
  unique(file.organisations, 'organisations', 'code', faults);
  unique(file.posts, 'posts', 'code', faults);
  unique(file.people, 'people', 'email', faults);
  unique(file.sessions, 'sessions', 'number', faults);
  unique(file.instruments, 'instruments', 'number', faults);
  unique(file.areas, 'areas', 'number', faults);
  unique(file.commitments, 'commitments', 'number', faults);
  for (const [index, commitment] of (file.commitments ?? []).entries()) {
    const { number, area } = commitment ?? {};
    if (number === undefined || area === undefined || Number(number.slice(0, 2)) === area) continue;
    const path = ['commitments', index, 'number'];
    faults.add(path, 'number_of_another_area', { number, area });
  }
}

type Keyed<K extends string> = { readonly [key in K]?: string | number | undefined };

function unique<K extends string>(
  list: readonly (Keyed<K> | undefined)[] | undefined,
  name: string,
  key: K,
  faults: ConferenceFaults,
): void {
  const seen = new Set<string | number>();
  for (const [index, entry] of (list ?? []).entries()) {
    const value = entry?.[key];
    if (value === undefined) continue;
    const path: FilePath = [name, index, key];
    if (seen.has(value)) faults.add(path, 'duplicate', { value, list: name, key });
    seen.add(value);
  }
}
