import { Notice } from '../../../platform/web/components/notice.js';
import type { ViewContext } from '../../../platform/web/view-context.js';

/** Everything that can have been done just before the page is shown. The address names one of these, never words of its own. */
export const DONE = [
  'moved',
  'moved_voided',
  'proposed',
  'countersigned',
  'effective',
  'declined',
  'rescinded',
  'draft_filed',
  'report_shared',
  'report_voided',
  'no_change',
] as const;

export type Done = (typeof DONE)[number];

/** The key out of an address, or null where it is none of ours. */
export function doneOf(text: string | undefined): Done | null {
  return DONE.find((done) => done === text) ?? null;
}

/** What was just done; nothing where nothing was. */
export function DoneNotice({ view, done }: { view: ViewContext; done: Done | null }): JSX.Element {
  return done === null ? '' : <Notice view={view} role="status" text={view.t(`commitment.done.${done}`)} />;
}
