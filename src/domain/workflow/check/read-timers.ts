import {
  MOST_TIMER_DAYS,
  TIMER_ACTIONS,
  TIMER_CALENDARS,
  TIMER_LEVELS,
  type TimerAnchor,
  type TimerDefinition,
} from '../timers/timer-definition.js';
import type { Place } from './place.js';
import { readLabels } from './read-labels.js';
import { readNames } from './read-names.js';
import { readFields, readMap, readWord, shown } from './read-plain.js';
import { readStateNames } from './read-state-names.js';

const FIELDS = ['since', 'days', 'calendar', 'then', 'labels'];
const ANCHORS = ['position', 'joint', 'deadline', 'proposal', 'timer'] as const;

/** Timers by name, as far as readable; one whose anchor cannot be read is left out. */
export function readTimers(raw: unknown, place: Place): Record<string, TimerDefinition> {
  const read = readNames(raw, place).flatMap(({ name, raw: value, place: here }) => {
    const timer = readTimer(value, here);
    return timer === null ? [] : [[name, timer] as const];
  });
  return Object.fromEntries(read);
}

function readTimer(raw: unknown, place: Place): TimerDefinition | null {
  const fields = readFields(raw, FIELDS, place, ['level', 'repeat']);
  if (fields === null) return null;
  const since = readAnchor(fields['since'], place.at('since'));
  const days = readDays(fields['days'], place.at('days'));
  const calendar = readWord(fields['calendar'], TIMER_CALENDARS, 'unknown_calendar', place.at('calendar'));
  const then = readWord(fields['then'], TIMER_ACTIONS, 'unknown_action', place.at('then'));
  const labels = readLabels(fields['labels'], place.at('labels')) ?? { en: '', 'zh-Hant': '', 'zh-Hans': '' };
  const level = TIMER_LEVELS.find((known) => known === fields['level']) ?? null;
  const repeat = fields['repeat'] === true;
  if (then !== null) checkLevel(fields['level'], level, then, place.at('level'));
  if (typeof (fields['repeat'] ?? false) !== 'boolean') {
    place.at('repeat').fault('not_true_or_false', shown(fields['repeat']));
  }
  // What cannot be read has its fault; what stands in for it never leaves the check.
  if (since === null) return null;
  return { since, days: days ?? 1, calendar: calendar ?? 'joint', then: then ?? 'notify', level, repeat, labels };
}

function checkLevel(raw: unknown, level: number | null, then: string, place: Place): void {
  const isWanted = then === 'escalate';
  if (isWanted ? level === null : raw !== undefined) {
    place.fault('unfit_level', isWanted ? `${shown(raw ?? '-')} → ${TIMER_LEVELS.join(' | ')}` : then);
  }
}

function readDays(raw: unknown, place: Place): number | null {
  if (typeof raw === 'number' && Number.isInteger(raw) && raw >= 1 && raw <= MOST_TIMER_DAYS) return raw;
  if (raw !== undefined) place.fault('bad_days', `${shown(raw)} → 1–${MOST_TIMER_DAYS}`);
  return null;
}

/** Exactly one anchor, written as a map of one key. */
function readAnchor(raw: unknown, place: Place): TimerAnchor | null {
  if (raw === undefined) return null;
  const map = readMap(raw, place);
  if (map === null) return null;
  const keys = Object.keys(map);
  const known = ANCHORS.filter((anchor) => keys.includes(anchor));
  keys
    .filter((key) => !known.some((anchor) => anchor === key))
    .forEach((key) => place.at(key).fault('unknown_anchor', `${shown(key)} → ${ANCHORS.join(' | ')}`));
  const [on, second] = known;
  if (on === undefined || second !== undefined) {
    place.fault('one_anchor', keys.length === 0 ? '{}' : shown(keys.join(', ')));
    return null;
  }
  return anchored(on, map[on], place.at(on));
}

function anchored(on: (typeof ANCHORS)[number], raw: unknown, place: Place): TimerAnchor | null {
  switch (on) {
    case 'position':
    case 'joint':
      return { on, states: readStateNames(raw, place) };
    case 'deadline': {
      const when = readWord(raw ?? null, ['before', 'after'], 'unknown_anchor', place);
      return when === null ? null : { on, when };
    }
    case 'proposal':
      return readWord(raw ?? null, ['open'], 'unknown_anchor', place) === null ? null : { on };
    case 'timer': {
      if (typeof raw === 'string' && raw !== '') return { on, timer: raw };
      place.fault('unknown_timer', shown(raw ?? null));
      return null;
    }
  }
}
