import { ListCell } from '../../../platform/web/components/list-cell.js';
import { ListTable } from '../../../platform/web/components/list-table.js';
import { Moment } from '../../../platform/web/components/moment.js';
import { PostForm } from '../../../platform/web/components/post-form.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { ListedApiToken } from '../../access/index.js';

/** The account's tokens in force, each with the way to end it. */
export function TokenTable(props: { view: ViewContext; tokens: readonly ListedApiToken[] }): JSX.Element {
  const { view, tokens } = props;
  const { t } = view;
  if (tokens.length === 0)
    return (
      <p class="soft after" safe>
        {t('settings.tokens.none')}
      </p>
    );
  return (
    <ListTable
      view={view}
      caption={t('settings.tokens.title')}
      columns={[
        { label: t('settings.tokens.label') },
        { label: t('settings.tokens.created'), width: 'c-date' },
        { label: t('settings.tokens.expires'), width: 'c-date' },
        { label: t('settings.tokens.used'), width: 'c-date' },
        { label: t('settings.tokens.end'), unseen: true, width: 'c-mark' },
      ]}
    >
      <tbody>
        {tokens.map((token) => (
          <Line view={view} token={token} />
        ))}
      </tbody>
    </ListTable>
  );
}

function Line({ view, token }: { view: ViewContext; token: ListedApiToken }): JSX.Element {
  const { t } = view;
  return (
    <tr>
      <th scope="row" safe>
        {token.label}
      </th>
      <ListCell label={t('settings.tokens.created')}>
        <Moment view={view} at={token.createdAt} format="plain" />
      </ListCell>
      <ListCell label={t('settings.tokens.expires')}>
        <Moment view={view} at={token.expiresAt} format="plain" />
      </ListCell>
      <ListCell label={t('settings.tokens.used')}>
        {token.usedAt === null ? (
          <span safe>{t('settings.tokens.never')}</span>
        ) : (
          <Moment view={view} at={token.usedAt} format="plain" />
        )}
      </ListCell>
      <td>
        <PostForm view={view} action="/settings/account/tokens/revoke" hidden={{ token: token.id }}>
          <button class="btn small">
            <span safe>{t('settings.tokens.revoke')}</span>
            <span class="vh" safe>
              {` ${token.label}`}
            </span>
          </button>
        </PostForm>
      </td>
    </tr>
  );
}
