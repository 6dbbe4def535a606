import { Head } from '../../../platform/web/components/head.js';
import { Timeline } from '../../../platform/web/components/timeline.js';
import { sameTime } from '../../../platform/web/past-point.js';
import { type MatterProps, roomOf } from './matter.js';
import { recordEntry } from './record-entry.js';

/** Records that the room itself shows. */
const NEWEST = 6;

/** The newest records, and the way to all of them. */
export function RecordSection({ view, matter }: MatterProps): JSX.Element {
  const { records, total } = matter.commitment.records;
  return (
    <section aria-labelledby="record">
      <Head view={view} title={view.t('commitment.record.title')} id="record">
        <a href={sameTime(view, `${roomOf(matter)}/records`)} safe>
          {view.t('commitment.record.all', { count: total })}
        </a>
      </Head>
      <Timeline view={view} entries={records.slice(0, NEWEST).map((record) => recordEntry(view, matter, record))} />
    </section>
  );
}
