import { plainMap } from '../../../../domain/workflow/authoring/plain-map.js';
import type { Section } from '../../../../domain/workflow/authoring/definition-edit.js';
import { drawableDefinition } from '../../../../domain/workflow/authoring/drawable-definition.js';
import type { Definition } from '../../../../domain/workflow/definition.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import type { CheckedDraft } from '../../../workflows/index.js';
import { type PlacedFault, placedFaults } from './draft-faults.js';
import { textOf } from './label-fields.js';
import { WORKFLOWS } from './workflow-visit.js';

/** An entry of a document that may be faulty: what can be read of it. */
export interface ShownEntry {
  readonly name: string;
  readonly label: string;
  readonly entry: Readonly<Record<string, unknown>>;
  readonly faults: readonly PlacedFault[];
}

/** A draft as its pages show it. */
export interface ShownDraft {
  readonly draft: CheckedDraft;
  readonly href: string;
  /** True for its own side while it can be changed. */
  readonly mayWrite: boolean;
  readonly faults: readonly PlacedFault[];
  readonly document: Readonly<Record<string, unknown>>;
  /** What can be drawn of it, faults or none. */
  readonly drawn: Definition | null;
}

/** Makes a draft ready for its pages. */
export function shownDraft(draft: CheckedDraft, side: string | null, { t }: ViewContext): ShownDraft {
  const href = `${WORKFLOWS}/drafts/${draft.id}`;
  return {
    draft,
    href,
    mayWrite: draft.sideId === side && draft.state !== 'published' && draft.state !== 'discarded',
    faults: placedFaults(href, draft.faults, t),
    document: plainMap(draft.body) ?? {},
    drawn: draft.definition ?? drawableDefinition(draft.body, { kind: draft.kind, version: draft.nextVersion }),
  };
}

/** The entries of a section, each with its faults. */
export function entriesOf({ document, faults }: ShownDraft, section: Section, language: string): readonly ShownEntry[] {
  return Object.entries(plainMap(document[section]) ?? {}).map(([name, value]) => {
    const entry = plainMap(value) ?? {};
    const label = textOf(plainMap(entry['labels'])?.[language]);
    const own = faults.filter((fault) => fault.section === section && fault.name === name);
    return { name, label: label === '' ? name : label, entry, faults: own };
  });
}
