import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { VersionedDto } from '../../../platform/http/versioned.dto.js';

/** Body of a consent. */
export class AcceptDto extends VersionedDto {
  @ApiProperty({
    pattern: '^[0-9a-f]{64}$',
    description: 'SHA-256 of the content you read; consent is given to exactly that.',
  })
  @Matches(/^[0-9a-f]{64}$/, { message: 'not_a_hash' })
  content_hash!: string;
}
