import type { SeenDraft } from '../../imports/index.js';
import { CurrentVisit } from '../frame/current-visit.js';
import { Visit } from '../frame/visit.js';
import { addressOf, type DraftPlace } from './draft-address.js';
import { DraftQuery } from './draft-query.js';
import { FormFields } from './form-fields.js';

/** A visit to a draft: which draft, which part of it, and the form that was sent. */
export class DraftVisit extends Visit<DraftQuery> {
  readonly form = new FormFields(this.request.body);

  get id(): string {
    return this.param('id');
  }

  /** The draft as the sender of the form saw it. */
  get seen(): SeenDraft {
    return { id: this.id, version: this.form.whole('version') };
  }

  /** Goes on to the draft, to an item or area of it where that is named, and says there what was done. */
  goBack(done: string, at?: DraftPlace): string {
    return this.goOn(addressOf({ id: this.id }, at, done));
  }
}

/** The visit to a draft as a handler's parameter. */
export const CurrentDraft = (): ParameterDecorator => CurrentVisit({ as: DraftVisit, query: DraftQuery });
