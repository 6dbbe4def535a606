import { KINDS } from '../../domain/shared/kind.js';
import type { Draft, Reader } from './check-conference-draft.js';
import { deadlineShape } from './check-conference-deadline.js';
import { demonstrationShape } from './check-conference-demonstration-shape.js';
import { code } from './check-conference-head-shape.js';
import { fields, list, localized, mapping, nullable, optional, required } from './check-conference-readers.js';
import { count, flag, matching, oneOf } from './check-conference-scalars.js';
import type { ConferenceFileCommitment } from './conference-file-commitment.js';
import type { ConferenceFileDeadline } from './conference-file-deadline.js';

type InFile = Omit<ConferenceFileCommitment, 'deadlines'> & {
  readonly deadline: ConferenceFileDeadline | null;
  readonly deadlines: readonly ConferenceFileDeadline[] | null;
};

const source = fields<ConferenceFileCommitment['source']>({ document: required(code), line: required(count) });

const shape = fields<InFile>({
  number: required(matching(/^\d{2}\.\d{2}$/, 'commitment_number')),
  area: required(count),
  session: required(count),
  kind: required(oneOf(KINDS)),
  title: required(localized),
  text: required(localized),
  lead: required(mapping(code)),
  leadInferred: optional(flag, false),
  supporting: optional(list(code), []),
  delivering: optional(list(code), []),
  waitingFor: optional(list(code), []),
  instrument: optional(nullable(count), null),
  deadline: optional(nullable(deadlineShape), null),
  deadlines: optional(nullable(list(deadlineShape)), null),
  source: required(source),
  demonstration: optional(nullable(demonstrationShape), null),
});

/** Reads a commitment; `deadline` (one version) and `deadlines` (a history) both become the list `deadlines`. */
export const commitmentShape: Reader<ConferenceFileCommitment> = (place, faults) => {
  const draft = shape(place, faults);
  if (!draft) return undefined;
  const { deadline, deadlines, ...rest } = draft;
  if (deadline === null && (deadlines === null || deadlines?.length === 0)) {
    faults.add([...place.path, 'deadline'], 'no_deadline');
  }
  if (deadline !== null && deadlines !== null) {
    faults.add([...place.path, 'deadlines'], 'deadline_twice');
  }
  return { ...rest, deadlines: deadlines ?? [deadline ?? undefined] } as Draft<ConferenceFileCommitment>;
};
