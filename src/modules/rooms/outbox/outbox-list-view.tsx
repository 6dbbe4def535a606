import { ListCell } from '../../../platform/web/components/list-cell.js';
import { ListTable } from '../../../platform/web/components/list-table.js';
import { Moment } from '../../../platform/web/components/moment.js';
import { Notice } from '../../../platform/web/components/notice.js';
import { Page } from '../../../platform/web/components/page.js';
import { Pager } from '../../../platform/web/components/pager.js';
import { PostForm } from '../../../platform/web/components/post-form.js';
import { Title } from '../../../platform/web/components/title.js';
import { Words } from '../../../platform/web/components/words.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { Wording } from '../../../platform/web/wording.js';
import type { KeptMail } from '../../mail/index.js';

export interface OutboxListProps {
  readonly view: ViewContext;
  readonly mails: readonly KeptMail[];
  /** Id behind which the next page begins; null on the last one. */
  readonly next: string | null;
  /** False where this page begins behind a mail. */
  readonly first: boolean;
  readonly maySweep: boolean;
  readonly done: string | null;
}

/** Every mail the built-in server took, newest first. */
export function OutboxListView(props: OutboxListProps): JSX.Element {
  const { view, mails, done } = props;
  const { t } = view;
  return (
    <Page view={view} title={t('outbox.title')} room="outbox">
      <Title view={view} title={t('outbox.title')} sub={t('outbox.sub')} />
      {done === 'sweep' ? <Notice view={view} role="status" text={t('outbox.done.sweep')} /> : ''}
      {mails.length === 0 ? <Empty view={view} /> : <Mails {...props} />}
      {props.maySweep ? (
        <PostForm view={view} action="/outbox/sweep" class="acts after">
          <button class="btn" safe>
            {t('outbox.sweep')}
          </button>
          <span class="soft" safe>
            {t('outbox.sweep_note', { day: formatDate(t, view.today) })}
          </span>
        </PostForm>
      ) : (
        ''
      )}
    </Page>
  );
}

function Empty({ view }: { view: ViewContext }): JSX.Element {
  const { t, today } = view;
  return (
    <div class="narrow stack">
      <p class="measure" safe>
        {t('outbox.empty')}
      </p>
      <p class="measure" safe>
        {t('outbox.how')}
      </p>
      <div>
        <pre class="mail" lang="en" tabindex="0" safe>{`npm run luoshi -- remind --on ${today}`}</pre>
      </div>
    </div>
  );
}

function Mails({ view, mails, next, first }: OutboxListProps): JSX.Element {
  const { t } = view;
  const more = next === null ? null : { href: `/outbox?before=${next}`, label: t('outbox.older') };
  return (
    <div class="after">
      <ListTable
        view={view}
        caption={t('outbox.caption')}
        columns={[
          { label: t('outbox.column.subject') },
          { label: t('outbox.column.to'), width: 'c-wide' },
          { label: t('outbox.column.received'), width: 'c-wide' },
        ]}
      >
        <tbody>
          {mails.map((mail) => (
            <tr>
              <th scope="row">
                <a href={`/outbox/${mail.id}`}>
                  <Words view={view} of={subjectOf(view, mail)} />
                </a>
              </th>
              <ListCell label={t('outbox.column.to')}>
                <span safe>{mail.to}</span>
              </ListCell>
              <ListCell label={t('outbox.column.received')}>
                <Moment view={view} at={mail.receivedAt} />
              </ListCell>
            </tr>
          ))}
        </tbody>
      </ListTable>
      <Pager
        view={view}
        shown={t('outbox.shown', { count: mails.length })}
        next={more}
        others={first ? [] : [{ href: '/outbox', label: t('outbox.newest') }]}
      />
    </div>
  );
}

/** In the mail's own language, whatever the page's. */
export function subjectOf({ t }: ViewContext, { subject, language }: KeptMail): Wording {
  if (subject === '') return t('outbox.no_subject');
  return language === null ? subject : { text: subject, lang: language };
}
