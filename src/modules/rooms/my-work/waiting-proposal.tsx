import { ProposalCard } from '../../../platform/web/components/proposal-card.js';
import type { Seal } from '../../../platform/web/components/seal-boxes.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { ProposalTask } from '../../commitments/index.js';
import type { ConferenceFrame } from '../../conferences/index.js';
import { standingOf } from '../ledger/ledger-line.js';
import { shownText } from '../../../platform/web/shown-text.js';

/** A proposal in the list: who asks for what, since when, and where each side stands. Consent is given on its own page. */
export function WaitingProposal(props: {
  view: ViewContext;
  task: ProposalTask;
  frame: ConferenceFrame;
  ownSide: SideId | null;
}): JSX.Element {
  const { view, task } = props;
  const { t, language } = view;
  const { proposal } = task;
  const by = proposal.proposer?.name[language] ?? sideName(props, proposal.proposedBy);
  return (
    <ProposalCard
      view={view}
      id={`proposal-${proposal.id}`}
      level="h3"
      what={{
        key: 'my_work.what',
        params: { title: shownText(view, task.titles, task.authoritative), to: proposal.toLabel[language] },
      }}
      meta={{
        key: 'my_work.meta',
        params: {
          number: task.number,
          by,
          day: formatDate(t, proposal.openedOn),
          hash: proposal.contentHash.slice(0, 8).replace(/(.{4})(.{4})/, '$1 $2'),
        },
      }}
      text={positionsOf(props)}
      seals={sealsOf(props)}
      open={{
        href: `/commitments/${task.commitmentId}#proposal`,
        label: t(answered(props) ? 'my_work.view' : 'my_work.read'),
        number: task.number,
      }}
    />
  );
}

/** The reader's side has nothing left to decide once its consent is in. */
function answered({ task, ownSide }: Props): boolean {
  return task.proposal.consents.some(({ sideId }) => sideId === ownSide);
}

type Props = Parameters<typeof WaitingProposal>[0];

function sideName({ view, frame }: Props, sideId: string): string {
  return frame.sides.find((side) => side.id === sideId)?.name[view.language] ?? sideId;
}

function positionsOf(props: Props): string {
  const { view, task } = props;
  return task.positions
    .map((position) =>
      view.t('my_work.position', {
        side: sideName(props, position.sideId),
        standing: view.t(`marks.standing.${standingOf(position.state)}`),
      }),
    )
    .join(view.t('my_work.position_join'));
}

/** What is asked of the reader's side is red, what is asked of others is not. */
function sealsOf(props: Props): Seal[] {
  const { view, task, frame, ownSide } = props;
  return frame.sides.map((side) => {
    const given = task.proposal.consents.find((consent) => consent.sideId === side.id);
    const note =
      given === undefined ? {} : { note: view.t('my_work.given', { day: formatDate(view.t, given.givenOn, 'brief') }) };
    return {
      character: { text: side.seal, lang: side.language },
      side: side.name[view.language],
      consent: given !== undefined ? 'given' : side.id === ownSide ? 'yours' : 'awaited',
      ...note,
    };
  });
}
