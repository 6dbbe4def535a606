import { Head } from '../../../platform/web/components/head.js';
import { Notice } from '../../../platform/web/components/notice.js';
import { Page } from '../../../platform/web/components/page.js';
import { PostForm } from '../../../platform/web/components/post-form.js';
import { Title } from '../../../platform/web/components/title.js';
import { leftOver } from '../../imports/index.js';
import { AreaSection, rangesOf } from './draft-area.js';
import { DraftSource } from './draft-source.js';
import type { DraftProps } from './import-desk.service.js';
import { pathOf } from './import-desk.service.js';
import { DraftCrumbs, draftSub } from './import-head.js';
import { DoneNotice } from './import-notices.js';
import { MissingList } from './missing-list.js';

/** What nothing holds counts as a passage from this length on: less is a separator, a number or a word of joining. */
const PASSAGE = 20;

/** A draft: the source beside the split, area by area, with what is still missing and the way on. */
export function DraftView(props: DraftProps & { done: string | undefined }): JSX.Element {
  const { view, matter, done } = props;
  const { draft } = matter;
  const ranges = rangesOf(props);
  return (
    <Page view={view} title={draft.name} room="sessions">
      <DraftCrumbs view={view} matter={matter} />
      <Title view={view} title={draft.name} sub={draftSub(props)} />
      <DoneNotice view={view} done={done} />
      <Summary view={view} matter={matter} />
      <MissingList view={view} matter={matter} />
      <p class="note after" safe>
        {view.t('import.key')}
      </p>
      {ranges.before.end > 0 ? <Before view={view} matter={matter} end={ranges.before.end} /> : ''}
      {draft.areas.map((area) => (
        <AreaSection view={view} matter={matter} area={area} range={ranges.of.get(area.id) ?? { start: 0, end: 0 }} />
      ))}
      {draft.state === 'draft' ? <Discard view={view} matter={matter} /> : ''}
    </Page>
  );
}

/** How much there is, and the next step; a settled draft says so. */
function Summary({ view, matter }: DraftProps): JSX.Element {
  const { t } = view;
  const { draft, plan } = matter;
  if (draft.state !== 'draft') return <Notice view={view} text={t(`import.settled.${draft.state}`)} />;
  const kept = draft.items.filter(({ dropped }) => !dropped).length;
  const ready = plan.lacks.length === 0 && !plan.empty;
  return (
    <div class="after">
      <p safe>
        {t('import.summary', {
          areas: draft.areas.length,
          items: kept,
          dropped: draft.items.length - kept,
          rest: leftOver(draft).filter(({ start, end }) => end - start >= PASSAGE).length,
        })}
      </p>
      <p class="acts after">
        {ready ? (
          <a class="btn main" href={`${pathOf(matter)}/check`} safe>
            {t('import.act.check')}
          </a>
        ) : (
          <span class="soft" safe>
            {t('import.not_ready')}
          </span>
        )}
      </p>
    </div>
  );
}

/** What stands before the first area, closed: it is mostly the story around the agreement. */
function Before({ view, matter, end }: DraftProps & { end: number }): JSX.Element {
  return (
    <section class="apart" aria-labelledby="before">
      <Head view={view} id="before" title={view.t('import.before')} />
      <details class="after">
        <summary safe>{view.t('import.before_show')}</summary>
        <DraftSource view={view} matter={matter} range={{ start: 0, end }} />
      </details>
    </section>
  );
}

function Discard({ view, matter }: DraftProps): JSX.Element {
  const { t } = view;
  return (
    <section class="apart" aria-labelledby="discard">
      <Head view={view} id="discard" title={t('import.discard.title')} />
      <p class="soft after" safe>
        {t('import.discard.text')}
      </p>
      <PostForm
        view={view}
        class="after"
        action={`${pathOf(matter)}/discard`}
        hidden={{ version: matter.draft.version }}
      >
        <button class="btn" safe>
          {t('import.discard.act')}
        </button>
      </PostForm>
    </section>
  );
}
