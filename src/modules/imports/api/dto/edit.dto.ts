import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { type Kind, KINDS } from '../../../../domain/shared/kind.js';
import { IsWords } from '../../../../platform/http/is-words.js';
import { VersionedDto } from '../../../../platform/http/versioned.dto.js';

/** An edit of one item. */
export class ItemEditDto extends VersionedDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'not_a_choice' })
  item_id!: string;
}

export class SplitDto extends ItemEditDto {
  @ApiProperty({ description: 'Where to cut: UTF-16 units into the source text, inside the item.' })
  @IsInt({ message: 'not_a_place' })
  @Min(0, { message: 'not_a_place' })
  at!: number;
}

export class MergeDto extends ItemEditDto {
  @ApiProperty({ format: 'uuid', description: 'The neighbour it is joined with.' })
  @IsUUID(undefined, { message: 'not_a_choice' })
  with!: string;
}

export class KindDto extends ItemEditDto {
  @ApiProperty({ enum: KINDS })
  @IsIn(KINDS, { message: 'not_a_choice' })
  kind!: Kind;
}

export class MoveToAreaDto extends ItemEditDto {
  @ApiProperty({ format: 'uuid', description: 'An area of the same draft.' })
  @IsUUID(undefined, { message: 'not_a_choice' })
  area_id!: string;
}

export class RetitleDto extends VersionedDto {
  @ApiProperty({ format: 'uuid', description: 'An item, or an area, whose heading it then is.' })
  @IsUUID(undefined, { message: 'not_a_choice' })
  id!: string;

  @ApiProperty({ maxLength: 300 })
  @IsWords({ max: 300 })
  title!: string;
}

export class AssignDto extends VersionedDto {
  @ApiProperty({
    format: 'uuid',
    description: 'An item; or an area, whose kept items without a lead on that side then all get it.',
  })
  @IsUUID(undefined, { message: 'not_a_choice' })
  id!: string;

  @ApiProperty({ description: 'Id of the side.' })
  @IsWords({ max: 40 })
  side!: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Code of an organisation of that side; null takes the lead away.',
  })
  @IsOptional()
  @IsWords({ max: 80 })
  organisation?: string | null;
}
