import type { PlainMap } from '../check/read-plain.js';

/** Parts of a definition whose entries bear names of their own. */
export const SECTIONS = ['positions', 'joint', 'moves', 'timers'] as const;

export type Section = (typeof SECTIONS)[number];

/**
 * One step of writing a definition. `put` adds an entry (`was` null), puts another in its place, or gives it another name, which
 * then stands wherever the old one was referred to. `head` says what belongs to no entry. `replace` takes a whole document.
 */
export type DefinitionEdit =
  | {
      readonly type: 'put';
      readonly section: Section;
      readonly was: string | null;
      readonly name: string;
      readonly entry: PlainMap;
    }
  | { readonly type: 'remove'; readonly section: Section; readonly name: string }
  | { readonly type: 'head'; readonly labels: PlainMap; readonly initialJoint: string }
  | { readonly type: 'replace'; readonly document: unknown };

/** Why an edit cannot be carried out. What it leaves faulty is no refusal: the check lists it while people go on writing. */
export const EDIT_REFUSALS = [
  'bad_name',
  'reserved_name',
  'name_taken',
  'no_such_entry',
  'not_a_map',
  'too_many_entries',
  'other_kind',
] as const;

export type EditRefusal = (typeof EDIT_REFUSALS)[number];

/** The document after the edit, or why not, with what it is about. */
export type Edited =
  | { readonly ok: true; readonly document: PlainMap }
  | { readonly ok: false; readonly code: EditRefusal; readonly detail: string };
