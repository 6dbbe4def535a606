import type { Section } from '../../../../domain/workflow/authoring/definition-edit.js';
import type { FieldFault } from '../../../../platform/web/components/error-summary.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import type { ShownDraft } from './draft-shown.js';

/** What the form of one entry shows. */
export interface EntryProps {
  readonly view: ViewContext;
  readonly shown: ShownDraft;
  readonly section: Section;
  /** The entry as it is called now; null for a new one. */
  readonly was: string | null;
  readonly name: string;
  readonly entry: Readonly<Record<string, unknown>>;
  /** What stands against it in the draft, at its fields. */
  readonly faults: readonly FieldFault[];
  /** What was refused just now. */
  readonly refused: readonly FieldFault[];
}
