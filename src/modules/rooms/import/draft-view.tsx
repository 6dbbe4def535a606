import { Head } from '../../../platform/web/components/head.js';
import { Notice } from '../../../platform/web/components/notice.js';
import { Page } from '../../../platform/web/components/page.js';
import { PostForm } from '../../../platform/web/components/post-form.js';
import { Title } from '../../../platform/web/components/title.js';
import { leftOver } from '../../imports/index.js';
import { AreaSection } from './draft-area.js';
import { type DraftSheet, sheetOf } from './draft-sheet.js';
import { DraftSource } from './draft-source.js';
import type { DraftProps } from './import-desk.service.js';
import { pathOf } from './import-desk.service.js';
import { DraftCrumbs, draftSub } from './import-head.js';
import { DoneNotice, EarlierNotice } from './import-notices.js';
import { MissingList } from './missing-list.js';
import { GoToArea, SheetPager } from './sheet-pager.js';
import type { SheetWish } from './sheets.js';

/** What nothing holds counts as a passage from this length on: less is a separator, a number or a word of joining. */
const PASSAGE = 20;

/** A draft: the source beside the split, area by area, with what is still missing and the way on. */
export function DraftView(props: DraftProps & { wish: SheetWish; done: string | undefined }): JSX.Element {
  const { view, matter, wish, done } = props;
  const { draft } = matter;
  const sheet = sheetOf(props, wish);
  const path = pathOf(matter);
  return (
    <Page view={view} title={draft.name} room="sessions">
      <DraftCrumbs view={view} matter={matter} />
      <Title view={view} title={draft.name} sub={draftSub(props)} />
      <DoneNotice view={view} matter={matter} done={done} />
      <EarlierNotice view={view} matter={matter} />
      <Summary view={view} matter={matter} />
      <MissingList view={view} matter={matter} sheet={sheet} />
      <p class="note after" safe>
        {view.t('import.key')}
      </p>
      {sheet.sheets.length > 1 ? <GoToArea view={view} matter={matter} path={path} /> : ''}
      <Before view={view} matter={matter} sheet={sheet} />
      {sheet.parts.map((part) => (
        <AreaSection view={view} matter={matter} part={part} sheet={sheet} />
      ))}
      <SheetPager view={view} matter={matter} sheets={sheet.sheets} at={sheet.at} path={path} itemOf={(item) => item} />
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
function Before({ view, matter, sheet }: DraftProps & { sheet: DraftSheet }): JSX.Element {
  if (sheet.before === null) return '';
  return (
    <section class="apart" aria-labelledby="before">
      <Head view={view} id="before" title={view.t('import.before')} />
      <details class="after">
        <summary safe>{view.t('import.before_show')}</summary>
        <DraftSource view={view} matter={matter} stretch={sheet.before} sheet={sheet} />
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
