import type { DefinitionFault } from '../check/definition-fault.js';
import { Place } from '../check/place.js';
import { readNames } from '../check/read-names.js';
import type { PlainMap } from '../check/read-plain.js';
import type { DefinitionEdit, Edited, EditRefusal, Section } from './definition-edit.js';
import { plainMap } from './plain-map.js';
import { renameReferences } from './rename-references.js';

/** More entries than any workflow that people can follow has; a bound for what is stored, not a wish. */
export const MOST_ENTRIES = 100;

type Put = Extract<DefinitionEdit, { type: 'put' }>;

/**
 * The document after one edit; what was passed in stays as it is. The document may be faulty, and may stay so: only what
 * cannot be done at all is refused. Entries keep their order, a new one stands last.
 */
export function applyDefinitionEdit(document: unknown, edit: DefinitionEdit): Edited {
  const whole = plainMap(document);
  if (edit.type === 'replace') return replaced(whole, edit.document);
  if (whole === null) return refused('not_a_map', '');
  if (edit.type === 'head') {
    return { ok: true, document: { ...whole, labels: edit.labels, initialJoint: edit.initialJoint } };
  }
  const entries = Object.hasOwn(whole, edit.section) ? plainMap(whole[edit.section]) : {};
  if (entries === null) return refused('not_a_map', edit.section);
  return edit.type === 'remove' ? removed(whole, entries, edit) : put(whole, entries, edit);
}

/** A pasted document of another kind would be a mistake that no fault in it could show. */
function replaced(now: PlainMap | null, wish: unknown): Edited {
  const document = plainMap(wish);
  if (document === null) return refused('not_a_map', '');
  const kind = now?.['kind'];
  if (typeof kind === 'string' && typeof document['kind'] === 'string' && document['kind'] !== kind) {
    return refused('other_kind', kind);
  }
  const version = now?.['version'];
  return { ok: true, document: version === undefined ? document : { ...document, version } };
}

function removed(whole: PlainMap, entries: PlainMap, { section, name }: { section: Section; name: string }): Edited {
  if (!Object.hasOwn(entries, name)) return refused('no_such_entry', name);
  const left = Object.entries(entries).filter(([each]) => each !== name);
  return { ok: true, document: { ...whole, [section]: Object.fromEntries(left) } };
}

function put(whole: PlainMap, entries: PlainMap, edit: Put): Edited {
  const { section, was, name, entry } = edit;
  const unfit = unfitName(name);
  if (unfit !== null) return refused(unfit, name);
  if (was !== null && !Object.hasOwn(entries, was)) return refused('no_such_entry', was);
  if (name !== was && Object.hasOwn(entries, name)) return refused('name_taken', name);
  if (was === null) {
    if (Object.keys(entries).length >= MOST_ENTRIES) return refused('too_many_entries', String(MOST_ENTRIES));
    return { ok: true, document: { ...whole, [section]: { ...entries, [name]: entry } } };
  }
  const placed = Object.entries(entries).map(([each, value]) => (each === was ? [name, entry] : [each, value]));
  const changed = { ...whole, [section]: Object.fromEntries(placed) as PlainMap };
  return { ok: true, document: was === name ? changed : renameReferences(changed, section, { was, name }) };
}

/** The rule of names is that of the check, so that no name passes here that it would fault. */
function unfitName(name: string): EditRefusal | null {
  const faults: DefinitionFault[] = [];
  readNames({ [name]: null }, new Place(faults));
  const code = faults[0]?.code;
  return code === 'bad_name' || code === 'reserved_name' ? code : null;
}

function refused(code: EditRefusal, detail: string): Edited {
  return { ok: false, code, detail };
}
