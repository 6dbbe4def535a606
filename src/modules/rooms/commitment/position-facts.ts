import type { SideId } from '../../../domain/shared/side-id.js';
import type { Fact } from '../../../platform/web/components/def-list.js';
import { formatDate, formatMonths } from '../../../platform/web/i18n/format-date.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { AssignmentView, SidePositionView } from '../../commitments/index.js';
import type { Matter } from './matter.js';
import { waitedFor } from './own-words.js';

/** Lead organisations of a side. */
export function leadsOf({ commitment }: Matter, sideId: SideId): readonly AssignmentView[] {
  return commitment.assignments.filter((one) => one.sideId === sideId && one.part === 'lead');
}

/** Since when, what was last reported, for whom it waits, and who does the work. */
export function positionFacts(view: ViewContext, matter: Matter, position: SidePositionView): Fact[] {
  const { t } = view;
  const { since, waitingFor, waitingLanguage } = position;
  const waits = waitingFor === null ? null : waitedFor(view, matter, { text: waitingFor, language: waitingLanguage });
  return [
    ...(since === null ? [] : [{ term: t('commitment.position.since'), text: formatDate(t, since, 'plain') }]),
    ...(waits === null ? [] : [{ term: t('commitment.position.waiting_for'), text: waits }]),
    ...reportFact(view, position),
    ...partFacts(view, matter, position.sideId),
  ];
}

function reportFact({ t }: ViewContext, { statement }: SidePositionView): Fact[] {
  if (statement === null) return [];
  const { statedOn, activity, periodFrom, periodTo } = statement;
  return [
    {
      term: t('commitment.position.reported', { day: formatDate(t, statedOn, 'plain') }),
      text: t('commitment.position.activity', { activity: t(`marks.activity.${activity}`) }),
      activity,
      note: formatMonths(t, periodFrom, periodTo),
    },
  ];
}

function partFacts(view: ViewContext, matter: Matter, sideId: SideId): Fact[] {
  const { t, language } = view;
  const join = t('commitment.join');
  const leads = leadsOf(matter, sideId);
  const posts = leads.flatMap((lead) => lead.posts.map((post) => post[language]));
  const inferred = leads.some((lead) => lead.inferred) ? { note: t('commitment.position.inferred') } : {};
  const namesOf = (part: AssignmentView['part']): string =>
    matter.commitment.assignments
      .filter((one) => one.sideId === sideId && one.part === part)
      .map(({ name }) => name[language])
      .join(join);
  const named = (key: string, text: string): Fact[] => (text === '' ? [] : [{ term: t(key), text }]);
  const supporting = namesOf('supporting');
  return [
    {
      term: t('commitment.position.lead_post'),
      text: posts.length === 0 ? t('commitment.position.none_named') : posts.join(join),
      ...inferred,
    },
    {
      term: t('commitment.position.supporting'),
      text: supporting === '' ? t('commitment.position.none_named') : supporting,
    },
    ...named('commitment.position.delivering', namesOf('delivering')),
  ];
}
