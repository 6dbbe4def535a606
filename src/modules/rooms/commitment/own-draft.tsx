import { ActivityMark } from '../../../platform/web/components/activity-mark.js';
import { formatDate, formatMonths } from '../../../platform/web/i18n/format-date.js';
import { type MatterProps, otherSides, sideNames } from './matter.js';
import { mayReport, mayReportEver } from './may-report.js';

/** What can be done with it: nothing in the past; and where all sides have closed the commitment, nothing is left to share it for. */
function Acts({ view, matter, id }: MatterProps & { id: string }): JSX.Element {
  const { t } = view;
  if (view.past !== null || mayReportEver(matter) !== null) return '';
  return (
    <p class="acts">
      {mayReport(matter) === null ? (
        <a class="btn small" href={`/statements/${id}/share`} safe>
          {t('commitment.draft.share', { sides: sideNames(view, matter, otherSides(matter)) })}
        </a>
      ) : (
        ''
      )}
      <a class="btn small" href={`/statements/${id}/discard`} safe>
        {t('commitment.draft.discard')}
      </a>
    </p>
  );
}

/** The newest draft of the reader's own side, marked as such. A draft of another side never gets here. */
export function OwnDraft({ view, matter }: MatterProps): JSX.Element {
  const { actor, commitment } = matter;
  const own = commitment.positions.find(({ sideId }) => sideId === actor.sideId);
  const draft = own?.draft ?? null;
  if (draft === null) return '';
  const { t } = view;
  const title = t('commitment.draft.title', { day: formatDate(t, draft.statedOn, 'plain') });
  return (
    <div class="notice after">
      <h3 safe>{title}</h3>
      <p class="note" safe>
        {t('commitment.draft.note', { period: formatMonths(t, draft.periodFrom, draft.periodTo) })}
      </p>
      <blockquote class="voice quoted" lang={draft.language} safe>
        {draft.narrative}
      </blockquote>
      <p>
        <ActivityMark view={view} activity={draft.activity} />
      </p>
      <Acts view={view} matter={matter} id={draft.id} />
    </div>
  );
}
