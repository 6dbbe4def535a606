import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** A text by language; one that nobody has rendered yet is absent. */
export class RenderedTextDto {
  @ApiPropertyOptional()
  en?: string;

  @ApiPropertyOptional()
  'zh-Hant'?: string;

  @ApiPropertyOptional()
  'zh-Hans'?: string;
}

/** One text in every language of the interface. */
export class LocalizedTextDto {
  @ApiProperty()
  en!: string;

  @ApiProperty()
  'zh-Hant'!: string;

  @ApiProperty()
  'zh-Hans'!: string;
}
