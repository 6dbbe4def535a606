import type { Definition } from '../../../domain/workflow/definition.js';
import { ListCell } from '../../../platform/web/components/list-cell.js';
import { ListTable } from '../../../platform/web/components/list-table.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { SettingsFrame } from './settings-frame.js';

/** Address of a definition's page. */
export function workflowHref({ kind, version }: Definition): string {
  return `/settings/workflows/${kind}.v${version}`;
}

/** Every workflow definition in use. */
export function WorkflowList(props: { view: ViewContext; definitions: readonly Definition[] }): JSX.Element {
  const { view, definitions } = props;
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
    </SettingsFrame>
  );
}
