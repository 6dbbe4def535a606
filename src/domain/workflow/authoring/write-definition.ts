import type { PlainMap } from '../check/read-plain.js';
import type { Definition, Move } from '../definition.js';
import type { TimerAnchor, TimerDefinition } from '../timers/timer-definition.js';

/** A definition as its file states it: `checkDefinition` of what comes back gives the same definition. */
export function writeDefinition(definition: Definition): PlainMap {
  const { kind, version, labels, positions, joint, initialJoint, moves, timers } = definition;
  return {
    kind,
    version,
    labels: { ...labels },
    positions: copied(positions),
    joint: copied(joint),
    initialJoint,
    moves: mapped(moves, writeMove),
    ...(Object.keys(timers).length === 0 ? {} : { timers: mapped(timers, writeTimer) }),
  };
}

/** A move as its file states it. */
export function writeMove(move: Move): PlainMap {
  const { scope, from, to, by, guards, needs, labels } = move;
  const opens = move.scope === 'joint' && move.opens.length > 0 ? { opens: [...move.opens] } : {};
  return {
    scope,
    from: [...from],
    to,
    ...(move.scope === 'joint' ? { setsPosition: move.setsPosition } : {}),
    by: [...by],
    guards: [...guards],
    needs: [...needs],
    ...opens,
    labels: { ...labels },
  };
}

/** A timer as its file states it. */
export function writeTimer({ since, days, calendar, then, level, repeat, labels }: TimerDefinition): PlainMap {
  return {
    since: writeAnchor(since),
    days,
    calendar,
    then,
    ...(level === null ? {} : { level }),
    ...(repeat ? { repeat } : {}),
    labels: { ...labels },
  };
}

/** The anchor of a timer as a map of one key. */
export function writeAnchor(since: TimerAnchor): PlainMap {
  switch (since.on) {
    case 'position':
      return { position: [...since.states] };
    case 'joint':
      return { joint: [...since.states] };
    case 'deadline':
      return { deadline: since.when };
    case 'proposal':
      return { proposal: 'open' };
    case 'timer':
      return { timer: since.timer };
  }
}

function mapped<Entry>(entries: Readonly<Record<string, Entry>>, write: (entry: Entry) => PlainMap): PlainMap {
  return Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, write(entry)]));
}

function copied(entries: Readonly<Record<string, { readonly labels: object }>>): PlainMap {
  return mapped(entries, (entry) => ({ ...entry, labels: { ...entry.labels } }));
}
