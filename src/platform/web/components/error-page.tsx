import type { Children } from '@kitajs/html';
import type { ViewContext } from '../view-context.js';
import { Page } from './page.js';
import type { PagerLink } from './pager.js';
import { Title } from './title.js';
import { Words } from './words.js';

/** Why a page could not be shown; the words stand at `errors.page.<reason>`. */
export type ErrorReason =
  'bad_request' | 'not_found' | 'forbidden' | 'conflict' | 'stale_form' | 'too_many' | 'unavailable' | 'unexpected';

export interface ErrorPageProps {
  readonly view: ViewContext;
  readonly reason: ErrorReason;
  /** Stable code of the refusal or number of the request, for whoever is asked for help. */
  readonly code: string;
  /** What exactly was wrong, where that can be told better than by the reason. */
  readonly words?: ErrorWords | undefined;
  /** Ways on, the most likely first. */
  readonly ways?: readonly PagerLink[];
  /** A form in which it can be put right. */
  readonly children?: Children;
}

/** A refusal in words of its own. */
export interface ErrorWords {
  readonly title: string;
  readonly body: string;
}

/** A whole page that says what failed, that nothing was lost, and the way back. It says nothing about what it may not show. */
export function ErrorPage({ view, reason, code, words, ways = [], children }: ErrorPageProps): JSX.Element {
  const title = words?.title ?? view.t(`errors.page.${reason}.title`);
  return (
    <Page view={view} title={title}>
      <Title view={view} title={title} />
      <div class="narrow stack">
        <p class="measure" safe>
          {words?.body ?? view.t(`errors.page.${reason}.body`)}
        </p>
        {children}
        <p class="acts">
          {ways.map(({ href, label }, place) => (
            <a class={place === 0 ? 'btn main' : 'btn'} href={href}>
              <Words view={view} of={label} />
            </a>
          ))}
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
