import { DefList, type Fact } from '../../../platform/web/components/def-list.js';
import { Head } from '../../../platform/web/components/head.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { sideName, type Matter, type MatterProps } from './matter.js';
import { type Expected, whatComesNext } from './what-comes-next.js';

/** What will happen by itself unless something changes, and what did; left out where there is neither. */
export function RemindersSection({ view, matter }: MatterProps): JSX.Element {
  const coming = whatComesNext(matter);
  const { fired } = matter.timers;
  if (coming.length === 0 && fired.length === 0) return '';
  return (
    <section aria-labelledby="next">
      <Head view={view} title={view.t('timers.title')} id="next" />
      {coming.length === 0 ? (
        <p class="soft" safe>
          {view.t('timers.nothing')}
        </p>
      ) : (
        <DefList view={view} facts={coming.map((one) => comingFact(view, matter, one))} />
      )}
      {fired.length === 0 ? (
        ''
      ) : (
        <details>
          <summary safe>{view.t('timers.fired', { count: fired.length })}</summary>
          <DefList view={view} facts={fired.map((one) => firedFact(view, matter, one))} />
        </details>
      )}
    </section>
  );
}

function comingFact(view: ViewContext, matter: Matter, one: Expected): Fact {
  const { t, language } = view;
  const rule = one.timer === null ? t('timers.by_mail') : ruleOf(view, matter, one.timer);
  const note = one.provisional ? t('timers.provisional', { rule }) : rule;
  return { term: formatDate(t, one.date), text: one.label[language], note };
}

/** "Escalates to level 2 · 40 working days (North) after the position was entered". */
function ruleOf(
  view: ViewContext,
  matter: Matter,
  { action, level, rule, side }: NonNullable<Expected['timer']>,
): string {
  const { t } = view;
  const { since, days, calendar } = rule;
  const whose =
    side === null || calendar === 'joint'
      ? t('timers.whose.joint')
      : t(`timers.whose.${calendar}`, { side: sideName(view, matter, side) });
  const anchor = since.on === 'deadline' ? `deadline_${since.when}` : since.on;
  const before = since.on === 'timer' ? matter.moves.definition.timers[since.timer]?.labels[view.language] : undefined;
  const from = t(`timers.from.${anchor}`, { timer: before ?? '' });
  return t('timers.rule', { action: t(`timers.action.${action}`, { level: level ?? 0 }), days, whose, from });
}

function firedFact(view: ViewContext, matter: Matter, one: Matter['timers']['fired'][number]): Fact {
  const { t, language } = view;
  const text = one.label?.[language] ?? t('timers.gone');
  const action = t(`timers.did.${one.action}`, { level: one.level ?? 0 });
  const own = one.action === 'task' && one.settledAt !== null ? t('timers.settled', { action }) : action;
  return { term: formatDate(t, one.firedOn), text, note: own };
}
