import { isLanguage } from '../../../domain/shared/language.js';
import { wordsFault } from '../../../platform/http/is-words.js';
import { Problem } from '../../../platform/http/problem.js';
import type { ProblemCode } from '../../../platform/http/problem-catalogue.js';
import type { UploadedFile } from '../../../platform/http/uploads.js';
import type { FieldFault } from '../../../platform/web/components/error-summary.js';
import { FIND_OUT } from './find-out.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { documentName, type ImportWish, LONGEST_NAME, MAX_IMPORT_BYTES } from '../../imports/index.js';
import type { FormFields } from './form-fields.js';

/** The form as filled in, for showing it again. */
export interface UploadAnswers {
  readonly session: string;
  readonly language: string;
  readonly name: string;
  readonly text: string;
}

/** Where nothing is filled in yet. */
export function noAnswers(session: string): UploadAnswers {
  return { session, language: FIND_OUT, name: '', text: '' };
}

/** What was sent: the wish where it can be tried, or the faults; the answers either way. */
export interface ReadUpload {
  readonly answers: UploadAnswers;
  readonly faults: readonly FieldFault[];
  readonly wish: ImportWish | null;
  /** Field that the document came in. */
  readonly from: 'file' | 'text';
}

/** Reads the form. A file and a pasted text at once are refused: nobody could say which was meant. */
export function readUpload(view: ViewContext, form: FormFields): ReadUpload {
  const { t } = view;
  const answers = {
    session: form.text('session'),
    language: form.text('language'),
    name: form.text('name'),
    // Just beyond what a document may have, so that one that is too long is refused as that and not cut without a word.
    text: form.text('text', MAX_IMPORT_BYTES + 1),
  };
  const file = form.file('file');
  const faults = faultsOf(view, answers, file);
  const from = file === null ? 'text' : 'file';
  if (faults.length > 0) return { answers: withoutExcess(answers), faults, wish: null, from };
  const language = isLanguage(answers.language) ? answers.language : null;
  const names = [answers.name, file?.name ?? '', t('import.form.pasted')].map(documentName);
  const name = names.find((one) => one !== '') ?? '';
  const bytes = file?.bytes ?? Buffer.from(answers.text);
  const wish = { sessionNumber: Number(answers.session), language, name, bytes };
  return { answers: withoutExcess(answers), faults, wish, from };
}

/** A text that is too long was cut above: shown again it could be sent as if it were whole. */
function withoutExcess(answers: UploadAnswers): UploadAnswers {
  return answers.text.length > MAX_IMPORT_BYTES ? { ...answers, text: '' } : answers;
}

function faultsOf({ t }: ViewContext, answers: UploadAnswers, file: UploadedFile | null): FieldFault[] {
  const pasted = answers.text.trim() !== '';
  const faults: FieldFault[] = [];
  if (!/^\d{1,4}$/.test(answers.session)) faults.push({ field: 'session', message: t('import.form.session_missing') });
  if (answers.language !== FIND_OUT && !isLanguage(answers.language))
    faults.push({ field: 'language', message: t('import.form.language_missing') });
  if (file === null && !pasted) faults.push({ field: 'file', message: t('import.form.nothing') });
  if (file !== null && pasted) faults.push({ field: 'file', message: t('import.form.both') });
  // A name that somebody typed is refused as it is; the name of a file is what it is, and is made fit to be stored.
  const unfit = wordsFault(answers.name, { max: LONGEST_NAME, blank: true });
  if (unfit !== null) faults.push({ field: 'name', message: t(`problems.faults.${unfit}`) });
  return faults;
}

const FAULTS: Readonly<Partial<Record<ProblemCode, string>>> = {
  import_empty: 'import.fault.empty',
  import_binary: 'import.fault.binary',
  too_large: 'import.fault.too_large',
  import_undecodable: 'import.fault.undecodable',
  import_too_many: 'import.fault.too_many',
  unavailable: 'import.fault.busy',
};

/** The refusal of a document as a fault of the field it came in; any other error is thrown on. */
export function documentFault(view: ViewContext, error: unknown, from: ReadUpload['from']): FieldFault {
  if (!(error instanceof Problem)) throw error;
  const { t } = view;
  if (error.code === 'not_found') return { field: 'session', message: t('import.form.session_missing') };
  const format = error.details.members?.['format'];
  if (typeof format === 'string')
    return { field: from, message: t('import.fault.binary_of', { format: t(`import.format.${format}`) }) };
  const key = FAULTS[error.code];
  if (key === undefined) throw error;
  return { field: from, message: t(key) };
}
