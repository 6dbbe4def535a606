import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../domain/shared/civil-date.js';

/** Who holds a post from which day to which; open where `toOn` is null. */
@Entity('holder')
@Index('holder_by_account', ['accountId'])
@Index('holder_by_post', ['postId'])
@Check('holder_period_ordered', `to_on is null or to_on >= from_on`)
export class Holder {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'holder_pkey' })
  id!: string;

  @ForeignKey('Post', 'id', { name: 'holder_of_post' })
  @Column({ type: 'uuid', name: 'post_id' })
  postId!: string;

  @ForeignKey('UserAccount', 'id', { name: 'holder_is_account' })
  @Column({ type: 'uuid', name: 'account_id' })
  accountId!: string;

  @Column({ type: 'date', name: 'from_on' })
  fromOn!: CivilDate;

  @Column({ type: 'date', name: 'to_on', nullable: true })
  toOn!: CivilDate | null;
}
