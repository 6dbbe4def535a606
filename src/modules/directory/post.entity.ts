import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { LocalizedText } from '../../domain/shared/language.js';
import type { Role } from '../../domain/shared/role.js';

/** A post of an organisation; owners are posts, people only hold them for a time. */
@Entity('post')
@Unique('post_code_once', ['organisationId', 'code'])
@Check('post_role_known', `role in ('liaison', 'secretariat', 'auditor')`)
export class Post {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'post_pkey' })
  id!: string;

  @ForeignKey('Organisation', 'id', { name: 'post_in_organisation' })
  @Column({ type: 'uuid', name: 'organisation_id' })
  organisationId!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'jsonb' })
  name!: LocalizedText;

  @Column({ type: 'text' })
  role!: Role;
}
