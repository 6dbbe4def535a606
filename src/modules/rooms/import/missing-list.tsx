import { Head } from '../../../platform/web/components/head.js';
import type { ItemLack } from '../../imports/index.js';
import type { DraftProps } from './import-desk.service.js';

/** What is still missing, item by item, each linked to its place; nothing where the draft is complete or settled. */
export function MissingList({ view, matter }: DraftProps): JSX.Element {
  const { t } = view;
  const { lacks, empty } = matter.plan;
  if (matter.draft.state !== 'draft' || (lacks.length === 0 && !empty)) return '';
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
            {lacks.map((lack) => (
              <li>
                <a href={`#item-${lack.itemId}`} lang={matter.draft.language} safe>
                  {lack.title === '' ? lack.text : lack.title}
                </a>{' '}
                <span class="note" safe>
                  {lackWords({ view, matter, lack })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
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
