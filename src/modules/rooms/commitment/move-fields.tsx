import type { Need } from '../../../domain/workflow/definition.js';
import type { FieldFault } from '../../../platform/web/components/error-summary.js';
import { TextArea } from '../../../platform/web/components/text-area.js';
import { TextField } from '../../../platform/web/components/text-field.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { MoveWords } from './move-words.js';
import { SentenceFields } from './sentence-fields.js';

interface Props {
  readonly view: ViewContext;
  readonly needs: readonly Need[];
  readonly words: MoveWords;
  readonly faults: readonly FieldFault[];
}

/** The fields a move needs, and no others. */
export function MoveFields({ view, needs, words, faults }: Props): JSX.Element {
  const { t } = view;
  const field = (id: 'waiting_for' | 'reason') => ({
    view,
    id,
    label: t(`commitment.field.${id}`),
    fault: faults.find((fault) => fault.field === id)?.message,
    value: words[id],
  });
  return (
    <>
      {needs.includes('waiting_for') ? (
        <TextField {...field('waiting_for')} hint={t('commitment.hint.waiting_for')} />
      ) : (
        ''
      )}
      {needs.includes('sentence') ? <SentenceFields view={view} values={{ ...words }} faults={faults} /> : ''}
      {needs.includes('reason') ? <TextArea {...field('reason')} hint={t('commitment.hint.reason')} /> : ''}
    </>
  );
}
