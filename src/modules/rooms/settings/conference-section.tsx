import { DefList } from '../../../platform/web/components/def-list.js';
import { Head } from '../../../platform/web/components/head.js';
import { ListCell } from '../../../platform/web/components/list-cell.js';
import { ListTable } from '../../../platform/web/components/list-table.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { ConferenceFrame, SideView } from '../../conferences/index.js';
import { SettingsFrame } from './settings-frame.js';

interface Props {
  readonly view: ViewContext;
  readonly frame: ConferenceFrame;
  /** Names of the working calendars, by the name of their file. */
  readonly calendars: ReadonlyMap<string, string>;
}

/** The conference as its file declares it. */
export function ConferenceSection({ view, frame, calendars }: Props): JSX.Element {
  const { t, language } = view;
  const { authoritative } = frame;
  return (
    <SettingsFrame view={view} section="conference" sub={t('settings.conference.sub')}>
      <section>
        <DefList
          view={view}
          facts={[
            { term: t('settings.conference.name'), text: frame.name[language] },
            { term: t('settings.conference.tag'), text: frame.tag, hash: true },
            {
              term: t('settings.conference.authoritative'),
              text: { text: t(`common.texts.language.${authoritative}`), lang: authoritative },
              note: t('settings.conference.authoritative_note'),
            },
          ]}
        />
      </section>
      <section aria-labelledby="sides">
        <Head view={view} id="sides" title={t('settings.conference.sides')} note={t('settings.conference.order')} />
        <ListTable
          view={view}
          caption={t('settings.conference.sides')}
          columns={[
            { label: t('settings.conference.side') },
            { label: t('settings.conference.seal'), width: 'c-mark' },
            { label: t('settings.conference.calendar'), width: 'c-wide' },
            { label: t('settings.conference.language'), width: 'c-date' },
          ]}
        >
          <tbody>
            {frame.sides.map((side) => (
              <Side view={view} side={side} calendar={calendars.get(side.calendar) ?? side.calendar} />
            ))}
          </tbody>
        </ListTable>
      </section>
    </SettingsFrame>
  );
}

function Side({ view, side, calendar }: { view: ViewContext; side: SideView; calendar: string }): JSX.Element {
  const { t, language } = view;
  return (
    <tr>
      <th scope="row" safe>
        {side.name[language]}
      </th>
      <ListCell label={t('settings.conference.seal')}>
        <span lang={side.language} class="voice" safe>
          {side.seal}
        </span>
      </ListCell>
      <ListCell label={t('settings.conference.calendar')}>
        <a href="/settings/calendars" safe>
          {calendar}
        </a>
      </ListCell>
      <ListCell label={t('settings.conference.language')}>
        <span lang={side.language} safe>
          {t(`common.texts.language.${side.language}`)}
        </span>
      </ListCell>
    </tr>
  );
}
