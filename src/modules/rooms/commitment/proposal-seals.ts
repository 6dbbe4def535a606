import type { Seal } from '../../../platform/web/components/seal-boxes.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { ProposalView } from '../../commitments/index.js';
import { isOpen, type Matter } from './matter.js';

/** One seal a side in declared order. Red only where this very reader can set it. */
export function proposalSeals(view: ViewContext, matter: Matter, proposal: ProposalView): Seal[] {
  return matter.commitment.frame.sides.map((side) => {
    const given = proposal.consents.find((consent) => consent.sideId === side.id);
    const shared = { character: { text: side.seal, lang: side.language }, side: side.name[view.language] };
    if (given !== undefined) {
      const note = view.t('commitment.proposal.given', { day: formatDate(view.t, given.givenOn, 'brief') });
      return { ...shared, consent: 'given', note };
    }
    const mine = side.id === matter.actor.sideId && isOpen(matter, 'accept');
    return mine
      ? { ...shared, consent: 'yours', note: view.t('commitment.proposal.yours') }
      : { ...shared, consent: 'awaited' };
  });
}
