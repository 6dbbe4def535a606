import { NEVER_STATED } from '../../../domain/workflow/definition.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { DiagramSituation, PathStep } from '../../commitments/index.js';
import { jointLabel, type Matter, type MatterProps, positionLabel, sideName, workflowThen } from './matter.js';

interface Props extends MatterProps {
  readonly situation: DiagramSituation;
}

/** One line of a list; `here` says that the commitment, or a side, stands there now. */
interface Line {
  readonly text: string;
  readonly here: string | null;
}

/** All that the diagram shows, as lists that can be read aloud: the states, the path walked, and what is open to the reader. */
export function DiagramList({ view, matter, situation }: Props): JSX.Element {
  const { t } = view;
  const { definition } = matter.moves;
  return (
    <details class="after">
      <summary safe>{t('workflow_diagram.list.summary')}</summary>
      <Lines id="list-joint" title={t('workflow_diagram.joint')} lines={jointLines(view, matter, situation)} />
      <Lines
        id="list-positions"
        title={t('workflow_diagram.positions')}
        lines={positionLines(view, matter, situation)}
      />
      <Lines
        id="list-walked"
        title={t('workflow_diagram.list.walked')}
        lines={matter.commitment.path.map((step) => ({ text: stepWords(view, matter, step), here: null }))}
        ordered
      />
      <Lines
        id="list-open"
        title={t('workflow_diagram.list.open')}
        lines={situation.open.map((move) => ({ text: moveWords(view, matter, move), here: null }))}
        none={t('workflow_diagram.list.none_open')}
      />
      <Lines
        id="list-moves"
        title={t('workflow_diagram.list.moves')}
        lines={Object.keys(definition.moves).map((move) => ({ text: moveWords(view, matter, move), here: null }))}
      />
    </details>
  );
}

function Lines(props: {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly Line[];
  readonly ordered?: boolean;
  readonly none?: string;
}): JSX.Element {
  const { id, title, lines, ordered = false, none = '' } = props;
  const items = lines.map(({ text, here }) => (
    <li aria-current={here === null ? undefined : 'true'}>
      <span safe>{text}</span>
      {here === null ? '' : <b safe>{here}</b>}
    </li>
  ));
  if (items.length === 0) {
    return (
      <>
        <h3 class="after" safe>
          {title}
        </h3>
        <p class="soft" safe>
          {none}
        </p>
      </>
    );
  }
  return (
    <>
      <h3 class="after" id={id} safe>
        {title}
      </h3>
      {ordered ? (
        <ol role="list" aria-labelledby={id}>
          {items}
        </ol>
      ) : (
        <ul role="list" aria-labelledby={id}>
          {items}
        </ul>
      )}
    </>
  );
}

function jointLines(view: ViewContext, matter: Matter, { joint: now }: DiagramSituation): readonly Line[] {
  const { t } = view;
  return Object.entries(matter.moves.definition.joint).map(([name, { open }]) => {
    const state = jointLabel(view, matter, name);
    return {
      text: open ? state : t('workflow_diagram.list.closed', { state }),
      here: name === now ? t('workflow_diagram.list.here') : null,
    };
  });
}

function positionLines(view: ViewContext, matter: Matter, { sides }: DiagramSituation): readonly Line[] {
  const { t } = view;
  return [null, ...Object.keys(matter.moves.definition.positions)].map((name) => {
    const standing = sides.filter(({ position }) => position === name).map((side) => side.name);
    return {
      text: name === null ? t('workflow_diagram.never_stated') : positionLabel(view, matter, name),
      here:
        standing.length === 0
          ? null
          : t('workflow_diagram.list.here_sides', { sides: standing.join(t('workflow_diagram.and')) }),
    };
  });
}

/** One step: its day, who made it, and where it led, in the words of the version it was made under. */
function stepWords(view: ViewContext, matter: Matter, step: PathStep): string {
  const { t, language } = view;
  const { on, sideId, move, jointState, positions, workflowVersion, cause } = step;
  const day = formatDate(t, on, 'plain');
  const workflow = workflowThen(matter, workflowVersion);
  const joint = jointLabel(view, matter, jointState, workflow);
  if (cause === 'agreed') return t('workflow_diagram.list.began', { day, state: joint });
  if (cause === 'migrated') return t('workflow_diagram.list.migrated', { day, version: workflowVersion, state: joint });
  if (move === null) return t('workflow_diagram.list.split', { day, state: joint });
  const name = workflow.moves[move]?.labels[language] ?? move;
  if (sideId === null) return t('workflow_diagram.list.step_joint', { day, move: name, to: joint });
  const to = positionLabel(view, matter, positions[sideId] ?? null, workflow);
  return t('workflow_diagram.list.step_side', { day, side: sideName(view, matter, sideId), move: name, to });
}

/** One move: from where to where, and whose it is. */
function moveWords(view: ViewContext, matter: Matter, name: string): string {
  const { t, language } = view;
  const move = matter.moves.definition.moves[name];
  if (move === undefined) return name;
  const { scope, from, to, labels } = move;
  const label = (state: string): string => {
    if (scope === 'joint') return jointLabel(view, matter, state);
    return state === NEVER_STATED ? t('workflow_diagram.never_stated') : positionLabel(view, matter, state);
  };
  const told = { move: labels[language], from: from.map(label).join(t('workflow_diagram.or')), to: label(to) };
  return scope === 'joint' ? t('workflow_diagram.says.joint', told) : t('workflow_diagram.says.own', told);
}
