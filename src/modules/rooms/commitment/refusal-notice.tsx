import { Notice } from '../../../platform/web/components/notice.js';
import type { Problem } from '../../../platform/http/problem.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { RecordView } from '../../commitments/index.js';
import type { Matter, MatterProps } from './matter.js';
import { Timeline } from '../../../platform/web/components/timeline.js';
import { recordEntry } from './record-entry.js';

/** A refusal as the person meets it: the problem, the version he had before his eyes, and whether he wrote something. */
export interface Refused {
  readonly problem: Problem;
  readonly seenVersion: number;
  /** How many private records of his own side he saw, where that mattered. */
  readonly seenDrafts?: number;
  readonly wrote: boolean;
  /** What he wrote, where the page has no field left for it. */
  readonly words?: string;
}

/** Codes that mean that the commitment moved on under the reader. */
const MOVED_ON: ReadonlySet<string> = new Set(['stale_version', 'version_mismatch', 'content_changed']);

/** Why it was not done and the way out; where the commitment changed meanwhile, what changed. */
export function RefusalNotice({ view, matter, refused }: MatterProps & { refused: Refused | null }): JSX.Element {
  if (refused === null) return '';
  const { t } = view;
  const { problem } = refused;
  const { code, details } = problem;
  const changed = MOVED_ON.has(code) ? changesSince(matter, refused) : [];
  const ownWords = code === 'stale_version';
  const kept = refused.wrote ? 'commitment.conflict.kept' : 'commitment.conflict.undone';
  return (
    <Notice
      view={view}
      role="alert"
      title={
        ownWords
          ? t(`commitment.conflict.${refused.wrote ? 'title' : 'title_read'}`)
          : t(`problems.${code}.title`, details.params)
      }
      text={ownWords ? t(kept) : t(`problems.${code}.detail`, details.params)}
    >
      <Unplaced view={view} words={refused.words ?? ''} />
      {changed.length === 0 ? (
        ''
      ) : (
        <>
          <p safe>{t('commitment.conflict.changed')}</p>
          <Timeline view={view} entries={changed.map((record) => recordEntry(view, matter, record))} />
        </>
      )}
    </Notice>
  );
}

/** Words that found no place are given back, to be copied. */
function Unplaced({ view, words }: { view: ViewContext; words: string }): JSX.Element {
  if (words === '') return '';
  return (
    <>
      <p safe>{view.t('commitment.conflict.you_wrote')}</p>
      <blockquote class="voice quoted" safe>
        {words}
      </blockquote>
    </>
  );
}

/** The version of a commitment is the sequence of its last shared record; drafts of one's own side count apart. */
function changesSince({ commitment }: Matter, { seenVersion, seenDrafts }: Refused): readonly RecordView[] {
  return commitment.records.records.filter(({ sequence, draft }) =>
    draft === 0 ? sequence > seenVersion : seenDrafts !== undefined && draft > seenDrafts,
  );
}
