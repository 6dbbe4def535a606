import { ApiProperty } from '@nestjs/swagger';
import { type Standing, STANDINGS } from '../../../domain/shared/standing.js';
import type { ProposalOutcome } from '../proposal-wish.js';

/** Another commitment. */
export class NamedCommitmentView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: '07.05' })
  number!: string;
}

/** Answer to a command about a proposal. */
export class ProposalOutcomeView {
  @ApiProperty({ format: 'uuid' })
  proposal_id!: string;

  @ApiProperty({ format: 'uuid' })
  commitment_id!: string;

  @ApiProperty({ description: 'SHA-256 of the content; consent names it.' })
  content_hash!: string;

  @ApiProperty({ enum: ['open', 'accepted', 'declined', 'rescinded', 'lapsed'] })
  state!: ProposalOutcome['state'];

  @ApiProperty({ type: [String], description: 'Sides whose consent is still missing.' })
  awaits!: readonly string[];

  @ApiProperty({ description: 'Version of the commitment after this.' })
  version!: number;

  @ApiProperty({ example: 'completed' })
  joint_state!: string;

  @ApiProperty({ enum: STANDINGS })
  standing!: Standing;

  @ApiProperty({
    type: [NamedCommitmentView],
    description: 'Commitments that took effect with it, or that this one goes on in; empty until the last consent.',
  })
  linked!: NamedCommitmentView[];
}

/** Under the names of the API. */
export function proposalOutcomeView(outcome: ProposalOutcome): ProposalOutcomeView {
  return {
    proposal_id: outcome.proposalId,
    commitment_id: outcome.commitmentId,
    content_hash: outcome.contentHash,
    state: outcome.state,
    awaits: outcome.awaits,
    version: outcome.version,
    joint_state: outcome.joint,
    standing: outcome.standing,
    linked: outcome.linked.map(({ id, number }) => ({ id, number })),
  };
}
