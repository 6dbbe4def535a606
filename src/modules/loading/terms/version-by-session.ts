import type { Deadline } from '../../../domain/deadlines/deadline.js';
import { fixBeforeSession } from '../../../domain/deadlines/fix-before-session.js';
import { LANGUAGES, type LocalizedText } from '../../../domain/shared/language.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import { translatorOf } from '../../../platform/web/i18n/translator-of.js';
import type { CommitmentTerms, DeadlineTerms } from './commitment-terms.js';
import type { SessionDay } from './session-days.js';

/**
 * The deadline version that the day of a session adds to a commitment's own: a date where that day is now fixed, another where
 * it was moved, none where it was given up. Null where the session it hangs on, if any, changes nothing.
 */
export function versionBySession(
  { session, deadlines }: Pick<CommitmentTerms, 'session' | 'deadlines'>,
  sessions: readonly SessionDay[],
): DeadlineTerms | null {
  const inForce = deadlines.at(-1);
  const meant = inForce === undefined ? null : sessionMeant(inForce.deadline, session, sessions);
  if (inForce === undefined || meant === null) return null;
  const deadline = byDayOf(meant, inForce.deadline);
  if (deadline === null) return null;
  const demonstration = inForce.demonstration || meant.demonstration;
  return { deadline, agreedOn: inForce.agreedOn, reason: wordsOf(meant), demonstration };
}

/** A deadline before whichever plenary comes next means the first one with a day after the session that agreed it. */
function sessionMeant(deadline: Deadline, agreedAt: number, sessions: readonly SessionDay[]): SessionDay | null {
  if (deadline.session !== null) return sessions.find(({ number }) => number === deadline.session) ?? null;
  if (deadline.kind !== 'before_session') return null;
  const agreed = sessions.find(({ number }) => number === agreedAt)?.heldOn ?? null;
  const later = sessions.filter(
    ({ number, plenary, heldOn }) =>
      plenary && number !== agreedAt && heldOn !== null && (agreed === null || heldOn > agreed),
  );
  return later.sort((one, other) => ((one.heldOn ?? '') < (other.heldOn ?? '') ? -1 : 1))[0] ?? null;
}

function byDayOf({ number, heldOn, heldBefore }: SessionDay, deadline: Deadline): Deadline | null {
  const open: Deadline = { ...deadline, kind: 'before_session', precision: 'none', earliest: null, latest: null };
  if (deadline.kind === 'before_session')
    return heldOn === null ? null : fixBeforeSession({ ...deadline, session: number }, heldOn);
  // A date agreed for itself stays, whatever session it names: only one that came from the session's day moves with it.
  const cameFromIt = heldBefore !== null && fixBeforeSession(open, heldBefore).latest === deadline.latest;
  if (!cameFromIt || heldOn === heldBefore) return null;
  return heldOn === null ? open : fixBeforeSession(open, heldOn);
}

/** The reason as it is recorded. */
function wordsOf({ name, heldOn }: SessionDay): LocalizedText {
  const words = LANGUAGES.map((language) => {
    const { t } = translatorOf(language);
    const session = name[language];
    const text =
      heldOn === null
        ? t('loading.session_open', { session })
        : t('loading.session_fixed', { session, day: formatDate(t, heldOn, 'plain') });
    return [language, text] as const;
  });
  return Object.fromEntries(words) as LocalizedText;
}
