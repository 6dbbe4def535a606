import type { Definition } from '../../../domain/workflow/definition.js';
import { ListCell } from '../../../platform/web/components/list-cell.js';
import { ListTable } from '../../../platform/web/components/list-table.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { SettingsFrame } from './settings-frame.js';
import { type Authoring, AuthoringLists } from './workflows/authoring-lists.js';

/** Address of a definition's page. */
export function workflowHref({ kind, version }: Definition): string {
  return `/settings/workflows/${kind}.v${version}`;
}

interface Props {
  readonly view: ViewContext;
  readonly definitions: readonly Definition[];
  /** Null for those who do not write workflows. */
  readonly authoring: Authoring | null;
}

/** Every workflow definition in use. */
export function WorkflowList(props: Props): JSX.Element {
  const { view, definitions, authoring } = props;
  const { t, language } = view;
  return (
    <SettingsFrame view={view} section="workflows" sub={t('settings.workflows.sub')}>
      <ListTable
        view={view}
        caption={t('settings.section.workflows')}
        columns={[
          { label: t('settings.workflows.kind') },
          { label: t('settings.workflows.version'), width: 'c-mark' },
          { label: t('settings.workflows.positions'), width: 'c-date' },
          { label: t('settings.workflows.joint'), width: 'c-date' },
          { label: t('settings.workflows.moves'), width: 'c-mark' },
        ]}
      >
        <tbody>
          {definitions.map((definition) => (
            <tr>
              <th scope="row">
                <a href={workflowHref(definition)} safe>
                  {definition.labels[language]}
                </a>
              </th>
              <ListCell label={t('settings.workflows.version')}>{definition.version}</ListCell>
              <ListCell label={t('settings.workflows.positions')}>{Object.keys(definition.positions).length}</ListCell>
              <ListCell label={t('settings.workflows.joint')}>{Object.keys(definition.joint).length}</ListCell>
              <ListCell label={t('settings.workflows.moves')}>{Object.keys(definition.moves).length}</ListCell>
            </tr>
          ))}
        </tbody>
      </ListTable>
      <p class="acts after">
        <a href="/settings/workflows/compare" safe>
          {t('workflow_draft.compare')}
        </a>
      </p>
      {authoring === null ? '' : <AuthoringLists view={view} authoring={authoring} />}
    </SettingsFrame>
  );
}
