import { dayOf, endOfMonth } from '../../../../domain/shared/civil-date.js';
import { ActivityMark } from '../../../../platform/web/components/activity-mark.js';
import { Words } from '../../../../platform/web/components/words.js';
import { StandingMark } from '../../../../platform/web/components/standing-mark.js';
import { formatDate, formatMonths } from '../../../../platform/web/i18n/format-date.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import type { LanguageRun } from '../../../../platform/web/wording.js';
import type { ReportStatement, SideReport, WaitedFor } from '../../model/report-model.js';

/** A period of whole months is named by them; any other by its days. */
function periodWords(view: ViewContext, { periodFrom, periodTo }: ReportStatement): string {
  if (dayOf(periodFrom) === 1 && periodTo === endOfMonth(periodTo)) return formatMonths(view.t, periodFrom, periodTo);
  const from = formatDate(view.t, periodFrom, 'plain');
  return view.t('report.side.period', { from, to: formatDate(view.t, periodTo, 'plain') });
}

function Statement({ view, statement }: { view: ViewContext; statement: ReportStatement }): JSX.Element {
  return (
    <>
      <blockquote class="voice" lang={statement.text.language} safe>
        {statement.text.text}
      </blockquote>
      <p class="said note">
        <ActivityMark
          view={view}
          activity={statement.activity}
          text={view.t('report.side.activity', { activity: view.t(`marks.activity.${statement.activity}`) })}
        />
        <span safe>{periodWords(view, statement)}</span>
        <span safe>{view.t('report.side.shared', { day: formatDate(view.t, statement.sharedOn, 'plain') })}</span>
      </p>
    </>
  );
}

/** A side that reported but stated no position is not silent; the words say which of the two is missing. */
function silence(view: ViewContext, { statement }: SideReport): string {
  return view.t(statement === null ? 'marks.standing.no_report' : 'report.silence.unstated');
}

function Position({ view, side }: { view: ViewContext; side: SideReport }): JSX.Element {
  return (
    <p class="pos">
      <StandingMark
        view={view}
        standing={side.position?.standing ?? 'no_report'}
        text={side.position?.label ?? silence(view, side)}
      />
      {side.since === null ? (
        ''
      ) : (
        <span class="note" safe>
          {view.t('report.side.since', { day: formatDate(view.t, side.since, 'plain') })}
        </span>
      )}
    </p>
  );
}

/** Its own `lang` where it is known; a phrase escapes both. */
function runOf({ text, language }: WaitedFor): string | LanguageRun {
  return language === null ? text : { text, lang: language };
}

/** What one side states, in its own words. Silence is said, not left blank. */
export function SideColumn({ view, side, name }: { view: ViewContext; side: SideReport; name: string }): JSX.Element {
  return (
    <section class="side">
      <h4 safe>{name}</h4>
      {side.lead === null ? (
        ''
      ) : (
        <p class="note" safe>
          {side.lead.inferred ? view.t('report.side.inferred', { lead: side.lead.name }) : side.lead.name}
        </p>
      )}
      <Position view={view} side={side} />
      {side.waitingFor === null ? (
        ''
      ) : (
        <p class="note">
          <Words view={view} of={{ key: 'report.side.waiting_for', params: { body: runOf(side.waitingFor) } }} />
        </p>
      )}
      {side.statement === null ? (
        <p class="silent soft" safe>
          {view.t('report.side.no_statement', { side: name })}
        </p>
      ) : (
        <Statement view={view} statement={side.statement} />
      )}
    </section>
  );
}
