import { ApiProperty } from '@nestjs/swagger';
import { type Kind, KINDS } from '../../../../domain/shared/kind.js';
import type { MigrationLack, MigrationOutcome } from '../../../../domain/workflow/migration/migrate-state.js';
import type { MigrationMapping } from '../../../../domain/workflow/migration/migration-mapping.js';
import { CursorPageDto } from '../../../../platform/http/cursor-page.js';
import {
  ITEM_STATES,
  type ItemDetail,
  type ItemState,
  MIGRATION_STATES,
  type MigrationState,
} from '../../migrations/workflow-migration.js';

const ANY_OBJECT = { type: 'object', additionalProperties: true } as const;

export class MigrationCountsView implements Record<ItemState, number> {
  @ApiProperty()
  waiting!: number;

  @ApiProperty()
  migrated!: number;

  @ApiProperty()
  left!: number;
}

/** A migration with how far it has come. */
export class WorkflowMigrationView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  side!: string;

  @ApiProperty({ enum: KINDS })
  kind!: Kind;

  @ApiProperty()
  from!: number;

  @ApiProperty()
  to!: number;

  @ApiProperty({
    ...ANY_OBJECT,
    description: 'positions, joint, timers: old names to new ones; proposals: keep or void.',
  })
  mapping!: MigrationMapping;

  @ApiProperty({ enum: MIGRATION_STATES })
  state!: MigrationState;

  @ApiProperty({ description: 'Rises with every edit; also the ETag.' })
  version!: number;

  @ApiProperty({
    type: MigrationCountsView,
    description: 'Commitments by what became of them; 0 before it is proposed.',
  })
  counts!: MigrationCountsView;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  proposal_id!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finished_at!: string | null;
}

export class WorkflowMigrationListView extends CursorPageDto {
  @ApiProperty({ type: [WorkflowMigrationView] })
  items!: WorkflowMigrationView[];
}

/** One line of a dry run. */
export class DryRunLineView {
  @ApiProperty({ format: 'uuid' })
  commitment_id!: string;

  @ApiProperty({ example: '03.01' })
  number!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ description: 'The joint state it is in.' })
  joint!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', nullable: true },
    description: 'The position of each side; null where it has taken none.',
  })
  positions!: Readonly<Record<string, string | null>>;

  @ApiProperty({ ...ANY_OBJECT, nullable: true, description: 'What it would become; null where something is lacking.' })
  outcome!: MigrationOutcome | null;

  @ApiProperty({ type: 'array', items: ANY_OBJECT, description: 'All that stands against it.' })
  lacks!: readonly MigrationLack[];
}

export class DryRunPageView extends CursorPageDto {
  @ApiProperty({ type: [DryRunLineView] })
  items!: DryRunLineView[];
}

/** One commitment of a migration, and what became of it. */
export class MigrationItemView {
  @ApiProperty({ format: 'uuid' })
  commitment_id!: string;

  @ApiProperty({ example: '03.01' })
  number!: string;

  @ApiProperty({ description: 'Its version when the migration was proposed.' })
  seen_version!: number;

  @ApiProperty({ enum: ITEM_STATES })
  state!: ItemState;

  @ApiProperty({ ...ANY_OBJECT, nullable: true, description: 'Its outcome, or why it was left.' })
  detail!: ItemDetail | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  done_at!: string | null;
}

export class MigrationItemPageView extends CursorPageDto {
  @ApiProperty({ type: [MigrationItemView] })
  items!: MigrationItemView[];
}
