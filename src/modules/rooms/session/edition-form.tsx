import { dayOf, monthOf, yearOf } from '../../../domain/shared/civil-date.js';
import { ChoiceField } from '../../../platform/web/components/choice-field.js';
import { DateField } from '../../../platform/web/components/date-field.js';
import { faultAt, type FieldFault } from '../../../platform/web/components/error-summary.js';
import { FormActs } from '../../../platform/web/components/form-acts.js';
import { Head } from '../../../platform/web/components/head.js';
import { LanguageChoice } from '../../../platform/web/components/language-choice.js';
import { PostForm } from '../../../platform/web/components/post-form.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { REPORT_FORMATS } from '../../reports/index.js';
import type { EditionForm } from './session.dto.js';

/** The form as it stands: what was typed, and what is wrong with it. */
export interface EditionDraft {
  readonly typed: EditionForm | null;
  readonly faults: readonly FieldFault[];
}

interface Props extends EditionDraft {
  readonly view: ViewContext;
  readonly session: number;
}

/** Orders an edition: as at which day, in which language, in which format. */
export function GenerateReport({ view, session, typed, faults }: Props): JSX.Element {
  const { t, today, language } = view;
  return (
    <section aria-labelledby="generate">
      <Head view={view} title={t('session.generate.title')} id="generate" />
      <PostForm view={view} action={`/sessions/${session}/editions`} class="after">
        <div class="halves">
          <div>
            <DateField
              view={view}
              id="as-of"
              label={t('session.generate.as_at')}
              hint={t('session.generate.as_at_hint')}
              value={{
                day: typed?.['as-of-day'] ?? String(dayOf(today)),
                month: typed?.['as-of-month'] ?? String(monthOf(today)),
                year: typed?.['as-of-year'] ?? String(yearOf(today)),
              }}
              fault={faultAt(faults, 'as-of')}
            />
          </div>
          <div>
            <LanguageChoice
              view={view}
              label={t('session.generate.language')}
              chosen={typed?.language ?? language}
              fault={faultAt(faults, 'language')}
            />
            <ChoiceField
              view={view}
              id="format"
              type="radio"
              label={t('session.generate.format')}
              choices={REPORT_FORMATS.map((one) => ({ value: one, label: t(`session.edition.format.${one}`) }))}
              chosen={[typed?.format ?? 'html']}
              fault={faultAt(faults, 'format')}
            />
          </div>
        </div>
        <FormActs view={view} submit={t('session.generate.submit')} note={t('session.generate.note')} />
      </PostForm>
    </section>
  );
}
