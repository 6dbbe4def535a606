import { LANGUAGES } from '../../../domain/shared/language.js';
import { ChoiceField } from '../../../platform/web/components/choice-field.js';
import { CsrfField } from '../../../platform/web/components/csrf-field.js';
import { describedBy, FieldNotes } from '../../../platform/web/components/field-notes.js';
import { SelectField } from '../../../platform/web/components/select-field.js';
import { TextArea } from '../../../platform/web/components/text-area.js';
import { TextField } from '../../../platform/web/components/text-field.js';
import type { FieldFault } from '../../../platform/web/components/error-summary.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { SessionView } from '../../conferences/index.js';
import type { UploadAnswers } from './upload-answers.js';

export interface UploadFormProps {
  readonly view: ViewContext;
  readonly sessions: readonly SessionView[];
  readonly answers: UploadAnswers;
  readonly faults: readonly FieldFault[];
}

/** Reads a document in: a file, or the text pasted. A file cannot be kept when the form comes back; all else is. */
export function UploadForm({ view, sessions, answers, faults }: UploadFormProps): JSX.Element {
  const { t } = view;
  const fault = (field: string) => faults.find((one) => one.field === field)?.message;
  return (
    <form action="/imports" method="post" enctype="multipart/form-data" class="measure after" novalidate>
      <CsrfField view={view} />
      <SelectField
        view={view}
        id="session"
        label={t('import.form.session')}
        options={sessions.map((session) => ({ value: String(session.number), label: sessionLabel(view, session) }))}
        value={answers.session}
        fault={fault('session')}
      />
      <ChoiceField
        view={view}
        id="language"
        type="radio"
        label={t('import.form.language')}
        choices={LANGUAGES.map((one) => ({
          value: one,
          label: { text: t(`common.texts.language.${one}`), lang: one },
        }))}
        chosen={[answers.language]}
        fault={fault('language')}
      />
      <FileField view={view} fault={fault('file')} />
      <DocumentFields view={view} answers={answers} faults={faults} />
      <p class="acts after">
        <button class="btn main" safe>
          {t('import.form.submit')}
        </button>
      </p>
      <p class="note after" safe>
        {t('import.form.next')}
      </p>
    </form>
  );
}

/** Sessions of one kind share a name; the day tells them apart. */
function sessionLabel({ t, language }: ViewContext, { name, heldOn }: SessionView): string {
  if (heldOn === null) return name[language];
  return t('import.form.session_on', { session: name[language], day: formatDate(t, heldOn, 'plain') });
}

/** The file; a browser never fills it in again when the form comes back. */
function FileField({ view, fault }: { view: ViewContext; fault: FieldFault['message'] | undefined }): JSX.Element {
  const { t } = view;
  const field = { view, id: 'file', label: t('import.form.file'), hint: t('import.form.file_hint'), fault };
  return (
    <div class={fault === undefined ? 'field' : 'field wrong'}>
      <label for="file" safe>
        {field.label}
      </label>
      <FieldNotes {...field} />
      <input id="file" name="file" type="file" accept=".txt,.md,text/plain" {...describedBy(field)} />
    </div>
  );
}

/** The pasted text, and what the document is called. */
function DocumentFields({ view, answers, faults }: Omit<UploadFormProps, 'sessions'>): JSX.Element {
  const { t } = view;
  const fault = (field: string) => faults.find((one) => one.field === field)?.message;
  return (
    <>
      <TextArea
        view={view}
        id="text"
        label={t('import.form.text')}
        hint={t('import.form.text_hint')}
        value={answers.text}
        fault={fault('text')}
      />
      <TextField
        view={view}
        id="name"
        label={t('import.form.name')}
        hint={t('import.form.name_hint')}
        value={answers.name}
        fault={fault('name')}
      />
    </>
  );
}
