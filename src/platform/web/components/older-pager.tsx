import type { ViewContext } from '../view-context.js';
import { Pager } from './pager.js';

interface Props {
  readonly view: ViewContext;
  /** Name of the list. */
  readonly of: string;
  /** Rows shown. */
  readonly count: number;
  /** Address of what is older; null on the last page. */
  readonly older: string | null;
  /** Address of the first page; null where this is it. */
  readonly newest: string | null;
}

/** The way on through a list whose newest rows come first; nothing where one page has all of it. */
export function OlderPager({ view, of, count, older, newest }: Props): JSX.Element {
  if (older === null && newest === null) return '';
  const { t } = view;
  return (
    <Pager
      view={view}
      of={of}
      shown={t('common.pager.shown', { count })}
      next={older === null ? null : { href: older, label: t('common.pager.older') }}
      others={newest === null ? [] : [{ href: newest, label: t('common.pager.newest') }]}
    />
  );
}
