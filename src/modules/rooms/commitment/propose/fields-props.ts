import type { FieldFault } from '../../../../platform/web/components/error-summary.js';
import type { MatterProps } from '../matter.js';
import type { Values } from './propose-values.js';
import type { Topic } from './topic.js';

/** What every group of fields gets: the commitment, what is proposed, what was written and what is wrong with it. */
export interface FieldsProps extends MatterProps {
  readonly topic: Topic;
  readonly values: Values;
  readonly faults: readonly FieldFault[];
}
