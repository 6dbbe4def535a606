import { Head } from '../../../platform/web/components/head.js';
import { ListCell } from '../../../platform/web/components/list-cell.js';
import { ListTable } from '../../../platform/web/components/list-table.js';
import { ProgressBar } from '../../../platform/web/components/progress-bar.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { EditionView } from '../../reports/index.js';

export interface EditionTableProps {
  readonly view: ViewContext;
  readonly session: number;
  /** The newest first. */
  readonly editions: readonly EditionView[];
  /** The page tells the reader of an edition just ordered, and is to be told what became of it. */
  readonly ordered?: boolean;
}

/** True until an edition is ready or has failed. */
export function isBeingSet({ state }: EditionView): boolean {
  return state === 'queued' || state === 'setting';
}

/**
 * Editions of the report. While one is being set the section asks for itself every two seconds; without script the link
 * does it by hand. The answer is this same section, so that asking ends with the last edition.
 */
export function EditionTable({ view, session, editions, ordered = false }: EditionTableProps): JSX.Element {
  const { t } = view;
  const busy = editions.some(isBeingSet);
  const address = `/sessions/${session}/editions${ordered ? '?done=queued' : ''}`;
  const polling = busy ? { 'hx-get': address, 'hx-trigger': 'every 2s', 'hx-swap': 'outerHTML' } : {};
  return (
    <section id="editions" aria-labelledby="editions-head" {...polling}>
      <Head view={view} title={t('session.edition.title')} id="editions-head">
        {busy ? (
          <a href={address} id="editions-refresh" safe>
            {t('session.edition.refresh')}
          </a>
        ) : (
          ''
        )}
      </Head>
      {editions.length === 0 ? (
        <p class="soft after" safe>
          {t('session.edition.none')}
        </p>
      ) : (
        <Rows view={view} editions={editions} />
      )}
    </section>
  );
}

function Rows({ view, editions }: Pick<EditionTableProps, 'view' | 'editions'>): JSX.Element {
  const { t } = view;
  return (
    <ListTable
      view={view}
      caption={t('session.edition.caption')}
      columns={[
        { label: t('session.edition.column.name') },
        { label: t('session.edition.column.as_at'), width: 'c-date' },
        { label: t('session.edition.column.language'), width: 'c-date' },
        { label: t('session.edition.column.state'), width: 'c-wide' },
        { label: t('session.edition.column.content'), width: 'c-mark' },
      ]}
    >
      <tbody>
        {editions.map((edition) => (
          <Row view={view} edition={edition} />
        ))}
      </tbody>
    </ListTable>
  );
}

function Row({ view, edition }: { view: ViewContext; edition: EditionView }): JSX.Element {
  const { t } = view;
  const name = t('session.edition.name', { number: edition.number });
  // An HTML edition opens in the window; the others are saved.
  const href = `/api/v1/editions/${edition.id}/content${edition.format === 'html' ? '?show=1' : ''}`;
  return (
    <tr>
      <th scope="row">
        {edition.state === 'draft' ? (
          <a href={href} safe>
            {name}
          </a>
        ) : (
          <span safe>{name}</span>
        )}
      </th>
      <ListCell label={t('session.edition.column.as_at')}>
        <span safe>{formatDate(t, edition.asOf, 'plain')}</span>
      </ListCell>
      <ListCell label={t('session.edition.column.language')}>
        <span lang={edition.language} safe>
          {t(`common.texts.language.${edition.language}`)}
        </span>
      </ListCell>
      <ListCell label={t('session.edition.column.state')}>
        <State view={view} edition={edition} />
      </ListCell>
      <ListCell label={t('session.edition.column.content')}>
        <Hash view={view} sha256={edition.contentSha256} />
      </ListCell>
    </tr>
  );
}

function State({ view, edition }: { view: ViewContext; edition: EditionView }): JSX.Element {
  const { t } = view;
  const { state, progress } = edition;
  if (state === 'queued') return <ProgressBar view={view} text={t('session.edition.queued')} done={0} of={100} />;
  if (state === 'setting')
    return <ProgressBar view={view} text={t('session.edition.setting', { done: progress })} done={progress} of={100} />;
  if (state === 'failed') return <span safe>{t('session.edition.failed')}</span>;
  return <span safe>{t('session.edition.draft', { format: edition.format.toUpperCase() })}</span>;
}

/** The first digits, enough to compare by eye; the whole hash for machines and pointers. */
function Hash({ view, sha256 }: { view: ViewContext; sha256: string | null }): JSX.Element {
  if (sha256 === null) return <span class="hash">…</span>;
  return (
    <span class="hash" title={view.t('session.edition.hash', { hash: sha256 })} safe>
      {sha256.slice(0, 8).replace(/(.{4})(.{4})/, '$1 $2')}
    </span>
  );
}
