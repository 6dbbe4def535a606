import { ROLES } from '../../../domain/shared/role.js';
import { ListCell } from '../../../platform/web/components/list-cell.js';
import { ListTable } from '../../../platform/web/components/list-table.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { PERMISSIONS, type Permission, permits } from '../../access/index.js';
import { SettingsFrame } from './settings-frame.js';

/** Which role may ask for what. Moves of a commitment are ruled by its workflow besides. */
export function PermissionsSection({ view }: { view: ViewContext }): JSX.Element {
  const { t } = view;
  const names = Object.keys(PERMISSIONS) as Permission[];
  return (
    <SettingsFrame view={view} section="permissions" sub={t('settings.permissions.sub')}>
      <ListTable
        view={view}
        caption={t('settings.section.permissions')}
        columns={[
          { label: t('settings.permissions.what') },
          ...ROLES.map((role) => ({ label: t(`settings.role.${role}`), width: 'c-mark' as const })),
        ]}
      >
        <tbody>
          {names.map((name) => (
            <tr>
              <th scope="row" safe>
                {t(`settings.permission.${name.replace('.', '_')}`)}
              </th>
              {ROLES.map((role) => (
                <ListCell label={t(`settings.role.${role}`)}>
                  {permits(role, name) ? (
                    <b safe>{t('settings.permissions.may')}</b>
                  ) : (
                    <span class="note" safe>
                      {t('settings.permissions.may_not')}
                    </span>
                  )}
                </ListCell>
              ))}
            </tr>
          ))}
        </tbody>
      </ListTable>
    </SettingsFrame>
  );
}
