import { CsrfField } from '../../../platform/web/components/csrf-field.js';
import { ErrorSummary } from '../../../platform/web/components/error-summary.js';
import { Page } from '../../../platform/web/components/page.js';
import { TextField } from '../../../platform/web/components/text-field.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { type Invited, type PasswordFault, SHORTEST_PASSWORD } from '../../access/index.js';
import { InvitedFacts } from './invited-facts.js';

export interface WelcomeViewProps {
  readonly view: ViewContext;
  /** Path the form posts to, which holds the link's secret. */
  readonly action: string;
  readonly invited: Invited;
  readonly fault: PasswordFault | null;
}

/** The door as somebody sees it who has been given a link: for whom it is, and the form for a password. */
export function WelcomeView({ view, action, invited, fault }: WelcomeViewProps): JSX.Element {
  const { t } = view;
  const kind = invited.renewed ? 'renew' : 'first';
  const message = fault === null ? undefined : t(`welcome.fault.${fault}`, { least: SHORTEST_PASSWORD });
  const field = fault === 'differs' ? 'again' : 'password';
  const faultOf = (id: string): { fault?: string } => (message === undefined || id !== field ? {} : { fault: message });
  return (
    <Page view={view} title={t(`welcome.${kind}.title`)} faulty={fault !== null}>
      <div class="door">
        <div>
          <p class="bigmark" lang="zh-Hant" aria-hidden="true" safe>
            {t('sign_in.mark')}
          </p>
          <hr class="pair" />
          <h1 class="after" safe>
            {t(`welcome.${kind}.title`)}
          </h1>
          <p class="soft measure lead" safe>
            {t(`welcome.${kind}.lead`)}
          </p>
          <InvitedFacts view={view} invited={invited} />
        </div>
        <div>
          {message === undefined ? '' : <ErrorSummary view={view} faults={[{ field, message }]} />}
          <h2 safe>{t('welcome.heading')}</h2>
          <form action={action} method="post" class="after" novalidate>
            <CsrfField view={view} />
            {/* Not sent: it tells a password manager whose password this is. */}
            <input type="text" autocomplete="username" value={invited.email} readonly hidden />
            <TextField
              view={view}
              id="password"
              type="password"
              autocomplete="new-password"
              label={t('welcome.password')}
              hint={t('welcome.hint', { least: SHORTEST_PASSWORD })}
              {...faultOf('password')}
            />
            <TextField
              view={view}
              id="again"
              type="password"
              autocomplete="new-password"
              label={t('welcome.again')}
              {...faultOf('again')}
            />
            <p class="acts after">
              <button class="btn main" safe>
                {t('welcome.submit')}
              </button>
            </p>
          </form>
          <details class="after">
            <summary safe>{t('welcome.not_me')}</summary>
            <p class="soft measure" safe>
              {t('welcome.not_me_help')}
            </p>
          </details>
        </div>
      </div>
    </Page>
  );
}
