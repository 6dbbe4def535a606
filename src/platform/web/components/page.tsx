import type { Children } from '@kitajs/html';
import { assetUrl } from '../assets.js';
import type { RoomId, ViewContext } from '../view-context.js';
import { Footer } from './footer.js';
import { Masthead } from './masthead.js';
import { Sprite } from './sprite.js';

export interface PageProps {
  readonly view: ViewContext;
  /** Title of the browser's tab, without the product's name. */
  readonly title: string;
  readonly room?: RoomId | undefined;
  /** A form came back with faults: the tab's title then says so first. */
  readonly faulty?: boolean;
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
export function Page({ view, title, room, faulty = false, children }: PageProps): JSX.Element {
  const headers = view.csrf === null ? undefined : JSON.stringify({ 'csrf-token': view.csrf });
  return (
    <>
      {'<!doctype html>'}
      <html lang={view.language} data-theme={view.theme ?? undefined}>
        <Head view={view} title={title} faulty={faulty} />
        <body hx-headers:inherited={headers}>
          <Sprite />
          <a class="skip" href="#main" safe>
            {view.t('common.skip')}
          </a>
          <Masthead view={view} room={room} />
          <main id="main" class="wrap" tabindex="-1">
            {children}
          </main>
          <Footer view={view} />
        </body>
      </html>
    </>
  );
}
