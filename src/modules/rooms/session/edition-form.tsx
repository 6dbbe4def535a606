import { dayOf, monthOf, yearOf } from '../../../domain/shared/civil-date.js';
import { LANGUAGES } from '../../../domain/shared/language.js';
import { ChoiceField } from '../../../platform/web/components/choice-field.js';
import { DateField } from '../../../platform/web/components/date-field.js';
import type { FieldFault } from '../../../platform/web/components/error-summary.js';
import { Head } from '../../../platform/web/components/head.js';
import { PostForm } from '../../../platform/web/components/post-form.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { Wording } from '../../../platform/web/wording.js';
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
  const faultOf = (field: string): { fault?: Wording } => {
    const found = faults.find((one) => one.field === field);
    return found === undefined ? {} : { fault: found.message };
  };
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
              {...faultOf('as-of')}
            />
          </div>
          <div>
            <ChoiceField
              view={view}
              id="language"
              type="radio"
              label={t('session.generate.language')}
              choices={LANGUAGES.map((one) => ({
                value: one,
                label: { text: t(`common.texts.language.${one}`), lang: one },
              }))}
              chosen={[typed?.language ?? language]}
              {...faultOf('language')}
            />
            <ChoiceField
              view={view}
              id="format"
              type="radio"
              label={t('session.generate.format')}
              choices={REPORT_FORMATS.map((one) => ({ value: one, label: t(`session.edition.format.${one}`) }))}
              chosen={[typed?.format ?? 'html']}
              {...faultOf('format')}
            />
          </div>
        </div>
        <p class="acts after">
          <button class="btn main" safe>
            {t('session.generate.submit')}
          </button>
          <span class="soft" safe>
            {t('session.generate.note')}
          </span>
        </p>
      </PostForm>
    </section>
  );
}
