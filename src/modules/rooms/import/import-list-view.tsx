import { Crumbs } from '../../../platform/web/components/crumbs.js';
import { ErrorSummary } from '../../../platform/web/components/error-summary.js';
import { Head } from '../../../platform/web/components/head.js';
import { ListCell } from '../../../platform/web/components/list-cell.js';
import { ListTable } from '../../../platform/web/components/list-table.js';
import { OlderPager } from '../../../platform/web/components/older-pager.js';
import { Page } from '../../../platform/web/components/page.js';
import { Title } from '../../../platform/web/components/title.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import { wallClock } from '../../../platform/web/i18n/format-instant.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { DraftHead } from '../../imports/index.js';
import { UploadForm, type UploadFormProps } from './upload-form.js';

export interface ImportListProps extends UploadFormProps {
  readonly drafts: readonly DraftHead[];
  /** Cursor of what is older; null on the last page. */
  readonly older: string | null;
  /** False where this page begins behind a draft. */
  readonly first: boolean;
}

/** Drafts of the reader's side, and the form that makes one. */
export function ImportListView(props: ImportListProps): JSX.Element {
  const { view, drafts, older, first, faults } = props;
  const { t } = view;
  const crumbs = [{ label: t('common.rooms.sessions'), href: '/sessions' }, { label: t('import.title') }];
  return (
    <Page view={view} title={t('import.title')} room="sessions" faulty={faults.length > 0}>
      <Crumbs view={view} crumbs={crumbs} />
      <Title view={view} title={t('import.title')} sub={t('import.lead')} />
      <div class="cols">
        <section aria-labelledby="new">
          <ErrorSummary view={view} faults={faults} />
          <Head view={view} id="new" title={t('import.new')} />
          <UploadForm {...props} />
        </section>
        <aside aria-labelledby="drafts">
          <Head view={view} id="drafts" title={t('import.drafts')} note={t('import.own_side')} />
          {drafts.length === 0 ? (
            <p class="soft after" safe>
              {t('import.none')}
            </p>
          ) : (
            <DraftTable view={view} drafts={drafts} />
          )}
          <OlderPager
            view={view}
            of={t('import.drafts')}
            count={drafts.length}
            older={older === null ? null : `/imports?after=${older}#drafts`}
            newest={first ? null : '/imports#drafts'}
          />
        </aside>
      </div>
    </Page>
  );
}

function DraftTable({ view, drafts }: { view: ViewContext; drafts: readonly DraftHead[] }): JSX.Element {
  const { t } = view;
  const columns = [{ label: t('import.column.name') }, { label: t('import.column.state') }];
  return (
    <ListTable view={view} look="spans" caption={t('import.drafts')} columns={columns}>
      <tbody>
        {drafts.map((draft) => (
          <tr>
            <th scope="row">
              <a href={`/imports/${draft.id}`} safe>
                {draft.name}
              </a>
              <span class="note" safe>
                {` ${formatDate(t, wallClock(draft.createdAt).date, 'plain')}`}
              </span>
            </th>
            <ListCell label={t('import.column.state')}>
              <span safe>{t(`import.state.${draft.state}`)}</span>
              <span class="note" safe>
                {` ${t('import.items', { count: draft.items })}`}
              </span>
            </ListCell>
          </tr>
        ))}
      </tbody>
    </ListTable>
  );
}
