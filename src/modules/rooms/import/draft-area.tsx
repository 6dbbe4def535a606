import { Head } from '../../../platform/web/components/head.js';
import { DraftLine } from './draft-item.js';
import type { DraftPart, DraftSheet } from './draft-sheet.js';
import { DraftSource } from './draft-source.js';
import { type DraftProps, pathOf } from './import-desk.service.js';

export interface AreaSectionProps extends DraftProps {
  readonly part: DraftPart;
  readonly sheet: DraftSheet;
}

/** An area, or the part of it that this sheet shows, beside its part of the source. */
export function AreaSection({ view, matter, part, sheet }: AreaSectionProps): JSX.Element {
  const { t } = view;
  const { draft } = matter;
  const { area } = part;
  const title =
    area.heading.trim() === '' ? t('import.no_heading') : ({ text: area.heading, lang: draft.language } as const);
  return (
    <section class="apart" aria-labelledby={`area-${area.id}`}>
      <Head view={view} id={`area-${area.id}`} title={title}>
        <span class="soft">
          <span safe>{fateOf({ view, matter, part })}</span>
          {draft.state === 'draft' ? (
            <>
              {' · '}
              <a href={`${pathOf(matter)}/areas/${area.id}`}>
                <span safe>{t('import.act.change_area')}</span>
                <span class="vh" safe>
                  {` ${area.heading}`}
                </span>
              </a>
            </>
          ) : (
            ''
          )}
        </span>
      </Head>
      <div class="halves beside">
        <DraftSource view={view} matter={matter} stretch={part} sheet={sheet} />
        <ol class="pieces">
          {part.items.map((item) => (
            <DraftLine view={view} matter={matter} item={item} next={sheet.nextOf.get(item.id) ?? null} />
          ))}
        </ol>
      </div>
    </section>
  );
}

/** What becomes of the area: a new one, one the session has, or nothing; and that it began on a sheet before. */
function fateOf({ view, matter, part }: DraftProps & { part: DraftPart }): string {
  const { t } = view;
  const { placed, goesOn } = part;
  const goes = goesOn ? [t('import.sheet.goes_on')] : [];
  if (matter.draft.state !== 'draft') return goes.join();
  if (placed === undefined) return [...goes, t('import.area.empty')].join(t('import.join'));
  const fate = t(placed.fresh ? 'import.area.fresh' : 'import.area.joins', { number: placed.number });
  return [...goes, fate].join(t('import.join'));
}
