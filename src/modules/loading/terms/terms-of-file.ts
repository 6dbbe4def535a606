import { noDeadline } from '../../../domain/deadlines/no-deadline.js';
import type { CommitmentSource, CommitmentTexts, RecordedAssignment } from '../../../domain/records/record-body.js';
import { LANGUAGES } from '../../../domain/shared/language.js';
import type { ConferenceFile, ConferenceFileCommitment } from '../../conferences/index.js';
import type { CommitmentTerms, DeadlineTerms } from './commitment-terms.js';

const NO_DATE: DeadlineTerms = { deadline: noDeadline(), agreedOn: null, reason: null, demonstration: false };

/** The terms of one commitment of the file. Invented deadlines are left out where the demonstration is off. */
export function termsOfFile(
  file: ConferenceFile,
  commitment: ConferenceFileCommitment,
  demonstration: boolean,
): CommitmentTerms {
  const { number, session, area, kind, instrument } = commitment;
  const real = commitment.deadlines.filter((version) => demonstration || !version.demonstration);
  const deadlines = real.length === 0 ? [NO_DATE] : real;
  const assignments = partsOf(file, commitment);
  const source = sourceOf(file, commitment);
  return { number, session, area, kind, texts: textsOf(commitment), assignments, source, instrument, deadlines };
}

function sourceOf({ documents }: ConferenceFile, { source }: ConferenceFileCommitment): CommitmentSource {
  const { title = null, url = null } = documents.find(({ code }) => code === source.document) ?? {};
  return { document: source.document, title, url, line: source.line, span: null };
}

function textsOf({ title, text }: ConferenceFileCommitment): CommitmentTexts {
  const entries = LANGUAGES.map((language) => [language, { title: title[language], body: text[language] }] as const);
  return Object.fromEntries(entries) as CommitmentTexts;
}

function partsOf(file: ConferenceFile, commitment: ConferenceFileCommitment): readonly RecordedAssignment[] {
  const known = new Map(file.organisations.map((organisation) => [organisation.code, organisation]));
  const make =
    (part: RecordedAssignment['part'], inferred?: boolean) =>
    (organisation: string): RecordedAssignment => {
      const { side = null, inferred: read = false } = known.get(organisation) ?? {};
      return { organisation, side, part, inferred: inferred ?? read };
    };
  return [
    ...Object.values(commitment.lead).map(make('lead', commitment.leadInferred)),
    ...unique(commitment.supporting).map(make('supporting')),
    ...unique(commitment.delivering).map(make('delivering')),
    ...unique(commitment.waitingFor).map(make('waiting_for')),
  ];
}

function unique(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)];
}
