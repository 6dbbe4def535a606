import { ApiProperty } from '@nestjs/swagger';

/** One text in every language of the interface. */
export class LocalizedTextDto {
  @ApiProperty()
  en!: string;

  @ApiProperty()
  'zh-Hant'!: string;

  @ApiProperty()
  'zh-Hans'!: string;
}
