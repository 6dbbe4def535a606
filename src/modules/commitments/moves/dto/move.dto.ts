import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { IsWords } from '../../../../platform/http/is-words.js';
import { VersionedDto } from '../../../../platform/http/versioned.dto.js';

/** Body of a side move. */
export class MoveDto extends VersionedDto {
  @ApiProperty({ example: 'begin', description: 'A side move of the workflow; see the list of moves.' })
  @Matches(/^[a-z][a-z0-9_]{0,63}$/, { message: 'not_a_move' })
  move!: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 2000,
    description: 'Needed where the move asks for a reason.',
  })
  @IsOptional()
  @IsWords({ max: 2000, blank: true })
  reason?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 300,
    description: 'The body waited for, where the move asks for it.',
  })
  @IsOptional()
  @IsWords({ max: 300, blank: true })
  waiting_for?: string | null;
}
