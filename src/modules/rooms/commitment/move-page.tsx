import type { Move } from '../../../domain/workflow/definition.js';
import { DefList, type Fact } from '../../../platform/web/components/def-list.js';
import { ErrorSummary, type FieldFault } from '../../../platform/web/components/error-summary.js';
import { Notice } from '../../../platform/web/components/notice.js';
import { Page } from '../../../platform/web/components/page.js';
import { PostForm } from '../../../platform/web/components/post-form.js';
import { Title } from '../../../platform/web/components/title.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import {
  type Matter,
  type MatterProps,
  otherSides,
  overline,
  ownSide,
  positionLabel,
  roomOf,
  sideNames,
} from './matter.js';
import { MoveFields } from './move-fields.js';
import type { MoveWords } from './move-words.js';
import { moveFacts } from './move-facts.js';
import { type Refused, RefusalNotice } from './refusal-notice.js';
import { MatterCrumbs } from './room-head.js';
import { whyClosed } from './why-closed.js';

export interface MovePageProps extends MatterProps {
  /** Name of the move in the workflow, and the move. */
  readonly name: string;
  readonly move: Move;
  readonly words: MoveWords;
  readonly faults: readonly FieldFault[];
  readonly refused: Refused | null;
}

/** One move on a page of its own. Words once written are shown again whatever the answer was. */
export function MovePage(props: MovePageProps): JSX.Element {
  const { view, matter, name, move, words, faults, refused } = props;
  const { t, language } = view;
  const label = move.labels[language];
  const facts: readonly Fact[] = moveFacts(view, matter, move);
  const denial = matter.moves.closed.find((closed) => closed.move === name)?.denial;
  return (
    <Page view={view} title={label} room="ledger" faulty={faults.length > 0 || refused !== null}>
      <MatterCrumbs view={view} matter={matter} further={[{ label }]} />
      <div class="narrow">
        <ErrorSummary view={view} faults={faults} />
        <RefusalNotice view={view} matter={matter} refused={refused} />
        <Title view={view} over={overline(view, matter)} title={label} pair={false} />
        {denial === undefined || refused !== null ? (
          ''
        ) : (
          <Notice view={view} title={t('commitment.closed.move')} level="h2" text={whyClosed(view, matter, denial)} />
        )}
        {denial !== undefined && refused === null ? (
          <BackToRoom view={view} matter={matter} />
        ) : (
          <PostForm
            view={view}
            class="after stack"
            action={`${roomOf(matter)}/moves/${name}`}
            hidden={{ version: matter.commitment.version }}
          >
            <DefList view={view} facts={facts} />
            <MoveFields view={view} needs={move.needs} words={words} faults={faults} />
            <p class="note measure" safe>
              {effectOf(view, matter, move)}
            </p>
            <p class="acts after">
              <button class="btn main" safe>
                {label}
              </button>
              <a href={roomOf(matter)} safe>
                {t('commitment.back')}
              </a>
            </p>
          </PostForm>
        )}
      </div>
    </Page>
  );
}

function BackToRoom({ view, matter }: MatterProps): JSX.Element {
  return (
    <p class="acts after">
      <a class="btn" href={roomOf(matter)} safe>
        {view.t('commitment.back')}
      </a>
    </p>
  );
}

/** What happens next and who will see it. */
function effectOf(view: ViewContext, matter: Matter, move: Move): string {
  const { t } = view;
  const sides = sideNames(view, matter, otherSides(matter));
  if (move.scope === 'joint') return t('commitment.effect.joint', { sides });
  const said = t('commitment.effect.side', {
    side: ownSide(view, matter),
    position: positionLabel(view, matter, move.to),
    sides,
  });
  return matter.commitment.proposal === null
    ? said
    : t('commitment.effect.both', { first: said, second: t('commitment.effect.voids') });
}
