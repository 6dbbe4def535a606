import { CsrfField } from '../../../platform/web/components/csrf-field.js';
import { translatorOf } from '../../../platform/web/i18n/translator-of.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { ListedAccount } from '../../access/index.js';

interface Props {
  readonly view: ViewContext;
  readonly next: string;
  readonly accounts: readonly ListedAccount[];
}

/** Accounts of the demonstration, each in the language of its post, since its holder will read that. */
export function DemonstrationAccounts({ view, next, accounts }: Props): JSX.Element {
  if (accounts.length === 0) return '';
  return (
    <section aria-labelledby="demonstration">
      <div class="head">
        <h2 id="demonstration" safe>
          {view.t('sign_in.demonstration')}
        </h2>
        <span class="soft" safe>
          {view.t('sign_in.no_password')}
        </span>
      </div>
      <ul class="accounts">
        {accounts.map((account) => (
          <Account view={view} next={next} account={account} />
        ))}
      </ul>
    </section>
  );
}

function Account({ view, next, account }: { view: ViewContext; next: string; account: ListedAccount }): JSX.Element {
  const { language } = account;
  const { t } = translatorOf(language);
  const post = account.post[language];
  const side = account.side?.[language];
  const does = t(`sign_in.does.${account.role}`);
  return (
    <li>
      <span class="side" lang="zh-Hant" aria-hidden="true" safe>
        {account.seal ?? '—'}
      </span>
      <div lang={language}>
        <b safe>{post}</b>
        <span class="note" safe>
          {side === undefined ? does : t('sign_in.side_does', { side, does })}
        </span>
      </div>
      <form action="/sign-in/demonstration" method="post">
        <CsrfField view={view} />
        <input type="hidden" name="account" value={account.id} />
        <input type="hidden" name="next" value={next} />
        <button class="btn small" lang={language}>
          <span safe>{t('sign_in.submit')}</span>
          <span class="vh" safe>
            {` ${post}`}
          </span>
        </button>
      </form>
    </li>
  );
}
