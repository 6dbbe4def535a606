import type { Children } from '@kitajs/html';
import type { ViewContext } from '../view-context.js';

export interface FilterPanelProps {
  readonly view: ViewContext;
  /** Path of the list; the form is a GET. */
  readonly action: string;
  readonly words: string;
  readonly clearHref: string;
  /** Parameters to keep, for example the order. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** CSS selector of what htmx replaces when a box is ticked; without it only the button applies. */
  readonly swap?: string;
  /** FilterGroups. */
  readonly children?: Children;
}

/** Narrows a list. Below 64rem it follows the list, and a link leads to it. */
export function FilterPanel(props: FilterPanelProps): JSX.Element {
  const { view, action, swap } = props;
  const htmx =
    swap === undefined
      ? {}
      : { 'hx-get': action, 'hx-trigger': 'change', 'hx-target': swap, 'hx-select': swap, 'hx-push-url': 'true' };
  return (
    <form class="filter" action={action} method="get" aria-labelledby="filter" {...htmx}>
      <div class="acts">
        <h2 id="filter" safe>
          {view.t('common.filter.title')}
        </h2>
        <a class="note" href={props.clearHref} safe>
          {view.t('common.filter.clear')}
        </a>
      </div>
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <label for="q" class="note" safe>
        {view.t('common.filter.words')}
      </label>
      <input id="q" name="q" type="search" value={props.words} />
      {props.children}
      <p class="acts">
        <button class="btn small main" safe>
          {view.t('common.filter.apply')}
        </button>
      </p>
    </form>
  );
}
