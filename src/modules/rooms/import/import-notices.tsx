import { Notice } from '../../../platform/web/components/notice.js';
import type { DraftProps } from './import-desk.service.js';

/** What can have been done just before a page of a draft is shown. The address names one of these, never words of its own. */
export const DONE = [
  'created',
  'created_found',
  'split',
  'merged',
  'saved',
  'assigned',
  'dropped',
  'restored',
  'discarded',
  'accepted',
] as const;

/** Warns that the document was read in before, and leads there; nothing where it was not, or where this draft is settled. */
export function EarlierNotice({ view, matter }: DraftProps): JSX.Element {
  const { earlier, state } = matter.draft;
  if (earlier === null || state !== 'draft') return '';
  const { t } = view;
  const text = t(earlier.identical ? 'import.earlier.same' : 'import.earlier.name', {
    state: t(`import.state.${earlier.state}`),
  });
  return (
    <Notice view={view} title={t('import.earlier.title')} level="h2" text={text}>
      <p>
        <a href={`/imports/${earlier.id}`} safe>
          {t('import.earlier.open', { name: earlier.name })}
        </a>
      </p>
    </Notice>
  );
}

/** What was just done; nothing where nothing was. */
export function DoneNotice({ view, matter, done }: DraftProps & { readonly done: string | undefined }): JSX.Element {
  const known = DONE.find((one) => one === done);
  const { t } = view;
  const language = t(`common.texts.language.${matter.draft.language}`);
  return known === undefined ? '' : <Notice view={view} role="status" text={t(`import.done.${known}`, { language })} />;
}
