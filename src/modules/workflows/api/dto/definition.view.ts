import { ApiProperty } from '@nestjs/swagger';
import { type Kind, KINDS } from '../../../../domain/shared/kind.js';
import type { LocalizedText } from '../../../../domain/shared/language.js';
import { SECTIONS } from '../../../../domain/workflow/authoring/definition-edit.js';
import type { Difference, Stated } from '../../../../domain/workflow/compare/compare-definitions.js';
import { CursorPageDto } from '../../../../platform/http/cursor-page.js';
import { LocalizedTextDto } from '../../../conferences/index.js';

const STATED = {
  oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }, { type: 'array', items: { type: 'string' } }],
  nullable: true,
  description: 'As a file states it; null where there is none.',
};

/** The answer of a route that gives a file of config/workflows. */
export const YAML_FILE = { content: { 'application/yaml': { schema: { type: 'string' } } } };

class VersionNameView {
  @ApiProperty({ example: 'study.v2' })
  name!: string;

  @ApiProperty({ enum: KINDS })
  kind!: Kind;

  @ApiProperty()
  version!: number;
}

/** One line of the list of versions in use. */
export class WorkflowVersionView extends VersionNameView {
  @ApiProperty({ type: LocalizedTextDto })
  labels!: LocalizedText;
}

export class WorkflowVersionListView extends CursorPageDto {
  @ApiProperty({ type: [WorkflowVersionView] })
  items!: WorkflowVersionView[];
}

/** A version in use, as its file would state it. */
export class WorkflowDefinitionView extends VersionNameView {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'As a file of config/workflows states it.' })
  definition!: Readonly<Record<string, unknown>>;
}

export class DifferenceView implements Difference {
  @ApiProperty({ enum: ['head', ...SECTIONS] })
  section!: Difference['section'];

  @ApiProperty({ description: 'Name of the entry; empty for what belongs to none.' })
  name!: string;

  @ApiProperty({ enum: ['added', 'removed', 'changed'] })
  change!: Difference['change'];

  @ApiProperty({ type: String, nullable: true, description: 'Path within the entry; null for the whole of it.' })
  field!: string | null;

  @ApiProperty(STATED)
  before!: Stated;

  @ApiProperty(STATED)
  after!: Stated;
}

export class WorkflowComparisonView {
  @ApiProperty({ example: 'study.v1' })
  a!: string;

  @ApiProperty({ example: 'study.v2' })
  b!: string;

  @ApiProperty({ type: [DifferenceView] })
  differences!: readonly DifferenceView[];
}
