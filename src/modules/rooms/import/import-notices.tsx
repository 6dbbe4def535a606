import { Notice } from '../../../platform/web/components/notice.js';
import type { ViewContext } from '../../../platform/web/view-context.js';

/** What can have been done just before a page of a draft is shown. The address names one of these, never words of its own. */
export const DONE = [
  'created',
  'split',
  'merged',
  'saved',
  'assigned',
  'dropped',
  'restored',
  'discarded',
  'accepted',
] as const;

/** What was just done; nothing where nothing was. */
export function DoneNotice({ view, done }: { view: ViewContext; done: string | undefined }): JSX.Element {
  const known = DONE.find((one) => one === done);
  return known === undefined ? '' : <Notice view={view} role="status" text={view.t(`import.done.${known}`)} />;
}
