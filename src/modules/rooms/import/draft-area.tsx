import type { Span } from '../../../domain/importing/span.js';
import { Head } from '../../../platform/web/components/head.js';
import type { DraftArea } from '../../imports/index.js';
import { DraftLine } from './draft-item.js';
import { DraftSource } from './draft-source.js';
import type { DraftProps } from './import-desk.service.js';
import { pathOf } from './import-desk.service.js';

/** An area beside its part of the source. */
export function AreaSection({ view, matter, area, range }: DraftProps & { area: DraftArea; range: Span }): JSX.Element {
  const { t } = view;
  const { draft } = matter;
  const items = draft.items.filter(({ areaId }) => areaId === area.id);
  const title =
    area.heading.trim() === '' ? t('import.no_heading') : ({ text: area.heading, lang: draft.language } as const);
  return (
    <section class="apart" aria-labelledby={`area-${area.id}`}>
      <Head view={view} id={`area-${area.id}`} title={title}>
        <span class="soft">
          <span safe>{fateOf({ view, matter, area })}</span>
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
        <DraftSource view={view} matter={matter} range={range} />
        <ol class="pieces">
          {items.map((item) => (
            <DraftLine view={view} matter={matter} item={item} />
          ))}
        </ol>
      </div>
    </section>
  );
}

/** What becomes of the area: a new one, one the session has, or nothing. */
function fateOf({ view, matter, area }: DraftProps & { area: DraftArea }): string {
  const placed = matter.plan.areas.find((one) => one.area.id === area.id);
  if (matter.draft.state !== 'draft') return '';
  if (placed === undefined) return view.t('import.area.empty');
  return view.t(placed.fresh ? 'import.area.fresh' : 'import.area.joins', { number: placed.number });
}

/**
 * The parts of the source that stand beside the areas, and before the first: each begins with the line of its heading, or
 * behind the last item where that ends in the same line, and reaches to the next.
 */
export function rangesOf({ matter }: DraftProps): { readonly before: Span; readonly of: ReadonlyMap<string, Span> } {
  const { source, items, areas } = matter.draft;
  const ordered = [...areas].sort((a, b) => a.start - b.start);
  const starts = ordered.map(({ start }) => {
    const line = start === 0 ? 0 : source.lastIndexOf('\n', start - 1) + 1;
    const last = items.findLast((item) => item.start < start);
    return Math.max(line, last === undefined ? 0 : Math.min(last.end, start));
  });
  const of = new Map(
    ordered.map(({ id }, index) => {
      const [start = 0, end = source.length] = starts.slice(index, index + 2);
      return [id, { start, end }] as const;
    }),
  );
  return { before: { start: 0, end: starts[0] ?? source.length }, of };
}
