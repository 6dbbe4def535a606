import { StandingMark } from '../../../../platform/web/components/standing-mark.js';
import { formatDate } from '../../../../platform/web/i18n/format-date.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import type { ReportItem, ReportModel, ReportSentence } from '../../model/report-model.js';
import { sentenceMark } from '../sentence-mark.js';
import { itemAnchor } from './item-link.js';
import { SideColumn } from './side-column.js';

interface ItemProps {
  readonly view: ViewContext;
  readonly item: ReportItem;
}

/** Kind, deadline and how the text binds, as one quiet line. */
function Facts({ view, item }: ItemProps): JSX.Element {
  const { deadline } = item;
  const first = deadline?.first ?? null;
  const words = deadline?.words ?? view.t('dates.deadline.none');
  const facts = [
    item.kindLabel,
    item.officialNumber === null ? null : view.t('report.item.official', { number: item.officialNumber }),
    view.t('report.item.deadline', { words }),
    deadline?.note ?? null,
    first === null ? null : view.t('report.item.first_deadline', { words: first }),
    deadline !== null && deadline.extensions > 0
      ? view.t('report.item.extensions', { count: deadline.extensions })
      : null,
    view.t(`report.mark.${item.mark}`),
  ];
  return (
    <p class="facts note" safe>
      {facts.filter((fact) => fact !== null).join(' · ')}
    </p>
  );
}

/** The text in the report's language and how it binds; beside it the text that binds, where that is another. */
function Sentence({ view, sentence }: { view: ViewContext; sentence: ReportSentence }): JSX.Element {
  const { text, language, mark, binding } = sentence;
  return (
    <>
      <blockquote class="voice" lang={language} safe>
        {text}
      </blockquote>
      <p class="note" safe>
        {sentenceMark(view.t, view.language, { language, mark })}
      </p>
      {binding === null ? (
        ''
      ) : (
        <>
          <blockquote class="voice" lang={binding.language} safe>
            {binding.text}
          </blockquote>
          <p class="note" safe>
            {view.t('report.mark.authoritative')}
          </p>
        </>
      )}
    </>
  );
}

/** What the sides agreed when they closed it; the only words of a report that are both sides' own. */
function ClosedTogether({ view, item }: ItemProps): JSX.Element {
  if (item.closing === null) return <></>;
  const { on, sentence } = item.closing;
  return (
    <div class="agreed">
      <p class="note" safe>
        {view.t('report.item.closed', { state: item.jointLabel, day: formatDate(view.t, on, 'plain') })}
      </p>
      {sentence === null ? '' : <Sentence view={view} sentence={sentence} />}
    </div>
  );
}

/** One commitment: what was agreed, where it stands, and what each side says, side by side in declared order. */
export function ItemArticle({ view, item, sides }: ItemProps & { sides: ReportModel['sides'] }): JSX.Element {
  return (
    <article class="item" id={itemAnchor(item.number)}>
      <header>
        <span class="no num" safe>
          {item.number}
        </span>
        <h3 class="voice" lang={item.title.language} safe>
          {item.title.text}
        </h3>
        <span class="stands">
          <StandingMark view={view} standing={item.standing} />
        </span>
      </header>
      <p class="terms voice" lang={item.body.language} safe>
        {item.body.text}
      </p>
      <Facts view={view} item={item} />
      <ClosedTogether view={view} item={item} />
      <div class="both">
        {item.sides.map((side) => (
          <SideColumn view={view} side={side} name={sides.find(({ id }) => id === side.side)?.name ?? side.side} />
        ))}
      </div>
      {item.standing === 'sides_differ' ? (
        <p class="rule note" safe>
          {view.t('common.joint.rule')}
        </p>
      ) : (
        ''
      )}
    </article>
  );
}
