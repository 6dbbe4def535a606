import { Notice } from '../../../platform/web/components/notice.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import { jointLabel, type MatterProps } from './matter.js';
import { SentenceQuote } from './sentence-quote.js';

/** That and how all sides closed it, with the sentence they agreed; nothing while it is open. */
export function ClosedNotice({ view, matter }: MatterProps): JSX.Element {
  const { closedOn, jointState, pastProposals } = matter.commitment;
  if (closedOn === null) return '';
  const { t } = view;
  const title = t('commitment.closed_on', {
    state: jointLabel(view, matter, jointState),
    day: formatDate(t, closedOn, 'plain'),
  });
  const sentence = pastProposals.find(({ state }) => state === 'accepted')?.sentence ?? null;
  return (
    <section>
      <Notice view={view} title={title} level="h2" text={t('commitment.closed_note')}>
        {sentence === null ? '' : <SentenceQuote view={view} sentence={sentence} />}
      </Notice>
    </section>
  );
}
