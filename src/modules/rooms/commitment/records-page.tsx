import { Page } from '../../../platform/web/components/page.js';
import { Pager } from '../../../platform/web/components/pager.js';
import { Timeline } from '../../../platform/web/components/timeline.js';
import { Title } from '../../../platform/web/components/title.js';
import { sameTime } from '../../../platform/web/past-point.js';
import { type RecordPage, writeMark } from '../../commitments/index.js';
import { type MatterProps, overline, roomOf } from './matter.js';
import { recordEntry } from './record-entry.js';
import { beside, MatterCrumbs } from './room-head.js';

/** The whole history the reader may see, page by page, newest first. */
export function RecordsPage({ view, matter, page }: MatterProps & { page: RecordPage }): JSX.Element {
  const { t } = view;
  const { records, next, total } = page;
  const title = t('commitment.record.title');
  const here = sameTime(view, `${roomOf(matter)}/records`);
  const shown = t('commitment.record.shown', {
    count: records.length,
    total,
  });
  const older =
    next === null
      ? null
      : {
          href: sameTime(view, `${roomOf(matter)}/records?before=${writeMark(next)}`),
          label: t('commitment.record.older'),
        };
  const newest = records.length < total ? [{ href: here, label: t('commitment.record.newest') }] : [];
  return (
    <Page
      view={view}
      title={`${title}, ${matter.commitment.number}`}
      room="ledger"
      timed={{ address: view.path, beside: beside(view, matter) }}
    >
      <MatterCrumbs view={view} matter={matter} further={[{ label: title }]} />
      <Title view={view} over={overline(view, matter)} title={title} />
      <Timeline view={view} entries={records.map((record) => recordEntry(view, matter, record))} />
      <Pager view={view} shown={shown} next={older} others={newest} />
    </Page>
  );
}
