import { ChoiceField, type Choice } from '../../../platform/web/components/choice-field.js';
import { ErrorSummary, type FieldFault } from '../../../platform/web/components/error-summary.js';
import { Page } from '../../../platform/web/components/page.js';
import { PostForm } from '../../../platform/web/components/post-form.js';
import { TextField } from '../../../platform/web/components/text-field.js';
import { Title } from '../../../platform/web/components/title.js';
import { type DraftItem, splitPlaces } from '../../imports/index.js';
import type { DraftProps } from './import-desk.service.js';
import { pathOf, placeOf } from './import-desk.service.js';
import { DraftCrumbs } from './import-head.js';

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
  const { draft } = matter;
  const title = t('import.split.title');
  const place = placeOf(matter, item);
  return (
    <Page view={view} title={title} room="sessions" faulty={faults.length > 0}>
      <DraftCrumbs view={view} matter={matter} further={[{ label: title }]} />
      <Title view={view} over={t('import.over', { name: draft.name, place })} title={title} pair={false} />
      <div class="narrow">
        <ErrorSummary view={view} faults={faults} />
        <blockquote class="voice quoted" lang={draft.language} safe>
          {item.text}
        </blockquote>
        <SplitForm {...{ view, matter, item, at, words, faults }} />
      </div>
    </Page>
  );
}

function SplitForm({ view, matter, item, at, words, faults }: SplitViewProps): JSX.Element {
  const { t } = view;
  const { draft } = matter;
  const fault = (field: string) => faults.find((one) => one.field === field)?.message;
  return (
    <PostForm
      view={view}
      class="measure after"
      action={`${pathOf(matter)}/items/${item.id}/split`}
      hidden={{ version: draft.version }}
    >
      <ChoiceField
        view={view}
        id="at"
        type="radio"
        label={t('import.split.where')}
        hint={t('import.split.hint')}
        choices={[...placesOf({ view, matter, item }), { value: 'words', label: t('import.split.words_choice') }]}
        chosen={[at]}
        fault={fault('at')}
      />
      <TextField
        view={view}
        id="words"
        label={t('import.split.words')}
        hint={t('import.split.words_hint')}
        value={words}
        fault={fault('words')}
      />
      <p class="acts after">
        <button class="btn main" safe>
          {t('import.split.act')}
        </button>
        <a href={`${pathOf(matter)}#item-${item.id}`} safe>
          {t('import.cancel')}
        </a>
      </p>
    </PostForm>
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
