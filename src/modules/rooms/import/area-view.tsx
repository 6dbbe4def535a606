import { faultAt, type FieldFault } from '../../../platform/web/components/error-summary.js';
import { Head } from '../../../platform/web/components/head.js';
import { TextField } from '../../../platform/web/components/text-field.js';
import type { DraftArea } from '../../imports/index.js';
import { DraftForm, DraftPage } from './draft-page.js';
import type { DraftProps } from './import-desk.service.js';
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
  return (
    <DraftPage view={view} matter={matter} title={t('import.area_form.title')} faults={faults}>
      <DraftForm
        view={view}
        matter={matter}
        class="measure"
        action={`areas/${area.id}`}
        at={{ area }}
        submit={t('import.item_form.save')}
      >
        <TextField
          view={view}
          id="heading"
          label={t('import.area_form.heading')}
          hint={t('import.area_form.heading_hint')}
          value={heading}
          fault={faultAt(faults, 'heading')}
        />
        <LeadSelects view={view} matter={matter} chosen={() => ''} field={leadField} />
        <p class="hint" safe>
          {t('import.area_form.leads_hint')}
        </p>
      </DraftForm>
      <KnownAreas view={view} matter={matter} />
    </DraftPage>
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
