import { LANGUAGES } from '../../../../domain/shared/language.js';
import { faultAt, type FieldFault } from '../../../../platform/web/components/error-summary.js';
import { TextField } from '../../../../platform/web/components/text-field.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';

interface Props {
  readonly view: ViewContext;
  readonly labels: Readonly<Record<string, unknown>>;
  readonly faults: readonly FieldFault[];
}

/** What people read, in every language. */
export function LabelFields({ view, labels, faults }: Props): JSX.Element {
  return (
    <>
      {LANGUAGES.map((language) => (
        <TextField
          view={view}
          id={`label-${language}`}
          label={view.t(`workflow_draft.label.${language}`)}
          value={textOf(labels[language])}
          fault={faultAt(faults, `label-${language}`)}
        />
      ))}
    </>
  );
}

/** A value of a document that may be faulty, as it may stand in a field. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}

/** The words of a list in a document that may be faulty. */
export function wordsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
