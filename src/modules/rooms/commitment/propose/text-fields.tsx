import { type Language, LANGUAGES } from '../../../../domain/shared/language.js';
import { faultAt } from '../../../../platform/web/components/error-summary.js';
import { TextArea } from '../../../../platform/web/components/text-area.js';
import { TextField } from '../../../../platform/web/components/text-field.js';
import { textsNow } from './terms-now.js';
import type { FieldsProps } from './fields-props.js';

/** Title and sentence in every language under a prefix, each beside the text in force where `beside` asks for it. */
export function TextFields(props: FieldsProps & { prefix?: string; beside?: boolean }): JSX.Element {
  const { view, matter, values, faults, prefix = '', beside = false } = props;
  const { t } = view;
  const now = textsNow(matter.commitment);
  const field = (name: 'title' | 'body', language: Language) => {
    const id = `${prefix}${name}_${language}`;
    const label = t(`propose.field.${name}_in`, { language: t(`common.texts.language.${language}`) });
    return { view, id, label, value: values[id] ?? '', fault: faultAt(faults, id) };
  };
  return (
    <>
      {LANGUAGES.map((language) => (
        <div class={beside ? 'beside field' : 'field'}>
          {beside ? (
            <div>
              <p class="tag" safe>
                {t('propose.now')}
              </p>
              <p class="voice title" lang={language} safe>
                {now[language]?.title ?? t('common.texts.missing')}
              </p>
              <p class="voice" lang={language} safe>
                {now[language]?.body ?? ''}
              </p>
            </div>
          ) : (
            ''
          )}
          <div>
            <TextField {...field('title', language)} lang={language} />
            <TextArea {...field('body', language)} lang={language} />
          </div>
        </div>
      ))}
    </>
  );
}
