import { isLanguage, type Language } from '../../../domain/shared/language.js';
import { Problem } from '../../../platform/http/problem.js';
import type { FieldFault } from '../../../platform/web/components/error-summary.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { ImportWish } from '../../imports/index.js';
import { FormFields } from './form-fields.js';

/** The form as filled in, for showing it again. */
export interface UploadAnswers {
  readonly session: string;
  readonly language: string;
  readonly name: string;
  readonly text: string;
}

/** Where nothing is filled in yet. */
export function noAnswers(language: Language, session: string): UploadAnswers {
  return { session, language, name: '', text: '' };
}

/** What was sent: the wish where it can be tried, or the faults; the answers either way. */
export interface ReadUpload {
  readonly answers: UploadAnswers;
  readonly faults: readonly FieldFault[];
  readonly wish: ImportWish | null;
  /** Field that the document came in. */
  readonly from: 'file' | 'text';
}

const LONGEST_NAME = 200;
/** Beyond what a document may have, so that one that is too long is refused as that and not cut without a word. */
const LONGEST_TEXT = 7_000_000;

/** Reads the form. A file and a pasted text at once are refused: nobody could say which was meant. */
export function readUpload(view: ViewContext, body: unknown): ReadUpload {
  const { t } = view;
  const form = new FormFields(body);
  const answers = {
    session: form.text('session'),
    language: form.text('language'),
    name: form.text('name'),
    text: form.text('text', LONGEST_TEXT),
  };
  const file = form.file('file');
  const pasted = answers.text.trim() !== '';
  const faults: FieldFault[] = [];
  const session = form.whole('session');
  if (Number.isNaN(session)) faults.push({ field: 'session', message: t('import.form.session_missing') });
  const { language } = answers;
  if (!isLanguage(language)) faults.push({ field: 'language', message: t('import.form.language_missing') });
  if (file === null && !pasted) faults.push({ field: 'file', message: t('import.form.nothing') });
  if (file !== null && pasted) faults.push({ field: 'file', message: t('import.form.both') });
  if (answers.name.length > LONGEST_NAME) faults.push({ field: 'name', message: t('problems.faults.too_long') });
  const from = file === null ? 'text' : 'file';
  if (faults.length > 0 || !isLanguage(language)) return { answers, faults, wish: null, from };
  const given = answers.name.trim() === '' ? (file?.name ?? '') : answers.name;
  const name = given.trim() === '' ? t('import.form.pasted') : given.trim().slice(-LONGEST_NAME);
  const bytes = file?.bytes ?? Buffer.from(answers.text);
  return { answers, faults, wish: { sessionNumber: session, language, name, bytes }, from };
}

/** The refusal of a document as a fault of the field it came in; any other error is thrown on. */
export function documentFault(view: ViewContext, error: unknown, from: ReadUpload['from']): FieldFault {
  if (!(error instanceof Problem)) throw error;
  const { t } = view;
  const format = error.details.members?.['format'];
  switch (error.code) {
    case 'import_empty':
      return { field: from, message: t('import.fault.empty') };
    case 'import_binary':
      return {
        field: from,
        message:
          typeof format === 'string'
            ? t('import.fault.binary_of', { format: t(`import.format.${format}`) })
            : t('import.fault.binary'),
      };
    case 'too_large':
      return { field: from, message: t('import.fault.too_large') };
    case 'import_undecodable':
      return { field: from, message: t('import.fault.undecodable') };
    case 'not_found':
      return { field: 'session', message: t('import.form.session_missing') };
    default:
      throw error;
  }
}
