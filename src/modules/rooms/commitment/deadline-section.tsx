import { DeadlineSpans, type DeadlineVersion } from '../../../platform/web/components/deadline-spans.js';
import { Head } from '../../../platform/web/components/head.js';
import { formatDeadline } from '../../../platform/web/i18n/format-deadline.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { CommitmentView } from '../../commitments/index.js';
import type { MatterProps } from './matter.js';

/** Every version of the deadline: the first date is kept, extensions follow, with the reasons given. */
export function DeadlineSection({ view, matter }: MatterProps): JSX.Element {
  const { commitment } = matter;
  const { t, language } = view;
  const { deadline, deadlines } = commitment;
  const inForce = deadline === null ? null : formatDeadline(t, language, deadline);
  return (
    <section aria-labelledby="deadline">
      <Head view={view} title={t('commitment.deadline.title')} id="deadline">
        <span>
          <b safe>{inForce?.text ?? t('marks.schedule.none')}</b>
          <span class="soft" safe>
            {[inForce?.note, slippageWords(view, commitment)]
              .filter((words) => words)
              .map((words) => ` · ${words}`)
              .join('')}
          </span>
        </span>
      </Head>
      {deadlines.length === 0 ? '' : <DeadlineSpans view={view} versions={versionsOf(view, commitment)} />}
      {deadlines.map(({ version, reason }) =>
        reason === null ? (
          ''
        ) : (
          <p class="note" safe>
            {t('commitment.deadline.reason', { number: version - 1, reason: reason[language] })}
          </p>
        ),
      )}
      {deadlines.some(({ demonstration }) => demonstration) ? (
        <p class="note" safe>
          {t('commitment.deadline.demonstration')}
        </p>
      ) : (
        ''
      )}
    </section>
  );
}

function versionsOf(view: ViewContext, { deadline: now, deadlines, schedule }: CommitmentView): DeadlineVersion[] {
  const { t, language } = view;
  return deadlines.map((version, place) => {
    const inForce = version.version === now?.version;
    const number = version.version - 1;
    const first = deadlines.length === 1 ? 'commitment.deadline.only' : 'commitment.deadline.first';
    const later = inForce ? 'commitment.deadline.change_in_force' : 'commitment.deadline.change';
    return {
      label: place === 0 ? t(first) : t(later, { number }),
      period: formatDeadline(t, language, version).text,
      agreedOn: version.agreedOn,
      earliest: version.earliest,
      latest: version.latest,
      state: inForce ? 'in_force' : 'superseded',
      provisional: inForce && schedule?.provisional === true,
    };
  });
}

/** How far it moved; nothing where it did not, and no number where a date is unknown. */
function slippageWords({ t }: ViewContext, { slippage, deadlines }: CommitmentView): string {
  if (deadlines.length < 2) return '';
  const times = t('commitment.deadline.extensions', { count: slippage.extensions });
  const { days, months, daysBeyondMonths } = slippage;
  if (days === null || days === 0) return times;
  const whole = months !== null && Math.abs(months) > 0 && daysBeyondMonths === 0;
  const distance = whole
    ? t('commitment.deadline.months', { count: Math.abs(months) })
    : t('commitment.deadline.days', { count: Math.abs(days) });
  return t(days > 0 ? 'commitment.deadline.later' : 'commitment.deadline.earlier', { times, distance });
}
