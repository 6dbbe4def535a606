import { LANGUAGES } from '../../src/domain/shared/language.js';
import { Crumbs } from '../../src/platform/web/components/crumbs.js';
import { Day } from '../../src/platform/web/components/day.js';
import { DeadlineSpans } from '../../src/platform/web/components/deadline-spans.js';
import { Head } from '../../src/platform/web/components/head.js';
import { Jump } from '../../src/platform/web/components/jump.js';
import { MailFrame } from '../../src/platform/web/components/mail-frame.js';
import { Notice } from '../../src/platform/web/components/notice.js';
import { Page } from '../../src/platform/web/components/page.js';
import { Texts } from '../../src/platform/web/components/texts.js';
import { Timeline } from '../../src/platform/web/components/timeline.js';
import { Title } from '../../src/platform/web/components/title.js';
import { civilDate } from '../../src/domain/shared/civil-date.js';
import type { ViewContext } from '../../src/platform/web/view-context.js';
import { TITLES, VERSIONS } from './gallery-data.js';
import { Marks, Proposals, Tasks, Positions, Path, Aside } from './gallery-commitment.js';
import { Ledger, Fields, Session } from './gallery-lists.js';

const DUE = civilDate('2026-11-27');

/** Every component on one page, for the eye and for the checks of a browser. */
export function Gallery({ view }: { view: ViewContext }): JSX.Element {
  return (
    <Page view={view} title={TITLES[view.language]} room="ledger" faulty>
      <Crumbs view={view} crumbs={[{ label: 'Ledger', href: '/ledger' }, { label: '03.01' }]} />
      <Title
        view={view}
        title={TITLES[view.language]}
        sub={{ key: 'common.choose', params: { what: { text: '研究', lang: 'zh-Hant' } } }}
      />
      <Texts
        view={view}
        renderings={LANGUAGES.map((language) => ({
          language,
          text: TITLES[language],
          status: language === 'zh-Hant' ? 'authoritative' : 'courtesy',
          staleSince: language === 'en' ? DUE : null,
        }))}
      />
      <Jump
        view={view}
        parts={[
          { id: 'pos', label: 'Positions' },
          { id: 'path', label: 'Path' },
        ]}
      />
      <div class="cols">
        <div>
          <Marks view={view} />
          <Proposals view={view} />
          <Tasks view={view} />
          <Positions view={view} />
          <Path view={view} />
          <section aria-labelledby="dl">
            <Head view={view} id="dl" title="Deadline">
              <span>
                <Day view={view} date={DUE} />
              </span>
            </Head>
            <DeadlineSpans view={view} versions={VERSIONS} />
          </section>
          <section aria-labelledby="rec">
            <Head view={view} id="rec" title="Record" />
            <Timeline
              view={view}
              entries={[
                { date: DUE, text: TITLES[view.language], note: 'Record 1 842', own: false },
                { date: DUE, text: 'Draft edited.', own: true },
              ]}
            />
          </section>
        </div>
        <Aside view={view} />
      </div>
      <Session view={view} />
      <Ledger view={view} />
      <Fields view={view} />
      <Notice view={view} title="The deadline was not extended" text="A proposal is open.">
        <p class="note">Code: proposal_open</p>
      </Notice>
      <MailFrame
        view={view}
        head="As sent"
        lang="en"
        text={'From: Luoshi <no-reply@luoshi.example>\n\n03.01 Report for May to November.'}
      />
    </Page>
  );
}

/** The gallery as a whole document. */
export function galleryHtml(view: ViewContext): string {
  return String(Gallery({ view }));
}
