import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { PageQuery } from '../frame/page-query.js';
import { AnswerForm } from '../commitment/answer-forms.dto.js';

/** What a button of the report's pages does: look again, go back to the form, or file. */
export const STEPS = ['check', 'edit', 'file'] as const;

/** The form of a report, on the form and on the check page alike. Words are checked on the page, so that none is lost. */
export class ReportForm extends AnswerForm {
  @IsIn(STEPS)
  step!: (typeof STEPS)[number];

  /** How many private records of one's own side the reader saw. */
  @IsString()
  @Matches(/^\d{1,9}$/)
  drafts!: string;

  @IsOptional()
  @IsString()
  period?: string;

  @IsOptional()
  @IsString()
  narrative?: string;

  @IsOptional()
  @IsString()
  language?: string;

  @IsOptional()
  @IsString()
  activity?: string;

  @IsOptional()
  @IsString()
  'evidence_date-day'?: string;

  @IsOptional()
  @IsString()
  'evidence_date-month'?: string;

  @IsOptional()
  @IsString()
  'evidence_date-year'?: string;

  @IsOptional()
  @IsString()
  evidence_title?: string;

  @IsOptional()
  @IsString()
  evidence_kept_at?: string;

  @IsOptional()
  @IsString()
  evidence_url?: string;

  @IsOptional()
  @IsString()
  visibility?: string;
}

/** Where "No change" was pressed, and where it goes on. */
const BACKS = ['work', 'commitment'] as const;

/** The address of the page that checks "no change". */
export class NoChangeQuery extends PageQuery {
  @IsOptional()
  @IsIn(BACKS)
  back?: (typeof BACKS)[number];
}

/** "No change since then", as it was checked. */
export class NoChangeForm extends AnswerForm {
  @IsOptional()
  @IsIn(BACKS)
  back?: (typeof BACKS)[number];
}
