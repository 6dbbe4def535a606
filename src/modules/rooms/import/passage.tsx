import type { ViewContext } from '../../../platform/web/view-context.js';

/** Characters of a passage that are shown from its beginning and from its end; nobody reads more of it on a page. */
const SHOWN = { before: 4_000, after: 1_000 } as const;

/** A passage as it stands; of a very long one both ends, with how much is left out between them. */
export function Passage({ view, text }: { view: ViewContext; text: string }): JSX.Element {
  const { before, after } = SHOWN;
  if (text.length <= before + after) return <span safe>{text}</span>;
  return (
    <>
      <span safe>{text.slice(0, before).replace(/[\ud800-\udbff]$/, '')}</span>
      <b class="note" lang={view.language} safe>
        {` ${view.t('import.left_out', { count: text.length - before - after })} `}
      </b>
      <span safe>{text.slice(-after).replace(/^[\udc00-\udfff]/, '')}</span>
    </>
  );
}
