import type { ViewContext } from '../view-context.js';
import { Page } from './page.js';
import { Title } from './title.js';

/** Why a page could not be shown; the words stand at `errors.page.<reason>`. */
export type ErrorReason =
  'bad_request' | 'not_found' | 'forbidden' | 'conflict' | 'stale_form' | 'too_many' | 'unavailable' | 'unexpected';

export interface ErrorPageProps {
  readonly view: ViewContext;
  readonly reason: ErrorReason;
  /** Stable code of the refusal or number of the request, for whoever is asked for help. */
  readonly code: string;
  /** Address of the same page without what it could not read; absent where there is no such page to go to. */
  readonly again?: string;
}

/** A whole page that says what failed, that nothing was lost, and the way back. It says nothing about what it may not show. */
export function ErrorPage({ view, reason, code, again }: ErrorPageProps): JSX.Element {
  const title = view.t(`errors.page.${reason}.title`);
  return (
    <Page view={view} title={title}>
      <Title view={view} title={title} />
      <div class="narrow stack">
        <p class="measure" safe>
          {view.t(`errors.page.${reason}.body`)}
        </p>
        <p class="acts">
          {again === undefined ? (
            ''
          ) : (
            <a class="btn main" href={again} safe>
              {view.t('errors.page.again')}
            </a>
          )}
          <a class="btn" href="/" safe>
            {view.t('errors.page.back')}
          </a>
        </p>
        <p class="note" safe>
          {view.t('errors.page.code', { code })}
        </p>
      </div>
    </Page>
  );
}
