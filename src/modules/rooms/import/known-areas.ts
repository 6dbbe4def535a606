import { textIn } from '../../../domain/shared/text-in.js';
import { flatHeading } from '../../imports/index.js';
import type { DraftMatter } from './import-desk.service.js';

/** Sent for an area that the session does not have yet. */
export const FRESH = 'new';

/** An area of the session, with its title in the language of the draft, or in the one it has. */
export interface AreaToJoin {
  readonly value: string;
  readonly title: string;
}

/** The areas that an area of the draft can join. */
export function areasToJoin({ draft, plan }: DraftMatter): readonly AreaToJoin[] {
  return plan.frame.areas
    .filter(({ sessionNumber }) => sessionNumber === draft.session.number)
    .map(({ number, title }) => {
      return { value: String(number), title: textIn(title, draft.language, plan.frame.authoritative)?.text ?? '' };
    });
}

/** The area that a heading joins as it stands, or FRESH. */
export function joinedBy(areas: readonly AreaToJoin[], heading: string): string {
  return areas.find(({ title }) => flatHeading(title) === flatHeading(heading))?.value ?? FRESH;
}
