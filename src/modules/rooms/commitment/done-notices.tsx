import { Notice } from '../../../platform/web/components/notice.js';
import { type MatterProps, otherSides, sideNames } from './matter.js';

/** Everything that can have been done just before the page is shown. The address names one of these, never words of its own. */
export const DONE = [
  'moved',
  'moved_voided',
  'proposed',
  'countered',
  'owners_set',
  'owners_voided',
  'countersigned',
  'effective',
  'declined',
  'rescinded',
  'draft_filed',
  'draft_discarded',
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
export function DoneNotice({ view, matter, done }: MatterProps & { done: Done | null }): JSX.Element {
  if (done === null) return '';
  const asked = matter.commitment.proposal?.awaits ?? otherSides(matter);
  const text = view.t(`commitment.done.${done}`, { sides: sideNames(view, matter, asked) });
  return <Notice view={view} role="status" text={text} />;
}
