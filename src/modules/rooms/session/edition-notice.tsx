import { Notice } from '../../../platform/web/components/notice.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { EditionView } from '../../reports/index.js';

interface Props {
  readonly view: ViewContext;
  /** The newest first: that is the one the reader has just ordered. */
  readonly editions: readonly EditionView[];
  /** True in an answer to htmx, where the words replace those on the page; the live region around them stays. */
  readonly swapped?: boolean;
}

/** What became of the edition just ordered: it is being set, it is ready, or it could not be finished. */
export function EditionNotice({ view, editions, swapped = false }: Props): JSX.Element {
  const state = editions[0]?.state;
  const word = state === 'draft' ? 'ready' : state === 'failed' ? 'failed' : 'queued';
  return (
    <div id="edition-notice" role="status" {...(swapped ? { 'hx-swap-oob': 'innerHTML' } : {})}>
      <Notice view={view} text={view.t(`session.done.${word}`)} />
    </div>
  );
}
