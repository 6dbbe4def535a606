import { ROLES } from '../../shared/role.js';
import { GUARDS, NEEDS, type Move, type Need } from '../definition.js';
import type { DefinitionFaultCode } from './definition-fault.js';
import type { Place } from './place.js';
import { readLabels } from './read-labels.js';
import { readNames } from './read-names.js';
import { readFields, readItems, readWord, shown, type PlainMap } from './read-plain.js';

const FIELDS = ['scope', 'from', 'to', 'by', 'guards', 'needs', 'labels'];

/** What no command of that scope can bring along. */
const UNMET: Readonly<Record<Move['scope'], readonly Need[]>> = { side: ['sentence'], joint: ['waiting_for'] };

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
  const fields = readFields(raw, isJoint ? [...FIELDS, 'setsPosition'] : FIELDS, place);
  if (fields === null) return null;
  const scope = readWord(fields['scope'], ['side', 'joint'], 'unknown_scope', place.at('scope'));
  const terms = {
    from: readFrom(fields['from'], place.at('from')),
    to: readState(fields['to'], place.at('to')),
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
  return { scope, ...terms, setsPosition: sets === null ? null : readState(sets, place.at('setsPosition')) || null };
}

function readFrom(raw: unknown, place: Place): string[] {
  const items = readItems(raw, place);
  if (Array.isArray(raw) && items.length === 0) place.fault('empty_list', '[]');
  return items.map(({ item, place: here }) => readState(item, here)).filter((name) => name !== '');
}

/** The name of a state, or an empty text with a fault. */
function readState(raw: unknown, place: Place): string {
  if (typeof raw === 'string' && raw !== '') return raw;
  if (raw !== undefined) place.fault('unknown_state', shown(raw));
  return '';
}

function readWords<Word extends string>(
  raw: unknown,
  allowed: readonly Word[],
  code: DefinitionFaultCode,
  place: Place,
): Word[] {
  return readItems(raw, place).flatMap(({ item, place: here }) => readWord(item, allowed, code, here) ?? []);
}

function checkRights(fields: PlainMap, by: readonly string[], place: Place): void {
  if (by.includes('auditor')) place.fault('auditor_may_not_move', 'auditor');
  const listed = fields['by'];
  if (Array.isArray(listed) && listed.length === 0) place.fault('nobody_may', '[]');
}
