import { Head } from '../../../platform/web/components/head.js';
import type { PlacedArea, PlacedItem } from '../../imports/index.js';
import { DraftForm, DraftPage } from './draft-page.js';
import { type DraftProps, pathOf } from './import-desk.service.js';
import { EarlierNotice } from './import-notices.js';
import { GoToArea, SheetPager } from './sheet-pager.js';
import { type Part, sheetAt, sheetsOf, type SheetWish } from './sheets.js';

/** A line here is a title: more of them are taken in at a time than of items to work on. */
const MOST_LINES = 300;

/** The last look: what will become a commitment, under which number, and who will see it. */
export function CheckView({ view, matter, wish }: DraftProps & { wish: SheetWish }): JSX.Element {
  const { t } = view;
  const { plan } = matter;
  const count = plan.areas.reduce((sum, { items }) => sum + items.length, 0);
  const sheets = sheetsOf(plan.areas, MOST_LINES);
  const at = sheetAt(sheets, wish, ({ item }) => item.id);
  const placedOf = new Map(plan.areas.map((placed) => [placed.area.id, placed]));
  const path = `${pathOf(matter)}/check`;
  return (
    <DraftPage view={view} matter={matter} title={t('import.check.title')}>
      <EarlierNotice view={view} matter={matter} />
      <p safe>{t('import.check.lead', { count })}</p>
      {sheets.length > 1 ? <GoToArea view={view} matter={matter} path={path} /> : ''}
      {sheets[at]?.map((part) => (
        <AreaCheck view={view} matter={matter} part={part} placed={placedOf.get(part.area.id)} />
      ))}
      <SheetPager view={view} matter={matter} sheets={sheets} at={at} path={path} itemOf={({ item }) => item} />
      <DraftForm
        view={view}
        matter={matter}
        class="after"
        action="accept"
        submit={t('import.check.act', { count })}
        back={t('import.check.back')}
      >
        <p class="after" safe>
          {t('import.check.who')}
        </p>
      </DraftForm>
    </DraftPage>
  );
}

type AreaCheckProps = DraftProps & { readonly part: Part<PlacedItem>; readonly placed: PlacedArea | undefined };

function AreaCheck({ view, matter, part, placed }: AreaCheckProps): JSX.Element {
  const { t } = view;
  const lang = matter.draft.language;
  if (placed === undefined) return '';
  const fate = t(placed.fresh ? 'import.area.fresh' : 'import.area.joins', { number: placed.number });
  return (
    <section class="apart">
      <Head view={view} title={{ text: part.area.heading, lang }} note={fate} />
      <ol class="pieces">
        {part.items.map(({ item, number }) => (
          <li>
            <span class="no num" safe>
              {number}
            </span>
            <div>
              <p class="what" lang={lang} safe>
                {item.title}
              </p>
              <p class="sub" safe>
                {t(`ledger.kind.${item.kind}`)}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
