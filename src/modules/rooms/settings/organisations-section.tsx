import { Head } from '../../../platform/web/components/head.js';
import { ListCell } from '../../../platform/web/components/list-cell.js';
import { ListTable } from '../../../platform/web/components/list-table.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { ConferenceFrame } from '../../conferences/index.js';
import type { OrganisationView, PostView } from '../../directory/index.js';
import type { PostHolder } from './post-holders.repository.js';
import { SettingsFrame } from './settings-frame.js';

export interface OrganisationsProps {
  readonly view: ViewContext;
  readonly frame: ConferenceFrame;
  readonly organisations: readonly OrganisationView[];
  readonly holders: readonly PostHolder[];
}

/** Organisations of every side, their posts and who holds them. */
export function OrganisationsSection({ view, frame, organisations, holders }: OrganisationsProps): JSX.Element {
  const { t, language } = view;
  const sides = frame.sides.map((side) => ({ id: side.id, title: side.name[language] }));
  const groups = [...sides, { id: null, title: t('settings.organisations.third') }];
  return (
    <SettingsFrame view={view} section="organisations" sub={t('settings.organisations.sub')}>
      {groups.map(({ id, title }, place) => (
        <Group
          view={view}
          id={`group-${place}`}
          title={title}
          organisations={organisations.filter(({ sideId }) => sideId === id)}
          holders={holders}
        />
      ))}
    </SettingsFrame>
  );
}

interface GroupProps extends Omit<OrganisationsProps, 'frame'> {
  readonly id: string;
  readonly title: string;
}

function Group({ view, id, title, organisations, holders }: GroupProps): JSX.Element {
  if (organisations.length === 0) return '';
  const { t } = view;
  const note = t('settings.organisations.count', { count: organisations.length });
  return (
    <section aria-labelledby={id}>
      <Head view={view} id={id} title={title} note={note} />
      <ListTable
        view={view}
        caption={title}
        columns={[
          { label: t('settings.organisations.organisation') },
          { label: t('settings.organisations.post'), width: 'c-wide' },
          { label: t('settings.organisations.holder'), width: 'c-wide' },
        ]}
      >
        <tbody>
          {organisations.map((organisation) => (
            <Rows view={view} organisation={organisation} holders={holders} />
          ))}
        </tbody>
      </ListTable>
    </section>
  );
}

interface RowsProps {
  readonly view: ViewContext;
  readonly organisation: OrganisationView;
  readonly holders: readonly PostHolder[];
}

/** A row a post; an organisation without a post still has its row. */
function Rows({ view, organisation, holders }: RowsProps): JSX.Element {
  const posts: readonly (PostView | null)[] = organisation.posts.length === 0 ? [null] : organisation.posts;
  return (
    <>
      {posts.map((post) => (
        <tr>
          <th scope="row">
            <Name view={view} organisation={organisation} />
          </th>
          <ListCell label={view.t('settings.organisations.post')}>
            {post === null ? '' : <Post view={view} post={post} />}
          </ListCell>
          <ListCell label={view.t('settings.organisations.holder')}>
            {post === null ? '' : <Holders view={view} holders={holders.filter(({ postId }) => postId === post.id)} />}
          </ListCell>
        </tr>
      ))}
    </>
  );
}

function Name({ view, organisation }: Omit<RowsProps, 'holders'>): JSX.Element {
  const { t, language } = view;
  const { name, shortName, inferred } = organisation;
  const notes = [
    ...(shortName[language] === name[language] ? [] : [shortName[language]]),
    ...(inferred ? [t('settings.organisations.inferred')] : []),
  ];
  return (
    <>
      <span safe>{name[language]}</span>
      {notes.length === 0 ? (
        ''
      ) : (
        <>
          <br />
          <span class="note" safe>
            {notes.join(' · ')}
          </span>
        </>
      )}
    </>
  );
}

function Post({ view, post }: { view: ViewContext; post: PostView }): JSX.Element {
  return (
    <>
      <span safe>{post.name[view.language]}</span>
      <br />
      <span class="note" safe>
        {view.t(`settings.role.${post.role}`)}
      </span>
    </>
  );
}

function Holders({ view, holders }: { view: ViewContext; holders: readonly PostHolder[] }): JSX.Element {
  const { t } = view;
  if (holders.length === 0) return <span safe>{t('settings.organisations.vacant')}</span>;
  return (
    <>
      {holders.map(({ name, language, from }) => (
        <p>
          <span lang={language} safe>
            {name}
          </span>
          <br />
          <span class="note" safe>
            {t('settings.organisations.since', { day: formatDate(t, from, 'plain') })}
          </span>
        </p>
      ))}
    </>
  );
}
