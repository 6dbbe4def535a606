import type { Deadline } from '../../domain/deadlines/deadline.js';
import { parseDeadline } from '../../domain/deadlines/parse-deadline.js';
import type { Draft, Reader } from './check-conference-draft.js';
import type { ConferenceFaults, FilePath } from './check-conference-faults.js';
import { fields, localized, nullable, optional } from './check-conference-readers.js';
import { day, flag } from './check-conference-scalars.js';
import type { ConferenceFileDeadline } from './conference-file-deadline.js';

type Frame = Omit<ConferenceFileDeadline, 'deadline'>;

const frame = fields<Frame>({
  agreedOn: optional(nullable(day), null),
  reason: optional(nullable(localized), null),
  demonstration: optional(flag, false),
});
const FRAME_KEYS = ['agreed_on', 'reason', 'demonstration'];

/** Way out of each refusal of the deadline parser; what is not listed here explains itself by its code. */
const REMEDIES: Readonly<Record<string, string>> = {
  unknown_key: 'remove it',
  not_one_of: 'write one of the known words',
  precision_missing: 'write day, month, quarter, half_year or year',
  day_missing: 'write the first day as earliest and the last as latest',
  not_the_first_day: 'write the first day of the period that precision names',
  not_the_last_day: 'write the last day of the period that precision names',
  not_for_this_kind: 'remove it, or choose the kind that it belongs to',
  rhythm_missing: 'write every: year, half_year or quarter',
  precision_differs: 'leave precision out: every says it',
};

/** Reads one version of a deadline: the deadline itself as the domain defines it, and when and why it was agreed. */
export const deadlineShape: Reader<ConferenceFileDeadline> = ({ value, path }, faults) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    faults.add(path, 'not_a_map', 'write a map with the key kind: dated, before_session, recurring or none');
    return undefined;
  }
  const entries = Object.entries(value);
  const own = Object.fromEntries(entries.filter(([key]) => !FRAME_KEYS.includes(key)));
  const framing = Object.fromEntries(entries.filter(([key]) => FRAME_KEYS.includes(key)));
  const deadline = readDeadline(own, path, faults);
  const around = frame({ value: framing, path }, faults);
  if (deadline && deadline.kind !== 'none' && around?.demonstration === false) {
    faults.add(path, 'demonstration_unmarked', 'the source sets no date: add demonstration: true');
  }
  return { ...around, deadline } as Draft<ConferenceFileDeadline>;
};

function readDeadline(raw: unknown, path: FilePath, faults: ConferenceFaults): Deadline | undefined {
  const parsed = parseDeadline(raw);
  if (parsed.ok) return parsed.deadline;
  for (const fault of parsed.faults) {
    const what = fault.message_code.replace(/^deadline\./, '');
    const inner = fault.path === '' ? [] : fault.path.split('.');
    faults.add([...path, ...inner], `deadline_${what}`, `found "${fault.detail}": ${REMEDIES[what] ?? 'correct it'}`);
  }
  return undefined;
}
