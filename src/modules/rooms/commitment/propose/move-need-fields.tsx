import { LANGUAGES } from '../../../../domain/shared/language.js';
import { faultAt } from '../../../../platform/web/components/error-summary.js';
import { SelectField } from '../../../../platform/web/components/select-field.js';
import { TextArea } from '../../../../platform/web/components/text-area.js';
import { TextField } from '../../../../platform/web/components/text-field.js';
import { sideName } from '../matter.js';
import { DeadlineFields } from './deadline-fields.js';
import { PartOwnerFields } from './part-owner-fields.js';
import { PeriodFields } from './period-fields.js';
import type { FieldsProps } from './fields-props.js';
import { TextFields } from './text-fields.js';
import { needsOf } from './topic.js';

/** What the needs of a joint move ask for, in the order in which it is read: where and when, then words. */
export function MoveNeedFields(props: FieldsProps): JSX.Element {
  const { view, matter, topic, values, faults } = props;
  const { t, language } = view;
  const asks = new Set(needsOf(topic));
  const field = (id: string) => ({
    view,
    id,
    label: t(`propose.field.${id}`),
    value: values[id] ?? '',
    fault: faultAt(faults, id),
  });
  const lang = LANGUAGES.find((one) => one === values['measures_language']);
  return (
    <>
      {asks.has('session') ? (
        <SelectField
          {...field('session')}
          hint={t('propose.hint.session')}
          options={matter.commitment.frame.sessions.map(({ number, name }) => ({
            value: String(number),
            label: name[language],
          }))}
        />
      ) : (
        ''
      )}
      {asks.has('into') ? <TextField {...field('into')} hint={t('propose.hint.into')} /> : ''}
      {asks.has('period') ? <PeriodFields {...props} /> : ''}
      {asks.has('text') ? <TextFields {...props} beside /> : ''}
      {asks.has('measures') ? (
        <>
          <TextArea
            {...field('measures')}
            hint={t('propose.hint.measures')}
            {...(lang === undefined ? {} : { lang })}
          />
          <SelectField {...field('measures_language')} options={languageOptions(view)} />
        </>
      ) : (
        ''
      )}
      {asks.has('successor') ? <SuccessorFields {...props} /> : ''}
    </>
  );
}

/** The languages by their own names. */
export function languageOptions({ t }: FieldsProps['view']): { value: string; label: string; lang: string }[] {
  return LANGUAGES.map((value) => ({ value, label: t(`common.texts.language.${value}`), lang: value }));
}

/** The commitment that takes effect with the move: its kind, its texts, its owners, its deadline. */
function SuccessorFields(props: FieldsProps): JSX.Element {
  const { view, matter, topic, values, faults } = props;
  const { t } = view;
  const kinds = topic.type === 'move' ? topic.move.opens : [];
  return (
    <section class="after">
      <h2 safe>{t('propose.successor_title')}</h2>
      <p class="hint" safe>
        {t('propose.hint.successor')}
      </p>
      <SelectField
        view={view}
        id="kind"
        label={t('propose.field.kind')}
        value={values['kind'] ?? ''}
        fault={faultAt(faults, 'kind')}
        options={kinds.map((kind) => ({ value: kind, label: t(`ledger.kind.${kind}`) }))}
      />
      <TextFields {...props} />
      <PartOwnerFields
        {...props}
        prefix=""
        leadLabel={(side) => t('propose.field.lead_of', { side: sideName(view, matter, side) })}
      />
      <h3 class="after" safe>
        {t('propose.successor_deadline')}
      </h3>
      <DeadlineFields {...props} fresh />
    </section>
  );
}
