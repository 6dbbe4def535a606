import type { Children } from '@kitajs/html';
import { assetUrl } from '../assets.js';
import { addDays } from '../../../domain/shared/civil-date.js';
import { formatDate } from '../i18n/format-date.js';
import { onDay } from '../past-point.js';
import type { RoomId, ViewContext } from '../view-context.js';
import { Footer } from './footer.js';
import { Masthead } from './masthead.js';
import type { PagerLink } from './pager.js';
import { PastBar } from './past-bar.js';
import { Sprite } from './sprite.js';

/** A page that can show the past as well. */
export interface Timed {
  /** Its own address at present, as its reader asked for it. */
  readonly address: string;
  /** Other pages of the same point in time, which a page of the past leads to. */
  readonly beside?: readonly PagerLink[];
}

export interface PageProps {
  readonly view: ViewContext;
  /** Title of the browser's tab, without the product's name. */
  readonly title: string;
  readonly room?: RoomId | undefined;
  /** A form came back with faults: the tab's title then says so first. */
  readonly faulty?: boolean;
  /** Absent where the page shows the present only. */
  readonly timed?: Timed;
  readonly children?: Children;
}

/**
 * htmx 4 would swap the body of a refusal into the page; refusals are pages of their own. Its eval and its inline
 * indicator style would break the content policy.
 */
const HTMX_CONFIG = JSON.stringify({ noSwap: [204, 304, '4xx', '5xx'], includeIndicatorCSS: false });

function Head({ view, title, faulty }: { view: ViewContext; title: string; faulty: boolean }): JSX.Element {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content={view.theme ?? 'light dark'} />
      <meta name="referrer" content="same-origin" />
      <meta name="htmx-config" content={HTMX_CONFIG} />
      {view.csrf === null ? '' : <meta name="csrf-token" content={view.csrf} />}
      <title safe>{`${faulty ? view.t('errors.prefix') : ''}${title} · ${view.t('common.app')}`}</title>
      <link rel="icon" href={assetUrl('favicon.svg')} type="image/svg+xml" />
      <link rel="stylesheet" href={assetUrl('luoshi.css')} />
      <script src={assetUrl('htmx.js')} defer></script>
    </head>
  );
}

/**
 * A whole page: head, masthead, main, footer. Everything works without script; htmx only spares a reload, and sends the
 * CSRF token of the body with every request it makes.
 */
export function Page({ view, title, room, faulty = false, timed, children }: PageProps): JSX.Element {
  const headers = view.csrf === null ? undefined : JSON.stringify({ 'csrf-token': view.csrf });
  return (
    <>
      {'<!doctype html>'}
      <html lang={view.language} data-theme={view.theme ?? undefined}>
        <Head view={view} title={tabTitle(view, title)} faulty={faulty} />
        <body hx-headers:inherited={headers}>
          <Sprite />
          <a class="skip" href="#main" safe>
            {view.t('common.skip')}
          </a>
          <Masthead view={view} room={room} />
          <main id="main" class={view.past === null ? 'wrap' : 'wrap past'} tabindex="-1">
            <Time view={view} timed={timed} />
            {children}
          </main>
          <Footer view={view} />
        </body>
      </html>
    </>
  );
}

/** Where the page stands in time: the bar of the past, or on a page of the present the way to it. */
function Time({ view, timed }: Pick<PageProps, 'view' | 'timed'>): JSX.Element {
  if (view.past !== null) return <PastBar view={view} past={view.past} links={timed?.beside ?? []} />;
  if (timed === undefined) return '';
  return (
    <p class="acts tothen">
      <a href={onDay(timed.address, addDays(view.today, -1))} safe>
        {view.t('past.see')}
      </a>
    </p>
  );
}

function tabTitle({ t, past }: ViewContext, title: string): string {
  return past === null ? title : t('past.title', { title, day: formatDate(t, past.day, 'plain') });
}
