import { FormActs } from '../../../platform/web/components/form-acts.js';
import { Pager, type PagerLink } from '../../../platform/web/components/pager.js';
import { SelectField } from '../../../platform/web/components/select-field.js';
import { placeOf, type DraftProps } from './import-desk.service.js';
import type { DraftItem } from '../../imports/index.js';
import type { Part, Sheet } from './sheets.js';

export interface SheetPagerProps<Item> extends DraftProps {
  readonly sheets: readonly Sheet<Item>[];
  readonly at: number;
  /** Where the sheets are. */
  readonly path: string;
  readonly itemOf: (listed: Item) => DraftItem;
}

/** Where this sheet stands among the areas, and the way on; nothing where all fits on one. */
export function SheetPager<Item>({ view, matter, sheets, at, path, itemOf }: SheetPagerProps<Item>): JSX.Element {
  const { t } = view;
  const sheet = sheets[at] ?? [];
  if (sheets.length < 2) return '';
  const link = (to: Sheet<Item> | undefined, direction: 'next' | 'back'): PagerLink | null => {
    const first: Part<Item> | undefined = to?.[0];
    if (first === undefined) return null;
    const [begin] = first.items;
    if (!first.goesOn || begin === undefined)
      return {
        href: `${path}?area=${first.area.ordinal}`,
        label: t(`import.sheet.${direction}_area`, { area: first.area.ordinal }),
      };
    const item = itemOf(begin);
    return {
      href: `${path}?item=${item.id}`,
      label: t(`import.sheet.${direction}_item`, { place: placeOf(matter, item) }),
    };
  };
  const shown = t('import.sheet.shown', {
    first: sheet[0]?.area.ordinal ?? 0,
    last: sheet.at(-1)?.area.ordinal ?? 0,
    areas: matter.draft.areas.length,
    items: sheet.reduce((sum, { items }) => sum + items.length, 0),
    all: sheets.reduce((sum, parts) => parts.reduce((more, { items }) => more + items.length, sum), 0),
  });
  const back = link(sheets[at - 1], 'back');
  return <Pager view={view} shown={shown} next={link(sheets[at + 1], 'next')} others={back === null ? [] : [back]} />;
}

/** The way to any area of a draft that takes more than one sheet; works without script. */
export function GoToArea({ view, matter, path }: DraftProps & { path: string }): JSX.Element {
  const { t } = view;
  const options = matter.draft.areas.map(({ ordinal, heading }) => ({
    value: String(ordinal),
    label: `${ordinal} ${heading.trim() === '' ? t('import.no_heading') : heading}`,
    lang: heading.trim() === '' ? view.language : matter.draft.language,
  }));
  return (
    <form action={path} method="get" class="measure after">
      <SelectField view={view} id="area" label={t('import.sheet.go')} options={options} />
      <FormActs view={view} submit={t('import.sheet.show')} quiet={true} />
    </form>
  );
}
