import { Page } from '../../../platform/web/components/page.js';
import { Title } from '../../../platform/web/components/title.js';
import type { ViewContext } from '../../../platform/web/view-context.js';

const PARTS = ['standard', 'keyboard', 'language', 'sight', 'paper', 'report'] as const;

/** What is supported, and whom to tell where it fails. The same for everybody, signed in or not. */
export function AccessibilityPage({ view }: { view: ViewContext }): JSX.Element {
  const { t } = view;
  return (
    <Page view={view} title={t('accessibility.title')}>
      <Title view={view} title={t('accessibility.title')} sub={t('accessibility.sub')} />
      <div class="narrow">
        {PARTS.map((part) => (
          <>
            <h2 safe>{t(`accessibility.${part}.title`)}</h2>
            <p class="measure" safe>
              {t(`accessibility.${part}.text`)}
            </p>
          </>
        ))}
      </div>
    </Page>
  );
}
