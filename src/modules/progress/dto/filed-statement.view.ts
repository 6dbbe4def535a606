import { ApiProperty } from '@nestjs/swagger';
import type { FiledStatement } from '../statement-filing.js';

/** Answer to a report filed or shared. */
export class FiledStatementView {
  @ApiProperty({ format: 'uuid' })
  statement_id!: string;

  @ApiProperty({ format: 'uuid' })
  commitment_id!: string;

  @ApiProperty({ description: 'Version of the commitment after this.' })
  version!: number;

  @ApiProperty({ description: 'How many private records your own side has here now.' })
  drafts!: number;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The open proposal that the new papers ended.',
  })
  voided_proposal_id!: string | null;
}

/** Under the names of the API. */
export function filedStatementView(filed: FiledStatement): FiledStatementView {
  return {
    statement_id: filed.statementId,
    commitment_id: filed.commitmentId,
    version: filed.version,
    drafts: filed.drafts,
    voided_proposal_id: filed.voidedProposalId,
  };
}
