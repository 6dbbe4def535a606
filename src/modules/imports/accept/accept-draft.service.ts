import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { OrganisationDirectory } from '../../directory/index.js';
import { DraftInHand } from '../draft/draft-in-hand.js';
import type { Draft, DraftItem } from '../draft/draft.js';
import type { SeenDraft } from '../edit/draft-editor.service.js';
import { type AcceptancePlan, AcceptancePlanner } from './acceptance-plan.service.js';
import { AcceptanceRecords } from './acceptance-records.service.js';
import type { Agreeing } from './agree-item.js';
import { CommitmentRegistrar } from './commitment-registrar.service.js';
import type { PlacedArea } from './place-items.js';

/** Turns a corrected draft into commitments. Before this nothing of it is one. */
@Injectable()
export class AcceptDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inHand: DraftInHand,
    private readonly planner: AcceptancePlanner,
    private readonly registrar: CommitmentRegistrar,
    private readonly records: AcceptanceRecords,
    private readonly organisations: OrganisationDirectory,
  ) {}

  /** What accepting would do now, for the check page. */
  async plan(actor: Actor, id: string): Promise<{ readonly draft: Draft; readonly plan: AcceptancePlan }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const draft = await this.inHand.look(tx, actor, id);
      return { draft, plan: await this.planner.plan(tx, actor, draft) };
    });
  }

  /**
   * Makes areas and commitments of every kept item in one transaction and settles the draft. Throws import_incomplete
   * listing every item and what it lacks, stale_version, and import_closed for a draft settled before.
   */
  async accept(actor: Actor, seen: SeenDraft): Promise<Draft> {
    const organisations = await this.organisations.all(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      await this.records.lockNumbers(tx, actor);
      const draft = await this.inHand.take(tx, actor, seen.id, seen.version);
      const { frame, areas } = await this.planner.mustPlan(tx, actor, draft);
      await this.registrar.prepare(tx);
      const sides = frame.sides.map(({ id }) => id);
      const items: DraftItem[] = [];
      for (const placed of areas) {
        const agreeing = {
          draft,
          areaNumber: placed.number,
          sides,
          organisations,
          authoritative: frame.authoritative,
        };
        items.push(...(await this.registerArea(tx, actor, placed, agreeing)));
      }
      return this.records.settle(tx, draft, items);
    });
  }

  private async registerArea(
    tx: Transaction,
    actor: Actor,
    placed: PlacedArea,
    agreeing: Omit<Agreeing, 'definition'>,
  ): Promise<DraftItem[]> {
    if (placed.fresh) await this.records.addArea(tx, agreeing.draft, placed);
    const items: DraftItem[] = [];
    for (const one of placed.items) items.push(await this.registrar.register(tx, actor, one, agreeing));
    return items;
  }
}
