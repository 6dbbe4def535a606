import { CsrfField } from '../../../platform/web/components/csrf-field.js';
import { faultAt, type FieldFault } from '../../../platform/web/components/error-summary.js';
import { describedBy } from '../../../platform/web/components/field-notes.js';
import { FormActs } from '../../../platform/web/components/form-acts.js';
import { LabelledField } from '../../../platform/web/components/labelled-field.js';
import { LanguageChoice } from '../../../platform/web/components/language-choice.js';
import { SelectField } from '../../../platform/web/components/select-field.js';
import { TextArea } from '../../../platform/web/components/text-area.js';
import { TextField } from '../../../platform/web/components/text-field.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { SessionView } from '../../conferences/index.js';
import { FIND_OUT } from './find-out.js';
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
  return (
    <form action="/imports" method="post" enctype="multipart/form-data" class="measure after" novalidate>
      <CsrfField view={view} />
      <SelectField
        view={view}
        id="session"
        label={t('import.form.session')}
        options={sessions.map((session) => ({ value: String(session.number), label: sessionLabel(view, session) }))}
        value={answers.session}
        fault={faultAt(faults, 'session')}
      />
      <LanguageChoice
        view={view}
        label={t('import.form.language')}
        first={{ value: FIND_OUT, label: t('import.form.find_out') }}
        chosen={answers.language}
        fault={faultAt(faults, 'language')}
      />
      <FileField view={view} fault={faultAt(faults, 'file')} />
      <DocumentFields view={view} answers={answers} faults={faults} />
      <FormActs view={view} submit={t('import.form.submit')} />
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
    <LabelledField field={field}>
      <input id="file" name="file" type="file" accept=".txt,.md,text/plain" {...describedBy(field)} />
    </LabelledField>
  );
}

/** The pasted text, and what the document is called. */
function DocumentFields({ view, answers, faults }: Omit<UploadFormProps, 'sessions'>): JSX.Element {
  const { t } = view;
  return (
    <>
      <TextArea
        view={view}
        id="text"
        label={t('import.form.text')}
        hint={t('import.form.text_hint')}
        value={answers.text}
        fault={faultAt(faults, 'text')}
      />
      <TextField
        view={view}
        id="name"
        label={t('import.form.name')}
        hint={t('import.form.name_hint')}
        value={answers.name}
        fault={faultAt(faults, 'name')}
      />
    </>
  );
}
