import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/http/problem.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { AcceptDraft, type AcceptancePlan, type Draft, type DraftArea, type DraftItem } from '../../imports/index.js';
import { type OrganisationView, OrganisationDirectory } from '../../directory/index.js';
import { addressOf } from './draft-address.js';
import type { DraftVisit } from './draft-visit.js';

/** A draft as its pages need it: with what it would become, and who could lead. */
export interface DraftMatter {
  readonly draft: Draft;
  readonly plan: AcceptancePlan;
  readonly organisations: readonly OrganisationView[];
  /** Number of each item as the draft's pages count them, from 1, by its id. */
  readonly places: ReadonlyMap<string, number>;
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
  ) {}

  /** The draft and the reader's frame. Throws not_found, no_side. */
  async open(visit: DraftVisit): Promise<DraftProps> {
    const { draft, plan } = await this.accepting.plan(visit.actor, visit.id);
    const [view, organisations] = await Promise.all([visit.view(), this.organisations.all(visit.actor)]);
    const places = new Map(draft.items.map(({ id }, index) => [id, index + 1]));
    return { view, matter: { draft, plan, organisations, places } };
  }

  /** The draft and the item that the path names. Throws not_found, no_side. */
  async openItem(visit: DraftVisit): Promise<DraftProps & { readonly item: DraftItem }> {
    const props = await this.open(visit);
    return { ...props, item: partOf(props.matter.draft.items, visit.param('item')) };
  }

  /** The draft and the area that the path names. Throws not_found, no_side. */
  async openArea(visit: DraftVisit): Promise<DraftProps & { readonly area: DraftArea }> {
    const props = await this.open(visit);
    return { ...props, area: partOf(props.matter.draft.areas, visit.param('area')) };
  }
}

function partOf<Part extends { readonly id: string }>(parts: readonly Part[], id: string): Part {
  const part = parts.find((one) => one.id === id);
  if (part === undefined) throw new Problem('not_found');
  return part;
}

/** Where the draft's page is. */
export function pathOf({ draft }: DraftMatter): string {
  return addressOf(draft);
}

/** Number of an item as the draft's page counts them, from 1. */
export function placeOf({ places }: DraftMatter, item: DraftItem): number {
  return places.get(item.id) ?? 0;
}
