import { STANDINGS, type Standing } from '../../shared/standing.js';
import type { JointStateDefinition, PositionDefinition } from '../definition.js';
import type { Place } from './place.js';
import { readLabels } from './read-labels.js';
import { readNames } from './read-names.js';
import { readFields, readWord, shown } from './read-plain.js';

/** Standings that only several sides together can have: nobody can state them, and no state can stand for them. */
const DERIVED: readonly Standing[] = ['sides_differ', 'no_report'];

/** Put where a part cannot be read, so that the name is known and no fault follows from another; never leaves the check. */
const UNREADABLE: PositionDefinition = { labels: { en: '', 'zh-Hant': '', 'zh-Hans': '' }, standing: 'not_begun' };

/** Positions by name. */
export function readPositions(raw: unknown, place: Place): Record<string, PositionDefinition> {
  const read = readNames(raw, place).map(({ name, raw: value, place: here }): [string, PositionDefinition] => {
    const fields = readFields(value, ['labels', 'standing'], here) ?? {};
    const labels = readLabels(fields['labels'], here.at('labels')) ?? UNREADABLE.labels;
    const standing = readStanding(fields['standing'], here.at('standing')) ?? UNREADABLE.standing;
    return [name, { labels, standing }];
  });
  return Object.fromEntries(read);
}

/** Joint states by name: an open one has no standing (`null`), a closed one must have one. */
export function readJointStates(raw: unknown, place: Place): Record<string, JointStateDefinition> {
  const read = readNames(raw, place).map(({ name, raw: value, place: here }): [string, JointStateDefinition] => {
    const fields = readFields(value, ['labels', 'open', 'standing'], here) ?? {};
    const labels = readLabels(fields['labels'], here.at('labels')) ?? UNREADABLE.labels;
    const { open, standing: word } = fields;
    const at = here.at('standing');
    const standing = word === null ? null : readStanding(word, at);
    if (typeof open === 'boolean') {
      if (word !== undefined && open !== (word === null)) at.fault('unfit_standing', shown(word));
      return [name, { labels, open, standing }];
    }
    if (open !== undefined) here.at('open').fault('not_true_or_false', shown(open));
    return [name, { labels, open: standing === null, standing }];
  });
  return Object.fromEntries(read);
}

function readStanding(raw: unknown, place: Place): Standing | null {
  const standing = readWord(raw, STANDINGS, 'unknown_standing', place);
  if (standing !== null && DERIVED.includes(standing)) place.fault('unfit_standing', standing);
  return standing;
}
