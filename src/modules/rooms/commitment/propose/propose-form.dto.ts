import { IsOptional, IsString, Matches } from 'class-validator';
import { PageQuery } from '../../frame/page-query.js';

/** What a button of the pages does: look again, go back to the form, or send. */
export const STEPS = ['check', 'edit', 'send'] as const;

export type Step = (typeof STEPS)[number];

/** The address of a form; `counters` names the proposal that it is to answer. */
export class ProposeQuery extends PageQuery {
  @IsOptional()
  @IsString()
  @Matches(/^[0-9a-f-]{36}$/)
  counters?: string;
}
