import { writeDefinition } from '../authoring/write-definition.js';
import { plainMap } from '../authoring/plain-map.js';
import { SECTIONS, type Section } from '../authoring/definition-edit.js';
import type { PlainMap } from '../check/read-plain.js';
import type { Definition } from '../definition.js';

/** A value as a file states it: a word, a number, a list of words; null where there is none. */
export type Stated = string | number | boolean | null | readonly string[];

/** One thing in which two definitions differ. `field` is null where the whole entry was added or removed. */
export interface Difference {
  readonly section: Section | 'head';
  /** Name of the entry; '' for what belongs to none. */
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** As a path within the entry: `labels.en`, `from`, `since.position`. */
  readonly field: string | null;
  readonly before: Stated;
  readonly after: Stated;
}

/** Lists of these mean the same in any order. */
const SETS = new Set(['from', 'by', 'guards', 'needs', 'opens', 'since.position', 'since.joint']);

/**
 * What would have to change to make `b` of `a`, in the order of a definition: its head, then entry by entry. Definitions that
 * mean the same give nothing, whatever the order of their entries; kind and version are not compared.
 */
export function compareDefinitions(a: Definition, b: Definition): readonly Difference[] {
  const [before, after] = [writeDefinition(a), writeDefinition(b)];
  const head = fields({ section: 'head', name: '' }, headOf(before), headOf(after));
  return [...head, ...SECTIONS.flatMap((section) => entries(section, before[section], after[section]))];
}

function headOf({ labels, initialJoint }: PlainMap): PlainMap {
  return { labels, initialJoint };
}

function entries(section: Section, before: unknown, after: unknown): Difference[] {
  const [old, fresh] = [plainMap(before) ?? {}, plainMap(after) ?? {}];
  const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
  return names.flatMap((name): Difference[] => {
    const [was, is] = [plainMap(old[name]), plainMap(fresh[name])];
    const whole = { section, name, field: null, before: null, after: null };
    if (was === null) return [{ ...whole, change: 'added' }];
    if (is === null) return [{ ...whole, change: 'removed' }];
    return fields({ section, name }, was, is);
  });
}

function fields(at: Pick<Difference, 'section' | 'name'>, before: PlainMap, after: PlainMap): Difference[] {
  return compareEntries(before, after).map((one) => ({ ...at, change: 'changed', ...one }));
}

/** The fields in which two entries of a document differ, which may both be faulty. */
export function compareEntries(
  before: PlainMap,
  after: PlainMap,
): readonly { readonly field: string; readonly before: Stated; readonly after: Stated }[] {
  const [was, is] = [stated(before), stated(after)];
  const names = [...new Set([...was.keys(), ...is.keys()])];
  return names.flatMap((field) => {
    const [old, fresh] = [was.get(field) ?? null, is.get(field) ?? null];
    return same(field, old, fresh) ? [] : [{ field, before: old, after: fresh }];
  });
}

/** The fields of an entry as paths, one level of maps down. */
function stated(entry: PlainMap, under = ''): Map<string, Stated> {
  const found = new Map<string, Stated>();
  for (const [key, value] of Object.entries(entry)) {
    const map = plainMap(value);
    if (map === null) found.set(under + key, plain(value));
    else for (const [path, inner] of stated(map, `${under}${key}.`)) found.set(path, inner);
  }
  return found;
}

function plain(value: unknown): Stated {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function same(field: string, a: Stated, b: Stated): boolean {
  const comparable = (value: Stated): string =>
    JSON.stringify(Array.isArray(value) && SETS.has(field) ? [...value].sort() : value);
  return comparable(a) === comparable(b);
}
