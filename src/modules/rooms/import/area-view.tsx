import { ErrorSummary, type FieldFault } from '../../../platform/web/components/error-summary.js';
import { Head } from '../../../platform/web/components/head.js';
import { Page } from '../../../platform/web/components/page.js';
import { PostForm } from '../../../platform/web/components/post-form.js';
import { TextField } from '../../../platform/web/components/text-field.js';
import { Title } from '../../../platform/web/components/title.js';
import type { DraftArea } from '../../imports/index.js';
import type { DraftProps } from './import-desk.service.js';
import { pathOf } from './import-desk.service.js';
import { DraftCrumbs } from './import-head.js';
import { leadField } from './item-answers.js';
import { LeadSelects } from './lead-selects.js';

export interface AreaViewProps extends DraftProps {
  readonly area: DraftArea;
  readonly heading: string;
  readonly faults: readonly FieldFault[];
}

/** One area: its heading, and leads for all of its items that have none yet. */
export function AreaView({ view, matter, area, heading, faults }: AreaViewProps): JSX.Element {
  const { t } = view;
  const { draft } = matter;
  const title = t('import.area_form.title');
  return (
    <Page view={view} title={title} room="sessions" faulty={faults.length > 0}>
      <DraftCrumbs view={view} matter={matter} further={[{ label: title }]} />
      <Title view={view} over={draft.name} title={title} pair={false} />
      <div class="narrow">
        <ErrorSummary view={view} faults={faults} />
        <PostForm
          view={view}
          class="measure"
          action={`${pathOf(matter)}/areas/${area.id}`}
          hidden={{ version: draft.version }}
        >
          <TextField
            view={view}
            id="heading"
            label={t('import.area_form.heading')}
            hint={t('import.area_form.heading_hint')}
            value={heading}
            fault={faults.find(({ field }) => field === 'heading')?.message}
          />
          <LeadSelects view={view} matter={matter} chosen={() => ''} field={leadField} />
          <p class="hint" safe>
            {t('import.area_form.leads_hint')}
          </p>
          <p class="acts after">
            <button class="btn main" safe>
              {t('import.item_form.save')}
            </button>
            <a href={`${pathOf(matter)}#area-${area.id}`} safe>
              {t('import.cancel')}
            </a>
          </p>
        </PostForm>
        <KnownAreas view={view} matter={matter} />
      </div>
    </Page>
  );
}

/** Areas the session has, whose headings an area of the draft can take to join them. */
function KnownAreas({ view, matter }: DraftProps): JSX.Element {
  const { t } = view;
  const { draft, plan } = matter;
  const known = plan.frame.areas.filter(({ sessionNumber }) => sessionNumber === draft.session.number);
  if (known.length === 0) return '';
  return (
    <section class="apart">
      <Head view={view} title={t('import.area_form.known')} />
      <ul class="lacks">
        {known.map(({ number, title: name }) => (
          <li>
            <span class="no num">{number}</span>{' '}
            <span lang={draft.language} safe>
              {name[draft.language]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
