import { Page } from '../../../platform/web/components/page.js';
import { Title } from '../../../platform/web/components/title.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { ClosedLink } from '../../access/index.js';

/** A link that opens nothing: why, and whom to ask. It says nothing about any account. */
export function ClosedLinkView({ view, why }: { view: ViewContext; why: ClosedLink }): JSX.Element {
  const { t } = view;
  return (
    <Page view={view} title={t(`welcome.closed.${why}.title`)}>
      <Title view={view} title={t(`welcome.closed.${why}.title`)} />
      <div class="narrow stack">
        <p class="measure" safe>
          {t(`welcome.closed.${why}.text`)}
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
