import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Problem } from '../../../platform/http/problem.js';
import { ConferenceDirectory, type ConferenceFrame } from '../../conferences/index.js';
import type { Draft } from '../draft/draft.js';
import { findLacks, isEmpty, type ItemLack } from '../draft/lacks.js';
import { AcceptanceRepository } from './acceptance.repository.js';
import { type PlacedArea, placeItems } from './place-items.js';

/** What accepting a draft would do, or why it cannot yet. */
export interface AcceptancePlan {
  readonly frame: ConferenceFrame;
  readonly lacks: readonly ItemLack[];
  /** True where every item was dropped. */
  readonly empty: boolean;
  readonly areas: readonly PlacedArea[];
}

/** Works out what a draft would become; the check page and the acceptance itself ask the same. */
@Injectable()
export class AcceptancePlanner {
  constructor(
    private readonly conferences: ConferenceDirectory,
    private readonly repository: AcceptanceRepository,
  ) {}

  /** The plan as of this transaction. */
  async plan(tx: Transaction, actor: Actor, draft: Draft): Promise<AcceptancePlan> {
    const frame = await this.conferences.frame(tx, actor.conferenceId);
    const known = frame.areas
      .filter(({ sessionNumber }) => sessionNumber === draft.session.number)
      .map(({ number, title }) => ({ number, title: title[draft.language] ?? null }));
    const taken = await this.repository.numbers(tx, actor.conferenceId);
    return {
      frame,
      lacks: findLacks(
        draft,
        frame.sides.map(({ id }) => id),
      ),
      empty: isEmpty(draft),
      areas: placeItems(draft, known, taken),
    };
  }

  /** The plan, where it can be carried out. Throws import_incomplete with every item and what it lacks. */
  async mustPlan(tx: Transaction, actor: Actor, draft: Draft): Promise<AcceptancePlan> {
    const plan = await this.plan(tx, actor, draft);
    if (plan.empty || plan.lacks.length > 0)
      throw new Problem('import_incomplete', { members: { empty: plan.empty, missing: plan.lacks.map(shown) } });
    return plan;
  }
}

function shown({ itemId, title, text, lacks, sides }: ItemLack) {
  return { item_id: itemId, title, text, lacks, sides };
}
