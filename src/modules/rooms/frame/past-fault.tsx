import type { FastifyRequest } from 'fastify';
import { isCivilDate } from '../../../domain/shared/civil-date.js';
import type { Problem } from '../../../platform/http/problem.js';
import type { ErrorWords } from '../../../platform/web/components/error-page.js';
import type { PagerLink } from '../../../platform/web/components/pager.js';
import { PastForm } from '../../../platform/web/components/past-form.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import { formatInstant } from '../../../platform/web/i18n/format-instant.js';
import { PAST_PARAMETERS, type PastPoint, presentOf, sameTime } from '../../../platform/web/past-point.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { safePath } from './safe-path.js';

/** What a page says that could not be shown as of the point asked for, and the ways on from there. */
interface PastFault {
  /** Undefined where the point could not be read at all, which is said in general. */
  readonly words: ErrorWords | undefined;
  readonly ways: readonly PagerLink[];
  /** Asks for another day. */
  readonly form: JSX.Element;
}

/** What is the matter with the point in the past that was asked for; null where that is not what failed. */
export function pastFault(view: ViewContext, problem: Problem, { method, url }: FastifyRequest): PastFault | null {
  const wrong = wrongOf(problem);
  if (wrong === null || method !== 'GET') return null;
  const { t } = view;
  const asked = askedOf(url);
  const words = wordsOf(view, problem);
  const today = { href: safePath(presentOf(url)), label: t(words === undefined ? 'errors.page.again' : 'past.return') };
  const form = PastForm({ view, asked, wrong });
  if (problem.code !== 'not_agreed_then') return { words, ways: [today], form };
  const then = { past: { day: view.today, knownAt: null, asked } };
  return { words, ways: [today, { href: sameTime(then, '/ledger'), label: t('past.ledger') }], form };
}

/** The parameter that could not be shown. */
function wrongOf({ code, details }: Problem): keyof PastPoint['asked'] | null {
  if (code === 'as_of_in_future' || code === 'not_agreed_then') return 'as_of';
  if (code === 'known_at_in_future') return 'known_at';
  if (code !== 'invalid_input') return null;
  return PAST_PARAMETERS.find((name) => details.faults?.some(({ pointer }) => pointer === `/${name}`)) ?? null;
}

/** The words of the API, with days and instants as people write them. */
function wordsOf({ t, today }: ViewContext, { code, details }: Problem): ErrorWords | undefined {
  if (code === 'invalid_input') return undefined;
  const { day, now } = details.params ?? {};
  const params = {
    today: formatDate(t, today),
    day: isCivilDate(day) ? formatDate(t, day) : '',
    now: formatInstant(t, new Date(String(now ?? 0))),
  };
  return { title: t(`problems.${code}.title`, params), body: t(`problems.${code}.detail`, params) };
}

function askedOf(url: string): PastPoint['asked'] {
  const query = new URL(url, 'http://page.invalid').searchParams;
  return Object.fromEntries(
    PAST_PARAMETERS.flatMap((name) => {
      const value = query.get(name);
      return value === null || value === '' ? [] : [[name, value]];
    }),
  );
}
