import { Head } from '../../../platform/web/components/head.js';
import { ListCell } from '../../../platform/web/components/list-cell.js';
import { ListTable } from '../../../platform/web/components/list-table.js';
import { Page } from '../../../platform/web/components/page.js';
import { Title } from '../../../platform/web/components/title.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { ConferenceFrame, SessionView } from '../../conferences/index.js';
import { sessionDay } from './session-names.js';

interface ListProps {
  readonly view: ViewContext;
  readonly frame: ConferenceFrame;
}

/** Every session of the conference: plenaries first, then what was held between them. */
export function SessionListView({ view, frame }: ListProps): JSX.Element {
  const { t, language } = view;
  const plenaries = frame.sessions.filter(({ kind }) => kind === 'plenary');
  const others = frame.sessions.filter(({ kind }) => kind !== 'plenary');
  return (
    <Page view={view} title={t('session.title')} room="sessions">
      <Title view={view} title={t('session.title')} sub={frame.name[language]} />
      <div class="after">
        <Group view={view} frame={frame} id="plenaries" title={t('session.list.plenaries')} sessions={plenaries} />
        <Group view={view} frame={frame} id="meetings" title={t('session.list.meetings')} sessions={others} />
      </div>
    </Page>
  );
}

interface GroupProps extends ListProps {
  readonly id: string;
  readonly title: string;
  readonly sessions: readonly SessionView[];
}

function Group({ view, frame, id, title, sessions }: GroupProps): JSX.Element {
  if (sessions.length === 0) return '';
  const { t } = view;
  return (
    <section aria-labelledby={id}>
      <Head view={view} title={title} id={id} />
      <ListTable
        view={view}
        caption={title}
        columns={[
          { label: t('session.list.name') },
          { label: t('session.list.held'), width: 'c-wide' },
          { label: t('session.list.place'), width: 'c-date' },
          { label: t('session.list.areas'), width: 'c-mark' },
        ]}
      >
        <tbody>
          {sessions.map((session) => (
            <Line view={view} frame={frame} session={session} />
          ))}
        </tbody>
      </ListTable>
    </section>
  );
}

function Line({ view, frame, session }: ListProps & { session: SessionView }): JSX.Element {
  const { t, language } = view;
  const areas = frame.areas.filter(({ sessionNumber }) => sessionNumber === session.number).length;
  return (
    <tr>
      <th scope="row" class="what">
        <a href={`/sessions/${session.number}`} safe>
          {session.name[language]}
        </a>
      </th>
      <ListCell label={t('session.list.held')}>
        <span safe>{sessionDay(view, session)}</span>
      </ListCell>
      <ListCell label={t('session.list.place')}>
        {session.place === null ? '' : <span safe>{session.place[language]}</span>}
      </ListCell>
      <ListCell label={t('session.list.areas')}>{areas === 0 ? '' : <span class="num">{areas}</span>}</ListCell>
    </tr>
  );
}
