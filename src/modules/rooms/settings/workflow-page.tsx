import type { Definition } from '../../../domain/workflow/definition.js';
import type { MatrixCell, MatrixRow, MoveMatrix } from '../../../domain/workflow/move-matrix.js';
import { Head } from '../../../platform/web/components/head.js';
import { Notice } from '../../../platform/web/components/notice.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { DiagramBox } from '../commitment/diagram-box.js';
import { orderedMatrices } from './ordered-matrices.js';
import { ConsentTable, RoleTable } from './rights-tables.js';
import { SettingsFrame } from './settings-frame.js';

interface Props {
  readonly view: ViewContext;
  readonly definition: Definition;
}

/** One definition as the engine answers it: from which state which move leads where, for whom, and what it needs. */
export function WorkflowPage({ view, definition }: Props): JSX.Element {
  const { t, language } = view;
  const sub = t('settings.workflows.version_of', { version: definition.version });
  return (
    <SettingsFrame view={view} section="workflows" title={definition.labels[language]} sub={sub}>
      <section aria-labelledby="picture">
        <Head view={view} id="picture" title={t('settings.workflows.diagram')} />
        <DiagramBox view={view} definition={definition} situation={null} />
      </section>
      {orderedMatrices(definition).map((matrix) => (
        <>
          <Matrix view={view} definition={definition} matrix={matrix} />
          <RoleTable view={view} definition={definition} matrix={matrix} />
        </>
      ))}
      <ConsentTable view={view} definition={definition} />
      <Notice view={view} text={t('settings.workflows.guards')} />
    </SettingsFrame>
  );
}

/** Moves as rows: a definition has few states but many moves, and a row can be read aloud. */
function Matrix({ view, definition, matrix }: Props & { matrix: MoveMatrix }): JSX.Element {
  const { t, language } = view;
  const id = `moves-${matrix.scope}`;
  const title = t(`settings.workflows.scope.${matrix.scope}`);
  return (
    <section aria-labelledby={id}>
      <Head view={view} id={id} title={title} note={t(`settings.workflows.scope_note.${matrix.scope}`)} />
      <div class="scroll" role="region" tabindex="0" aria-labelledby={id}>
        <table class="units rights fold">
          <caption class="vh" safe>
            {title}
          </caption>
          <thead>
            <tr>
              <th scope="col" safe>
                {t('settings.workflows.move')}
              </th>
              <th scope="col" safe>
                {t('settings.workflows.terms')}
              </th>
              {matrix.rows.map(({ state }) => (
                <th scope="col" safe>
                  {stateLabel({ view, definition }, matrix, state)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.moves.map((move, place) => (
              <tr>
                <th scope="row" safe>
                  {definition.moves[move]?.labels[language] ?? move}
                </th>
                <td data-h={t('settings.workflows.terms')}>
                  <Terms view={view} cell={firstCell(matrix.rows, place)} />
                  <span class="note" safe>
                    {t(`settings.workflows.consent.${matrix.scope}`)}
                  </span>
                </td>
                {matrix.rows.map((row) => (
                  <td data-h={stateLabel({ view, definition }, matrix, row.state)}>
                    <Target view={view} definition={definition} matrix={matrix} cell={row.cells[place] ?? null} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function firstCell(rows: readonly MatrixRow[], place: number): MatrixCell | null {
  return rows.map((row) => row.cells[place] ?? null).find((cell) => cell !== null) ?? null;
}

/** Who may make the move, and what must come with it; the same from every state from which it is open. */
function Terms({ view, cell }: { view: ViewContext; cell: MatrixCell | null }): JSX.Element {
  if (cell === null) return '';
  const { t } = view;
  const join = t('settings.join');
  const parts = cell.liaison.map((part) => t(`settings.workflows.part.${part}`)).join(join);
  const who = [
    ...(cell.liaison.length === 0 ? [] : [t('settings.workflows.liaison', { parts })]),
    ...(cell.secretariat ? [t('settings.workflows.secretariat')] : []),
  ].join(join);
  const needs = cell.needs.map((need) => t(`settings.workflows.need.${need}`)).join(join);
  return (
    <>
      <span class="note" safe>
        {t('settings.workflows.who', { who })}
      </span>
      <br />
      {needs === '' ? (
        ''
      ) : (
        <>
          <span class="note" safe>
            {t('settings.workflows.needs', { needs })}
          </span>
          <br />
        </>
      )}
    </>
  );
}

function Target(props: Props & { matrix: MoveMatrix; cell: MatrixCell | null }): JSX.Element {
  const { view, definition, matrix, cell } = props;
  if (cell === null) return '';
  return (
    <span safe>{view.t('settings.workflows.to', { state: stateLabel({ view, definition }, matrix, cell.to) })}</span>
  );
}

function stateLabel({ view, definition }: Props, { scope }: MoveMatrix, state: string): string {
  const states = scope === 'side' ? definition.positions : definition.joint;
  return states[state]?.labels[view.language] ?? view.t('settings.workflows.never');
}
