import { ApiProperty } from '@nestjs/swagger';
import { IsWords } from '../../../platform/http/is-words.js';
import { VersionedDto } from '../../../platform/http/versioned.dto.js';

/** Body of a refusal. */
export class DeclineDto extends VersionedDto {
  @ApiProperty({ maxLength: 2000, description: 'Every side reads it.' })
  @IsWords({ max: 2000, blank: true })
  reason!: string;
}
