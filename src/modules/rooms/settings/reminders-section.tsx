import type { Ladder, Rung } from '../../../domain/reminders/ladder.js';
import { ListCell } from '../../../platform/web/components/list-cell.js';
import { ListTable } from '../../../platform/web/components/list-table.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { SettingsFrame } from './settings-frame.js';

/** The reminder plan in words. */
export function RemindersSection({ view, ladder }: { view: ViewContext; ladder: Ladder }): JSX.Element {
  const { t } = view;
  return (
    <SettingsFrame view={view} section="reminders" sub={t('settings.reminders.sub')}>
      <ListTable
        view={view}
        caption={t('settings.section.reminders')}
        columns={[
          { label: t('settings.reminders.rung') },
          { label: t('settings.reminders.when'), width: 'c-wide' },
          { label: t('settings.reminders.again'), width: 'c-wide' },
          { label: t('settings.reminders.to'), width: 'c-wide' },
        ]}
      >
        <tbody>
          {ladder.rungs.map((rung) => (
            <Line view={view} rung={rung} />
          ))}
        </tbody>
      </ListTable>
      <p class="soft measure after" safe>
        {t('settings.reminders.near', { days: ladder.nearWithinWorkdays })}
      </p>
      <p class="soft measure" safe>
        {t('settings.reminders.rule')}
      </p>
    </SettingsFrame>
  );
}

function Line({ view, rung }: { view: ViewContext; rung: Rung }): JSX.Element {
  const { t, language } = view;
  const roles = rung.to.map((role) => t(`settings.role.${role}`)).join(t('settings.join'));
  return (
    <tr>
      <th scope="row" safe>
        {rung.label[language]}
      </th>
      <ListCell label={t('settings.reminders.when')}>
        <span safe>{whenOf(view, rung)}</span>
      </ListCell>
      <ListCell label={t('settings.reminders.again')}>
        <span safe>
          {rung.repeatWorkdays === null
            ? t('settings.reminders.once')
            : t('settings.reminders.every', { days: rung.repeatWorkdays })}
        </span>
      </ListCell>
      <ListCell label={t('settings.reminders.to')}>
        <span safe>{t(`settings.reminders.sides.${rung.sides}`, { roles })}</span>
      </ListCell>
    </tr>
  );
}

function whenOf({ t }: ViewContext, { offsetWorkdays: offset, anchor }: Rung): string {
  const from = t(`settings.reminders.anchor.${anchor}`);
  if (offset === 0) return t('settings.reminders.on', { from });
  return t(offset < 0 ? 'settings.reminders.before' : 'settings.reminders.after', { from, days: Math.abs(offset) });
}
