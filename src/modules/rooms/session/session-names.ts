import { formatDate } from '../../../platform/web/i18n/format-date.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { ConferenceFrame, SessionView } from '../../conferences/index.js';

/** The day of a session, or that it is not fixed: no day is invented. */
export function sessionDay({ t }: ViewContext, session: SessionView): string {
  return session.heldOn === null ? t('session.not_fixed') : formatDate(t, session.heldOn);
}

/** Its name with its day: Second plenary (date not fixed). */
export function sessionWithDay(view: ViewContext, session: SessionView): string {
  const day =
    session.heldOn === null ? view.t('dates.deadline.not_fixed') : formatDate(view.t, session.heldOn, 'plain');
  return view.t('session.of_day', { name: session.name[view.language], day });
}

/** Sessions held before this one, the earliest first. */
export function sessionsBefore({ sessions }: ConferenceFrame, session: SessionView): readonly SessionView[] {
  return sessions
    .filter(({ id, heldOn }) => id !== session.id && heldOn !== null && (session.heldOn ?? '9999') > heldOn)
    .sort((a, b) => String(a.heldOn).localeCompare(String(b.heldOn)));
}

/** Day and place, what it follows, and the plenary after it. */
export function sessionSub(
  view: ViewContext,
  frame: ConferenceFrame,
  { session, next }: { readonly session: SessionView; readonly next: SessionView | null },
): string {
  const { t, language } = view;
  const day = sessionDay(view, session);
  const before = sessionsBefore(frame, session).map((one) => sessionWithDay(view, one));
  return [
    session.place === null ? day : t('session.held', { day, place: session.place[language] }),
    ...(before.length === 0 ? [] : [t('session.follows', { sessions: before.join(t('session.join')) })]),
    ...(next === null ? [] : [t('session.next', { session: sessionWithDay(view, next) })]),
  ].join(' · ');
}
