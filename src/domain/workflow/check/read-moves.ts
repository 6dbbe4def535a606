import { KINDS } from '../../shared/kind.js';
import { ROLES } from '../../shared/role.js';
import { GUARDS, NEEDS, type JointMove, type Move, type Need } from '../definition.js';
import type { Place } from './place.js';
import { readLabels } from './read-labels.js';
import { readNames } from './read-names.js';
import { readFields, readWord, readWords, type PlainMap } from './read-plain.js';
import { readStateName, readStateNames } from './read-state-names.js';

const FIELDS = ['scope', 'from', 'to', 'by', 'guards', 'needs', 'labels'];

/** What no command of that scope can bring along. */
const UNMET: Readonly<Record<Move['scope'], readonly Need[]>> = {
  side: ['sentence', 'successor', 'session', 'into', 'text', 'measures', 'period'],
  joint: ['waiting_for'],
};

/** Moves by name, as far as readable. States are compared with what is defined later, by `checkReferences`. */
export function readMoves(raw: unknown, place: Place): Record<string, Move> {
  const read = readNames(raw, place).flatMap(({ name, raw: value, place: here }) => {
    const move = readMove(value, here);
    return move === null ? [] : [[name, move] as const];
  });
  return Object.fromEntries(read);
}

function readMove(raw: unknown, place: Place): Move | null {
  const isJoint = typeof raw === 'object' && raw !== null && 'scope' in raw && raw.scope === 'joint';
  const fields = isJoint
    ? readFields(raw, [...FIELDS, 'setsPosition'], place, ['opens'])
    : readFields(raw, FIELDS, place);
  if (fields === null) return null;
  const scope = readWord(fields['scope'], ['side', 'joint'], 'unknown_scope', place.at('scope'));
  const terms = {
    from: readStateNames(fields['from'], place.at('from')),
    to: readStateName(fields['to'], place.at('to')),
    by: readWords(fields['by'], ROLES, 'unknown_role', place.at('by')),
    guards: readWords(fields['guards'], GUARDS, 'unknown_guard', place.at('guards')),
    needs: readWords(fields['needs'], NEEDS, 'unknown_need', place.at('needs')),
    labels: readLabels(fields['labels'], place.at('labels')) ?? { en: '', 'zh-Hant': '', 'zh-Hans': '' },
  };
  checkRights(fields, terms.by, place.at('by'));
  if (scope === null) return null;
  terms.needs.forEach((need) => {
    if (UNMET[scope].includes(need)) place.at('needs').fault('need_cannot_be_met', need);
  });
  if (scope === 'side') return { scope, ...terms };
  const sets = fields['setsPosition'];
  const setsPosition = sets === null ? null : readStateName(sets, place.at('setsPosition')) || null;
  const opens = readWords(fields['opens'], KINDS, 'unknown_kind', place.at('opens'));
  return checkedOpening({ scope, ...terms, setsPosition, opens }, place);
}

/** What a move opens needs its terms, and terms are of use only to a move that opens something. */
function checkedOpening(move: JointMove, place: Place): JointMove {
  const brings = move.needs.includes('successor');
  if (move.opens.length > 0 && !brings) place.at('needs').fault('opens_without_successor', move.opens.join(', '));
  if (move.opens.length === 0 && brings) place.at('needs').fault('successor_without_opens', 'successor');
  return move;
}

function checkRights(fields: PlainMap, by: readonly string[], place: Place): void {
  if (by.includes('auditor')) place.fault('auditor_may_not_move', 'auditor');
  const listed = fields['by'];
  if (Array.isArray(listed) && listed.length === 0) place.fault('nobody_may', '[]');
}
