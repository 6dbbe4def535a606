import type { Fault } from '../calendar/fault.js';
import { RawReader } from '../calendar/raw-reader.js';
import { ROLES, type Role } from '../shared/role.js';
import { ANCHORS, REACHES, type Ladder, type Rung } from './ladder.js';

type ParsedLadder =
  { readonly ok: true; readonly ladder: Ladder } | { readonly ok: false; readonly faults: readonly Fault[] };

const FILE_KEYS = ['near_within_workdays', 'rungs'];
const RUNG_KEYS = ['id', 'anchor', 'offset_workdays', 'repeat_workdays', 'to', 'sides', 'label'];

/** An id becomes part of a ledger key and of job names, so it is a plain word. */
const ID_SHAPE = /^[a-z][a-z0-9_]*$/;
const FARTHEST = 250;

function parseId(read: RawReader, raw: unknown, path: string): string | null {
  const id = read.text(raw, path);
  return id === null || ID_SHAPE.test(id) ? id : read.fault(path, 'not_a_plain_word', id);
}

function parseRoles(read: RawReader, raw: unknown, path: string): readonly Role[] {
  const list = read.list(raw, path);
  if (list?.length === 0) read.fault(path, 'nobody_told', raw);
  const roles = (list ?? []).map((entry, index) => read.oneOf(entry, `${path}[${index}]`, ROLES));
  return roles.filter((role) => role !== null);
}

function parseRung(read: RawReader, raw: unknown, path: string): Rung | null {
  const found = read.mapping(raw, path, RUNG_KEYS);
  if (!found) return null;
  const id = parseId(read, found['id'], `${path}.id`);
  const anchor = read.oneOf(found['anchor'], `${path}.anchor`, ANCHORS);
  const offset = read.integer(found['offset_workdays'], `${path}.offset_workdays`, [-FARTHEST, FARTHEST]);
  const again = found['repeat_workdays'] ?? null;
  const repeatWorkdays = again === null ? null : read.integer(again, `${path}.repeat_workdays`, [1, FARTHEST]);
  if (offset !== null && offset < 1) {
    // Before an anchor a repeat would run past it, and nothing can precede a proposal or its outcome.
    if (repeatWorkdays !== null) read.fault(`${path}.repeat_workdays`, 'repeat_before_anchor', repeatWorkdays);
    if (anchor === 'proposal' || anchor === 'outcome')
      read.fault(`${path}.offset_workdays`, 'before_a_proposal', offset);
  } else if (anchor === 'outcome' && repeatWorkdays !== null) {
    // An outcome never closes, so a repeat would never end.
    read.fault(`${path}.repeat_workdays`, 'outcome_repeated', repeatWorkdays);
  }
  const to = parseRoles(read, found['to'], `${path}.to`);
  const sides = read.oneOf(found['sides'], `${path}.sides`, REACHES);
  const label = read.localized(found['label'], `${path}.label`);
  if (id === null || anchor === null || offset === null || sides === null || label === null) return null;
  return { id, anchor, offsetWorkdays: offset, repeatWorkdays, to, sides, label };
}

function checkRepeated(read: RawReader, rungs: readonly (Rung | null)[]): void {
  const seen = new Set<string>();
  for (const [index, rung] of rungs.entries()) {
    if (rung === null) continue;
    const day = `${rung.anchor} ${rung.offsetWorkdays}`;
    if (seen.has(rung.id)) read.fault(`rungs[${index}].id`, 'id_repeated', rung.id);
    if (seen.has(day)) read.fault(`rungs[${index}].offset_workdays`, 'day_repeated', rung.offsetWorkdays);
    seen.add(rung.id).add(day);
  }
}

/**
 * Reads the reminder plan from parsed YAML. A refusal lists every fault with its place: unknown roles, anchors or keys, a repeat
 * before its anchor, two rungs of one id or on one day, labels that lack a language.
 */
export function parseLadder(raw: unknown): ParsedLadder {
  const read = new RawReader('reminders');
  const found = read.mapping(raw, '', FILE_KEYS);
  if (!found) return { ok: false, faults: read.faults };
  const near = read.integer(found['near_within_workdays'], 'near_within_workdays', [0, FARTHEST]);
  const list = read.list(found['rungs'], 'rungs') ?? [];
  const rungs = list.map((entry, index) => parseRung(read, entry, `rungs[${index}]`));
  checkRepeated(read, rungs);
  if (read.faults.length > 0 || near === null) return { ok: false, faults: read.faults };
  return { ok: true, ladder: { nearWithinWorkdays: near, rungs: rungs.filter((rung) => rung !== null) } };
}
