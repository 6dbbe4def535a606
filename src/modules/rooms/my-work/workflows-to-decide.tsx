import { Head } from '../../../platform/web/components/head.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { ConferenceFrame } from '../../conferences/index.js';
import type { AskedOfSide } from '../../workflows/index.js';

/** Versions and migrations that the other side proposed, each with the day after which it lapses. They are read and answered in Settings. */
export function WorkflowsToDecide(props: {
  view: ViewContext;
  frame: ConferenceFrame;
  asked: readonly AskedOfSide[];
}): JSX.Element {
  const { view, frame, asked } = props;
  const { t, language } = view;
  if (asked.length === 0) return '';
  const title = t('my_work.workflows.title');
  return (
    <section aria-labelledby="rules">
      <Head view={view} title={title} id="rules" note={t('my_work.workflows.count', { count: asked.length })} />
      <ul class="tasks">
        {asked.map((one) => {
          const side = frame.sides.find(({ id }) => id === one.proposedBy)?.name[language] ?? one.proposedBy;
          const days = { day: formatDate(t, one.openedOn), last: formatDate(t, one.lapsesOn) };
          const words = t(`my_work.workflows.${one.migration ? 'migration' : 'version'}`, { side, ...days });
          const provisional = one.provisional ? t('propose.provisional', { words }) : words;
          return (
            <li>
              <span class="no num" safe>
                {`v${one.version}`}
              </span>
              <div>
                <p class="what">
                  <a href={`/settings/workflows/proposals/${one.id}`} safe>
                    {`${t(`ledger.kind.${one.kind}`)}: ${one.title}`}
                  </a>
                </p>
                <p class="sub" safe>
                  {provisional}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
