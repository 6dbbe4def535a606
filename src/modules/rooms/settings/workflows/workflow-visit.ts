import type { Seen } from '../../../workflows/index.js';
import { CurrentVisit } from '../../frame/current-visit.js';
import { Visit } from '../../frame/visit.js';
import { WorkflowForm } from './workflow-form.js';
import { WorkflowQuery } from './workflow-query.js';

/** Where the pages of authoring begin. */
export const WORKFLOWS = '/settings/workflows';

/** A visit to a draft, proposal or migration, and the form that was sent. */
export class WorkflowVisit extends Visit<WorkflowQuery> {
  readonly form = new WorkflowForm(this.request.body);

  get id(): string {
    return this.param('id');
  }

  /** True where htmx asks, which takes a part of a page. */
  get bySwap(): boolean {
    return this.request.headers['hx-request'] === 'true';
  }

  /** The thing as the sender of the form saw it. */
  get seen(): Seen {
    return { id: this.id, version: this.form.whole('version') };
  }
}

/** The visit as a handler's parameter. */
export const CurrentWorkflow = (): ParameterDecorator => CurrentVisit({ as: WorkflowVisit, query: WorkflowQuery });
