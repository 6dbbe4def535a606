import { Head } from '../../../platform/web/components/head.js';
import { Joint } from '../../../platform/web/components/joint.js';
import { Sides, type SidePosition } from '../../../platform/web/components/sides.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { SidePositionView } from '../../commitments/index.js';
import { standingOf } from '../ledger/ledger-line.js';
import { type Matter, type MatterProps, sideName } from './matter.js';
import { OwnDraft } from './own-draft.js';
import { leadsOf, positionFacts } from './position-facts.js';

/** Every side's own position in declared order, the joint standing below, and the draft of the reader's own side. */
export function PositionsSection({ view, matter }: MatterProps): JSX.Element {
  const { positions, standing } = matter.commitment;
  return (
    <section aria-labelledby="positions">
      <Head view={view} title={view.t('commitment.positions')} id="positions" />
      <Sides view={view} sides={positions.map((position) => sideOf(view, matter, position))} />
      <Joint view={view} standing={standing} />
      <OwnDraft view={view} matter={matter} />
    </section>
  );
}

function sideOf(view: ViewContext, matter: Matter, position: SidePositionView): SidePosition {
  const { statement } = position;
  const leads = leadsOf(matter, position.sideId).map((lead) => lead.name[view.language]);
  return {
    name: sideName(view, matter, position.sideId),
    organisation: leads.length === 0 ? view.t('commitment.position.no_lead') : leads.join(view.t('commitment.join')),
    standing: standingOf(position.state),
    statement: statement === null ? null : { text: statement.narrative, lang: statement.language },
    facts: positionFacts(view, matter, position),
  };
}
