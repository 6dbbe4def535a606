import { Head } from '../../../platform/web/components/head.js';
import type { ItemLack } from '../../imports/index.js';
import { addressOf } from './draft-address.js';
import type { DraftSheet } from './draft-sheet.js';
import type { DraftProps } from './import-desk.service.js';

/** Items listed at a time; who has worked through these is shown the next. */
const LISTED = 50;
/** Of an item without a title so many of its first characters tell which it is. */
const TOLD = 120;

export interface MissingListProps extends DraftProps {
  readonly sheet: Pick<DraftSheet, 'shown'>;
}

/** What is still missing, item by item, each linked to its place; nothing where the draft is complete or settled. */
export function MissingList({ view, matter, sheet }: MissingListProps): JSX.Element {
  const { t } = view;
  const { lacks, empty } = matter.plan;
  if (matter.draft.state !== 'draft' || (lacks.length === 0 && !empty)) return '';
  const more = lacks.length - LISTED;
  return (
    <section aria-labelledby="missing" class="after">
      <Head
        view={view}
        id="missing"
        title={t('import.missing.title')}
        note={t('import.items', { count: lacks.length })}
      />
      {empty ? (
        <p class="after" safe>
          {t('import.missing.empty')}
        </p>
      ) : (
        <details class="after">
          <summary safe>{t('import.missing.show')}</summary>
          <ul class="lacks">
            {lacks.slice(0, LISTED).map((lack) => (
              <LackLine view={view} matter={matter} sheet={sheet} lack={lack} />
            ))}
          </ul>
          {more > 0 ? <p safe>{t('import.missing.more', { count: more })}</p> : ''}
        </details>
      )}
    </section>
  );
}

/** One item that lacks something, wherever it is listed. */
function LackLine({ view, matter, sheet, lack }: MissingListProps & { lack: ItemLack }): JSX.Element {
  const { itemId, title, text } = lack;
  const { draft } = matter;
  return (
    <li>
      <a
        href={sheet.shown.has(itemId) ? `#item-${itemId}` : addressOf(draft, { item: itemId })}
        lang={draft.language}
        safe
      >
        {title === '' ? text.slice(0, TOLD).replace(/[\ud800-\udbff]$/, '') : title}
      </a>{' '}
      <span class="note" safe>
        {lackWords({ view, matter, lack })}
      </span>
    </li>
  );
}

function lackWords({ view, matter, lack }: DraftProps & { lack: ItemLack }): string {
  const { t, language } = view;
  const sides = matter.plan.frame.sides.filter(({ id }) => lack.sides.includes(id));
  return [
    ...(lack.lacks.includes('title') ? [t('import.missing.lack.title')] : []),
    ...(lack.lacks.includes('heading') ? [t('import.missing.lack.heading')] : []),
    ...(sides.length > 0
      ? [t('import.no_lead', { side: sides.map(({ name }) => name[language]).join(t('import.and')) })]
      : []),
  ].join(t('import.join'));
}
