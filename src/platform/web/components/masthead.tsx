import { LANGUAGES } from '../../../domain/shared/language.js';
import { langLink } from '../i18n/lang-link.js';
import type { RoomId, RoomLink, ViewContext } from '../view-context.js';
import { CsrfField } from './csrf-field.js';
import { Icon } from './icon.js';

function Room({ view, room, current }: { view: ViewContext; room: RoomLink; current: boolean }): JSX.Element {
  return (
    <a href={room.href} aria-current={current ? 'page' : undefined}>
      <span safe>{view.t(`common.rooms.${room.id}`)}</span>
      {room.waiting > 0 ? (
        <span class="count hand">
          <span aria-hidden="true">{room.waiting}</span>
          <span class="vh" safe>
            {view.t('common.rooms.waiting', { count: room.waiting })}
          </span>
        </span>
      ) : (
        ''
      )}
    </a>
  );
}

function SignOut({ view, label }: { view: ViewContext; label: string }): JSX.Element {
  return (
    <form class="me" action="/sign-out" method="post">
      <CsrfField view={view} />
      <span safe>{label}</span>
      <button safe>{view.t('common.sign_out')}</button>
    </form>
  );
}

/** Wordmark, rooms with what waits, the post that is signed in, languages. The language links keep path and query. */
export function Masthead({ view, room }: { view: ViewContext; room?: RoomId | undefined }): JSX.Element {
  return (
    <header class="masthead">
      <div class="wrap">
        <a class="wordmark" href="/">
          <Icon symbol="luoshi" />
          <span lang="en" safe>
            {view.t('common.wordmark.latin')}
          </span>{' '}
          <span lang="zh-Hant" safe>
            {view.t('common.wordmark.han')}
          </span>
        </a>
        {view.rooms.length === 0 ? (
          ''
        ) : (
          <nav class="rooms" aria-label={view.t('common.rooms.label')}>
            {view.rooms.map((link) => (
              <Room view={view} room={link} current={link.id === room} />
            ))}
          </nav>
        )}
        {view.actorLabel === null ? '' : <SignOut view={view} label={view.actorLabel} />}
        <nav class="langs" aria-label={view.t('common.languages')}>
          {LANGUAGES.map((language) => (
            <a
              href={langLink(view.path, language)}
              lang={language}
              hreflang={language}
              aria-current={language === view.language ? 'true' : undefined}
              safe
            >
              {view.t(`common.language_short.${language}`)}
            </a>
          ))}
        </nav>
      </div>
    </header>
  );
}
