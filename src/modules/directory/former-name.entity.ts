import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../domain/shared/civil-date.js';
import type { LocalizedText } from '../../domain/shared/language.js';

/** What may be called otherwise in time. */
export const NAMED = ['conference', 'side', 'organisation', 'post', 'session', 'instrument', 'area'] as const;

export type Named = (typeof NAMED)[number];

/** What something was called before. Only ever added to: the row of a change holds the names that ended with it. */
@Entity('former_name')
@Index('former_name_of_one', ['what', 'id', 'knownAt'])
@Check(
  'former_name_of_something',
  `what in ('conference', 'side', 'organisation', 'post', 'session', 'instrument', 'area')`,
)
export class FormerName {
  @ForeignKey('Conference', 'id', { name: 'former_name_in_conference' })
  @PrimaryColumn({ type: 'text', name: 'conference_id', primaryKeyConstraintName: 'former_name_pkey' })
  conferenceId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'former_name_pkey' })
  what!: Named;

  /** Of the thing; a uuid but for conferences and sides. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'former_name_pkey' })
  id!: string;

  /** The first day on which it was called otherwise. */
  @Column({ type: 'date', name: 'until_on' })
  untilOn!: CivilDate;

  @PrimaryColumn({ type: 'timestamptz', name: 'known_at', primaryKeyConstraintName: 'former_name_pkey' })
  knownAt!: Date;

  /** By column: `name`, `short_name`, `title`. */
  @Column({ type: 'jsonb' })
  names!: Readonly<Record<string, LocalizedText>>;
}
