import type { Problem } from '../../../platform/http/problem.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { CsrfField } from '../../../platform/web/components/csrf-field.js';
import { ErrorSummary } from '../../../platform/web/components/error-summary.js';
import { FormActs } from '../../../platform/web/components/form-acts.js';
import { Page } from '../../../platform/web/components/page.js';
import { TextField } from '../../../platform/web/components/text-field.js';
import type { ListedAccount } from '../../access/index.js';
import { DemonstrationAccounts } from './demonstration-accounts.js';
import { Legend } from './legend.js';

export interface SignInViewProps {
  readonly view: ViewContext;
  readonly next: string;
  readonly email?: string;
  /** The refusal of the last attempt. */
  readonly fault?: Pick<Problem, 'code' | 'details'>;
  readonly accounts: readonly ListedAccount[];
}

/** The door: what the product is, the form, and in the demonstration the accounts that need no password. */
export function SignInView(props: SignInViewProps): JSX.Element {
  const { view, fault } = props;
  const message = fault === undefined ? undefined : view.t(`sign_in.fault.${fault.code}`, fault.details.params);
  return (
    <Page view={view} title={view.t('sign_in.title')} faulty={fault !== undefined}>
      <div class="door">
        <div>
          <p class="bigmark" lang="zh-Hant" aria-hidden="true" safe>
            {view.t('sign_in.mark')}
          </p>
          <hr class="pair" />
          <h1 class="after" safe>
            {view.t('sign_in.headline')}
          </h1>
          <p class="soft measure lead" safe>
            {view.t('sign_in.lead')}
          </p>
          <Legend view={view} />
        </div>
        <div>
          {message === undefined ? '' : <ErrorSummary view={view} faults={[{ field: 'email', message }]} />}
          <h2 safe>{view.t('sign_in.title')}</h2>
          <form action="/sign-in" method="post" class="after" novalidate>
            <CsrfField view={view} />
            <input type="hidden" name="next" value={props.next} />
            <TextField
              view={view}
              id="email"
              type="email"
              autocomplete="username"
              label={view.t('sign_in.email')}
              value={props.email ?? ''}
              {...(message === undefined ? {} : { fault: message })}
            />
            <TextField
              view={view}
              id="password"
              type="password"
              autocomplete="current-password"
              label={view.t('sign_in.password')}
            />
            <FormActs view={view} submit={view.t('sign_in.submit')} />
          </form>
          <details class="after">
            <summary safe>{view.t('sign_in.cannot')}</summary>
            <p class="soft measure" safe>
              {view.t('sign_in.cannot_help')}
            </p>
          </details>
          <DemonstrationAccounts view={view} next={props.next} accounts={props.accounts} />
        </div>
      </div>
    </Page>
  );
}
