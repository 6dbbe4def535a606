import { Head } from '../../../platform/web/components/head.js';
import { Page } from '../../../platform/web/components/page.js';
import { PostForm } from '../../../platform/web/components/post-form.js';
import { Title } from '../../../platform/web/components/title.js';
import type { PlacedArea } from '../../imports/index.js';
import type { DraftProps } from './import-desk.service.js';
import { pathOf } from './import-desk.service.js';
import { DraftCrumbs } from './import-head.js';

/** The last look: what will become a commitment, under which number, and who will see it. */
export function CheckView({ view, matter }: DraftProps): JSX.Element {
  const { t } = view;
  const { draft, plan } = matter;
  const count = plan.areas.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <Page view={view} title={t('import.check.title')} room="sessions">
      <DraftCrumbs view={view} matter={matter} further={[{ label: t('import.check.title') }]} />
      <Title view={view} over={draft.name} title={t('import.check.title')} pair={false} />
      <div class="narrow">
        <p safe>{t('import.check.lead', { count })}</p>
        {plan.areas.map((placed) => (
          <AreaCheck view={view} matter={matter} placed={placed} />
        ))}
        <PostForm view={view} class="after" action={`${pathOf(matter)}/accept`} hidden={{ version: draft.version }}>
          <p class="after" safe>
            {t('import.check.who')}
          </p>
          <p class="acts after">
            <button class="btn main" safe>
              {t('import.check.act', { count })}
            </button>
            <a href={pathOf(matter)} safe>
              {t('import.check.back')}
            </a>
          </p>
        </PostForm>
      </div>
    </Page>
  );
}

function AreaCheck({ view, matter, placed }: DraftProps & { placed: PlacedArea }): JSX.Element {
  const { t } = view;
  const lang = matter.draft.language;
  const fate = t(placed.fresh ? 'import.area.fresh' : 'import.area.joins', { number: placed.number });
  return (
    <section class="apart">
      <Head view={view} title={{ text: placed.area.heading, lang }} note={fate} />
      <ol class="pieces">
        {placed.items.map(({ item, number }) => (
          <li>
            <span class="no num" safe>
              {number}
            </span>
            <div>
              <p class="what" lang={lang} safe>
                {item.title}
              </p>
              <p class="sub" safe>
                {t(`ledger.kind.${item.kind}`)}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
