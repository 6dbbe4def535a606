import type { Versions } from '../../../../domain/workflow/migration/migration-mapping.js';
import type { FieldFault } from '../../../../platform/web/components/error-summary.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import type { DryRunPage, ItemPage, WorkflowMigration } from '../../../workflows/index.js';
import type { AnsweredMapping } from './mapping-answers.js';

/** What the page of a migration shows. */
export interface MigrationProps {
  readonly view: ViewContext;
  readonly migration: WorkflowMigration;
  readonly versions: Versions;
  /** Null once it is agreed. */
  readonly tried: DryRunPage | null;
  readonly items: ItemPage | null;
  readonly side: string | null;
  readonly done: string | null;
  /** Refusals of what was just sent. */
  readonly refused: readonly FieldFault[];
  /** The mapping as it was sent; null where the page is opened. */
  readonly answered: AnsweredMapping | null;
}
