import { ChoiceField, type Choice } from '../../../platform/web/components/choice-field.js';
import { faultAt, type FieldFault } from '../../../platform/web/components/error-summary.js';
import { TextField } from '../../../platform/web/components/text-field.js';
import { type DraftItem, splitPlaces } from '../../imports/index.js';
import { DraftForm, DraftPage } from './draft-page.js';
import type { DraftProps } from './import-desk.service.js';

export interface SplitViewProps extends DraftProps {
  readonly item: DraftItem;
  /** The chosen place, `words` for the free choice, '' for none yet. */
  readonly at: string;
  readonly words: string;
  readonly faults: readonly FieldFault[];
}

/** How many characters are shown on both sides of a cut. */
const SHOWN = 48;

/** Where to cut an item: at one of its joints, or behind words one quotes. */
export function SplitView({ view, matter, item, at, words, faults }: SplitViewProps): JSX.Element {
  const { t } = view;
  return (
    <DraftPage view={view} matter={matter} title={t('import.split.title')} item={item} faults={faults}>
      <DraftForm
        view={view}
        matter={matter}
        class="measure after"
        action={`items/${item.id}/split`}
        at={{ item: item.id }}
        submit={t('import.split.act')}
      >
        <ChoiceField
          view={view}
          id="at"
          type="radio"
          label={t('import.split.where')}
          hint={t('import.split.hint')}
          choices={[...placesOf({ view, matter, item }), { value: 'words', label: t('import.split.words_choice') }]}
          chosen={[at]}
          fault={faultAt(faults, 'at')}
        />
        <TextField
          view={view}
          id="words"
          label={t('import.split.words')}
          hint={t('import.split.words_hint')}
          value={words}
          fault={faultAt(faults, 'words')}
        />
      </DraftForm>
    </DraftPage>
  );
}

/** The end of the first half and the beginning of the second, with the cut between. */
function placesOf({ matter, item }: DraftProps & { item: DraftItem }): Choice[] {
  const { source, language: lang } = matter.draft;
  return splitPlaces(source, item).map(({ at, first, second }) => {
    const before = source.slice(Math.max(first.start, first.end - SHOWN), first.end);
    const after = source.slice(second.start, Math.min(second.end, second.start + SHOWN));
    const more = (cut: boolean) => (cut ? '…' : '');
    const text = [more(first.end - SHOWN > first.start) + before, after + more(second.start + SHOWN < second.end)];
    return { value: String(at), label: { text: text.map(oneLine).join(' ‖ '), lang } };
  });
}

/** Half a character at either end, where the words were cut off, is left out. */
function oneLine(text: string): string {
  return text
    .replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
