import type { Definition } from '../../../domain/workflow/definition.js';
import type { MoveMatrix } from '../../../domain/workflow/move-matrix.js';
import { ANSWERS } from '../../../domain/workflow/probe-moves.js';
import { CONSENT_STATES, consentRights, moveRights, PARTIES } from '../../../domain/workflow/rights-matrix.js';
import { Head } from '../../../platform/web/components/head.js';
import { ListCell } from '../../../platform/web/components/list-cell.js';
import { ListTable } from '../../../platform/web/components/list-table.js';
import type { ViewContext } from '../../../platform/web/view-context.js';

interface Props {
  readonly view: ViewContext;
  readonly definition: Definition;
}

/** Who may make which move: every role, a liaison by the part of his organisation. Moves in the order of the matrix above. */
export function RoleTable({ view, definition, matrix }: Props & { readonly matrix: MoveMatrix }): JSX.Element {
  const { t, language } = view;
  const { scope, moves } = matrix;
  const id = `roles-${scope}`;
  const rights = new Map(moveRights(definition, scope).map(({ move, allowed }) => [move, allowed]));
  const heads = PARTIES.map(({ role, part }) =>
    role === 'liaison'
      ? t('settings.workflows.liaison', { parts: t(`settings.workflows.part.${part}`) })
      : t(`settings.role.${role}`),
  );
  const title = t(`settings.workflows.roles.${scope}`);
  return (
    <section aria-labelledby={id}>
      <Head view={view} id={id} title={title} note={t('settings.workflows.roles_note')} />
      <ListTable
        view={view}
        look="units"
        caption={title}
        columns={[t('settings.workflows.move'), ...heads].map((label) => ({ label }))}
      >
        <tbody>
          {moves.map((move) => (
            <tr>
              <th scope="row" safe>
                {definition.moves[move]?.labels[language] ?? move}
              </th>
              {heads.map((label, place) => (
                <ListCell label={label}>
                  <YesOrNo view={view} yes={rights.get(move)?.[place] === true} />
                </ListCell>
              ))}
            </tr>
          ))}
        </tbody>
      </ListTable>
    </section>
  );
}

/** Once a joint move is proposed: what each side can answer, by where it stands with the proposal. */
export function ConsentTable({ view, definition }: Props): JSX.Element {
  const { t } = view;
  const rights = consentRights(definition);
  if (rights === null) return '';
  const title = t('settings.workflows.answers.title');
  const heads = ANSWERS.map((answer) => t(`settings.workflows.answers.${answer}`));
  return (
    <section aria-labelledby="answers">
      <Head view={view} id="answers" title={title} note={t('settings.workflows.answers.note')} />
      <ListTable
        view={view}
        look="units"
        caption={title}
        columns={[t('settings.workflows.answers.side'), ...heads].map((label) => ({ label }))}
      >
        <tbody>
          {CONSENT_STATES.map((consent) => (
            <tr>
              <th scope="row" safe>
                {t(`settings.workflows.answers.consent.${consent}`)}
              </th>
              {ANSWERS.map((answer, place) => (
                <ListCell label={heads[place] ?? ''}>
                  <YesOrNo view={view} yes={rights[consent][answer]} />
                </ListCell>
              ))}
            </tr>
          ))}
        </tbody>
      </ListTable>
    </section>
  );
}

/** A word and not a sign alone: a table of ticks cannot be read aloud. */
function YesOrNo({ view: { t }, yes }: { readonly view: ViewContext; readonly yes: boolean }): JSX.Element {
  return yes ? (
    <b safe>{t('settings.workflows.yes')}</b>
  ) : (
    <span class="soft" safe>
      {t('settings.workflows.no')}
    </span>
  );
}
