import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../domain/shared/actor.js';
import { Problem } from '../../../platform/http/problem.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { AcceptDraft, type AcceptancePlan, type Draft, type DraftArea, type DraftItem } from '../../imports/index.js';
import { type OrganisationView, OrganisationDirectory } from '../../directory/index.js';
import { ViewContextService } from '../frame/view-context.service.js';

/** A draft as its pages need it: with what it would become, and who could lead. */
export interface DraftMatter {
  readonly draft: Draft;
  readonly plan: AcceptancePlan;
  readonly organisations: readonly OrganisationView[];
}

/** What every page about one draft is given. */
export interface DraftProps {
  readonly view: ViewContext;
  readonly matter: DraftMatter;
}

/** Gathers what the pages of one draft show. */
@Injectable()
export class ImportDesk {
  constructor(
    private readonly accepting: AcceptDraft,
    private readonly organisations: OrganisationDirectory,
    private readonly views: ViewContextService,
  ) {}

  /** The draft and the reader's frame. Throws not_found, no_side. */
  async open(actor: Actor, id: string, request: FastifyRequest, reply: FastifyReply): Promise<DraftProps> {
    const { draft, plan } = await this.accepting.plan(actor, id);
    const [view, organisations] = await Promise.all([this.views.of(request, reply), this.organisations.all(actor)]);
    return { view, matter: { draft, plan, organisations } };
  }
}

/** The item of a draft, or not_found. */
export function itemOf({ draft }: DraftMatter, id: string): DraftItem {
  const item = draft.items.find((one) => one.id === id);
  if (item === undefined) throw new Problem('not_found');
  return item;
}

/** The area of a draft, or not_found. */
export function areaOf({ draft }: DraftMatter, id: string): DraftArea {
  const area = draft.areas.find((one) => one.id === id);
  if (area === undefined) throw new Problem('not_found');
  return area;
}

/** Where the draft's page is. */
export function pathOf({ draft }: DraftMatter): string {
  return `/imports/${draft.id}`;
}

/** Number of an item as the draft's page counts them, from 1. */
export function placeOf({ draft }: DraftMatter, item: DraftItem): number {
  return draft.items.findIndex(({ id }) => id === item.id) + 1;
}
