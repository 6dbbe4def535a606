import { Page } from '../../../platform/web/components/page.js';
import { Title } from '../../../platform/web/components/title.js';
import type { ViewContext } from '../../../platform/web/view-context.js';

/** For somebody whose password is set but who holds no post today: what was kept, and whom to ask. Nobody is signed in. */
export function NoPostView({ view, email }: { readonly view: ViewContext; readonly email: string }): JSX.Element {
  const { t } = view;
  return (
    <Page view={view} title={t('welcome.no_post.title')}>
      <Title view={view} title={t('welcome.no_post.title')} />
      <div class="narrow stack">
        <p class="measure" safe>
          {t('welcome.no_post.kept', { email })}
        </p>
        <p class="measure" safe>
          {t('welcome.no_post.ask')}
        </p>
        <p class="acts">
          <a class="btn" href="/sign-in" safe>
            {t('welcome.closed.sign_in')}
          </a>
        </p>
      </div>
    </Page>
  );
}
