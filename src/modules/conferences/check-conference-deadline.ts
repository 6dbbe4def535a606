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

/** Reads one version of a deadline: the deadline itself as the domain defines it, and when and why it was agreed. */
export const deadlineShape: Reader<ConferenceFileDeadline> = ({ value, path }, faults) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    faults.add(path, 'not_a_map', { keys: 'kind' });
    return undefined;
  }
  const entries = Object.entries(value);
  const own = Object.fromEntries(entries.filter(([key]) => !FRAME_KEYS.includes(key)));
  const framing = Object.fromEntries(entries.filter(([key]) => FRAME_KEYS.includes(key)));
  const deadline = readDeadline(own, path, faults);
  const around = frame({ value: framing, path }, faults);
  if (deadline && deadline.kind !== 'none' && around?.demonstration === false) {
    faults.add(path, 'demonstration_unmarked');
  }
  return { ...around, deadline } as Draft<ConferenceFileDeadline>;
};

function readDeadline(raw: unknown, path: FilePath, faults: ConferenceFaults): Deadline | undefined {
  const parsed = parseDeadline(raw);
  if (parsed.ok) return parsed.deadline;
  for (const fault of parsed.faults) {
    const what = fault.message_code.replace(/^deadline\./, '');
    const inner = fault.path === '' ? [] : fault.path.split('.');
    faults.add([...path, ...inner], `deadline_${what}`, { found: fault.detail });
  }
  return undefined;
}
