import { Head } from '../../../platform/web/components/head.js';
import { ListCell } from '../../../platform/web/components/list-cell.js';
import { ListTable } from '../../../platform/web/components/list-table.js';
import { OlderPager } from '../../../platform/web/components/older-pager.js';
import { ProgressBar } from '../../../platform/web/components/progress-bar.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import { sameTime } from '../../../platform/web/past-point.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { EditionView } from '../../reports/index.js';

/** Numbers of editions between which the pages of the list are cut. */
export interface EditionPages {
  /** Behind which this page begins; null on the first. */
  readonly before: number | null;
  /** Behind which the next page begins; null on the last. */
  readonly older: number | null;
}

const ONE_PAGE: EditionPages = { before: null, older: null };

export interface EditionTableProps {
  readonly view: ViewContext;
  readonly session: number;
  /** The newest first. */
  readonly editions: readonly EditionView[];
  readonly pages?: EditionPages;
  /** The page tells the reader of an edition just ordered, and is to be told what became of it. */
  readonly ordered?: boolean;
}

/** True until an edition is ready or has failed. */
export function isBeingSet({ state }: EditionView): boolean {
  return state === 'queued' || state === 'setting';
}

/** An address with what it says of editions: one was just ordered, and behind which number the list goes on. */
export function editionsAddress(path: string, ordered: boolean, before: number | null): string {
  const query = [...(ordered ? ['done=queued'] : []), ...(before === null ? [] : [`before=${before}`])];
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}

/**
 * Editions of the report. While one is being set the section asks for itself every two seconds; without script the link
 * does it by hand. The answer is this same section, so that asking ends with the last edition.
 */
export function EditionTable(props: EditionTableProps): JSX.Element {
  const { view, session, editions, pages = ONE_PAGE, ordered = false } = props;
  const { t } = view;
  const busy = editions.some(isBeingSet);
  const address = editionsAddress(`/sessions/${session}/editions`, ordered, pages.before);
  const page = (before: number | null): string =>
    sameTime(view, `${editionsAddress(`/sessions/${session}`, false, before)}#editions`);
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
      <OlderPager
        view={view}
        of={t('session.edition.title')}
        count={editions.length}
        older={pages.older === null ? null : page(pages.older)}
        newest={pages.before === null ? null : page(null)}
      />
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
