import { Jump } from '../../../platform/web/components/jump.js';
import { Page } from '../../../platform/web/components/page.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { ClosedNotice } from './closed-notice.js';
import { DeadlineSection } from './deadline-section.js';
import { type Done, DoneNotice } from './done-notices.js';
import { EvidenceSection } from './evidence-section.js';
import { type Matter, type MatterProps, roomOf, titleOf } from './matter.js';
import { LinksSection } from './links-section.js';
import { MovesSection } from './moves-section.js';
import { PastProposalsSection } from './past-proposals-section.js';
import { PathSection } from './path-section.js';
import { PositionsSection } from './positions-section.js';
import { ProposalSection } from './proposal-section.js';
import { RecordSection } from './record-section.js';
import { type Refused, RefusalNotice } from './refusal-notice.js';
import { RemindersSection } from './reminders-section.js';
import { beside, RoomHead } from './room-head.js';

export interface CommitmentRoomProps extends MatterProps {
  readonly done: Done | null;
  /** An act that was just refused; the page then shows the commitment as it is now. */
  readonly refused: Refused | null;
}

/**
 * One commitment: what was agreed, where each side stands, what is asked of the reader and what can be done. In the past nothing
 * can be done, and what comes next is not foretold from there.
 */
export function CommitmentRoom({ view, matter, done, refused }: CommitmentRoomProps): JSX.Element {
  const shared = { view, matter };
  return (
    <Page
      view={view}
      title={plainTitle(view, matter)}
      room="ledger"
      faulty={refused !== null}
      timed={{ address: roomOf(matter), beside: beside(view, matter) }}
    >
      <RefusalNotice {...shared} refused={refused} />
      <DoneNotice {...shared} done={done} />
      <RoomHead {...shared} />
      <Jump view={view} parts={partsOf(view, matter)} />
      <div class="cols">
        <div>
          <ProposalSection {...shared} />
          <ClosedNotice {...shared} />
          <LinksSection {...shared} />
          <PositionsSection {...shared} />
          <PathSection {...shared} />
          <DeadlineSection {...shared} />
          <PastProposalsSection {...shared} />
          <RecordSection {...shared} />
        </div>
        <aside class="stack">
          {view.past === null ? <MovesSection {...shared} /> : ''}
          <EvidenceSection {...shared} />
          {view.past === null ? <RemindersSection {...shared} /> : ''}
        </aside>
      </div>
    </Page>
  );
}

/** Title of the browser's tab. */
export function plainTitle(view: ViewContext, matter: Matter): string {
  const title = titleOf(view, matter);
  return typeof title === 'string' ? title : title.text;
}

function partsOf({ t, past }: ViewContext, { commitment }: Matter): { id: string; label: string }[] {
  return [
    ...(commitment.proposal === null ? [] : [{ id: 'proposal', label: t('commitment.proposal.part') }]),
    ...(past === null ? [{ id: 'moves', label: t('commitment.open.title') }] : []),
    { id: 'positions', label: t('commitment.positions') },
    { id: 'path', label: t('commitment.path.title') },
    { id: 'deadline', label: t('commitment.deadline.title') },
    { id: 'record', label: t('commitment.record.title') },
    { id: 'evidence', label: t('commitment.evidence.title') },
  ];
}
