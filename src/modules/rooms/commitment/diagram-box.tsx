import { Remembered } from '../../../domain/shared/remembered.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { type DiagramSituation, workflowPicture } from '../../commitments/index.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import { DiagramList } from './diagram-list.js';
import type { Matter, MatterProps } from './matter.js';

/** Commitments stand in a few dozen ways, and a picture costs as much as the rest of a section. */
const MOST_PICTURES = 200;

const drawn = new WeakMap<Definition, Remembered<string>>();

/** The workflow as a picture in a box that scrolls by itself; `situation` shows where one commitment stands in it. */
export function DiagramBox(props: {
  view: ViewContext;
  definition: Definition;
  situation: DiagramSituation | null;
}): JSX.Element {
  const { view, definition, situation } = props;
  const { t, language } = view;
  const listed = situation !== null;
  const pictures = drawn.get(definition) ?? new Remembered<string>(MOST_PICTURES);
  drawn.set(definition, pictures);
  const safePicture = pictures.get(`${language} ${JSON.stringify(situation)}`, () =>
    workflowPicture(definition, { language, t, situation, id: 'diagram', listed }),
  );
  return (
    <div class="scroll" role="region" tabindex="0" aria-label={t('propose.diagram.box')}>
      {safePicture}
    </div>
  );
}

/** The diagram of this commitment's workflow, folded away, and all that it shows as lists below it. */
export function MatterDiagram({ view, matter }: MatterProps): JSX.Element {
  const situation = situationOf(view, matter);
  return (
    <details class="after" open>
      <summary safe>{view.t('propose.diagram.summary')}</summary>
      <DiagramBox view={view} definition={matter.moves.definition} situation={situation} />
      <DiagramList view={view} matter={matter} situation={situation} />
    </details>
  );
}

/** Where the commitment stands, what was walked by whichever side, and what is open to the reader. */
export function situationOf({ language }: ViewContext, { commitment, moves }: Matter): DiagramSituation {
  const proposable = moves.proposables.flatMap(({ move, denial }) => (move !== null && denial === null ? [move] : []));
  const known = (move: string): boolean => move in moves.definition.moves;
  // A move of an earlier version may bear the name of another of the present one.
  const walked = commitment.path.filter(({ workflowVersion }) => workflowVersion === moves.definition.version);
  return {
    joint: commitment.jointState,
    sides: commitment.positions.map(({ sideId, state }) => ({
      name: commitment.frame.sides.find(({ id }) => id === sideId)?.name[language] ?? sideId,
      position: state,
    })),
    walked: [...new Set(walked.flatMap(({ move }) => (move !== null && known(move) ? [move] : [])))],
    open: [...new Set([...moves.open.map(({ move }) => move), ...proposable])].filter(known),
  };
}
