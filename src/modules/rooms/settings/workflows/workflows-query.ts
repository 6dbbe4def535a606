import { PageQuery } from '../../frame/page-query.js';
import { PlaceInList } from '../../frame/place-in-list.js';

/** The address of the list of workflows: behind which draft, proposal and migration each list goes on. */
export class WorkflowsQuery extends PageQuery {
  @PlaceInList()
  drafts?: string;

  @PlaceInList()
  proposals?: string;

  @PlaceInList()
  migrations?: string;
}
