import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * Where the chain of one side's private records of a commitment ends. Behind the side's fence, secret and all: what the other
 * side sees of it is the anchor on shared records alone. How many there must be is kept here, as `version` is for shared ones.
 */
@Entity('private_chain')
export class PrivateChain {
  @ForeignKey('Commitment', 'id', { name: 'private_chain_of_commitment' })
  @PrimaryColumn({ type: 'uuid', name: 'commitment_id', primaryKeyConstraintName: 'private_chain_pkey' })
  commitmentId!: string;

  @PrimaryColumn({ type: 'text', name: 'side_id', primaryKeyConstraintName: 'private_chain_pkey' })
  sideId!: string;

  /** Veils the anchors; hexadecimal. */
  @Column({ type: 'text' })
  secret!: string;

  @Column({ type: 'integer' })
  drafts!: number;

  /** Hash of the last private record; null before the first. */
  @Column({ type: 'text', nullable: true })
  head!: string | null;
}
