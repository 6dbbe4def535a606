import type { Draft, DraftArea, DraftItem } from '../draft/draft.js';
import type { Edit, EditFacts, Edited } from './edit.js';
import { mergeItems } from './merge-items.js';
import { splitItem } from './split-item.js';

/**
 * Decides one edit on a draft without touching it. Whatever the edits, `text` stays the slice of its span and no two spans
 * overlap. Comes back with the rows to write, or with the fault that refuses it.
 */
export function applyEdit(draft: Draft, edit: Edit, facts: EditFacts): Edited {
  if (edit.type === 'retitle') return retitle(draft, edit.id, edit.title.trim());
  if (edit.type === 'assign') return assign(draft, edit, facts);
  const item = draft.items.find(({ id }) => id === edit.itemId);
  return item === undefined ? { ok: false, fault: 'not_found' } : onItem(draft, item, edit, facts);
}

type ItemEdit = Exclude<Edit, { type: 'retitle' | 'assign' }>;

function onItem(draft: Draft, item: DraftItem, edit: ItemEdit, facts: EditFacts): Edited {
  switch (edit.type) {
    case 'split':
      return splitItem(draft, item, edit.at, facts.newId);
    case 'merge':
      return mergeItems(draft, item, edit.withId);
    case 'set_kind':
      return save({ ...item, kind: edit.kind });
    case 'drop':
    case 'restore':
      return save({ ...item, dropped: edit.type === 'drop' });
    case 'move':
      if (draft.areas.every(({ id }) => id !== edit.areaId)) return refuse('/area_id', 'not_a_choice');
      return save({ ...item, areaId: edit.areaId });
  }
}

function retitle(draft: Draft, id: string, title: string): Edited {
  const item = draft.items.find((one) => one.id === id);
  if (item !== undefined) return save({ ...item, title });
  const area = draft.areas.find((one) => one.id === id);
  if (area === undefined) return { ok: false, fault: 'not_found' };
  const areas: DraftArea[] = [{ ...area, heading: title }];
  return { ok: true, items: [], areas, removed: [] };
}

/** An item gets the lead named; an area gives it to those of its kept items that have none on that side yet. */
function assign(draft: Draft, edit: Extract<Edit, { type: 'assign' }>, facts: EditFacts): Edited {
  const { id, side, organisation } = edit;
  if (organisation !== null && facts.leads.get(organisation) !== side) return refuse('/organisation', 'not_a_choice');
  const item = draft.items.find((one) => one.id === id);
  if (item !== undefined) return save(withLead(item, side, organisation));
  if (draft.areas.every((area) => area.id !== id)) return { ok: false, fault: 'not_found' };
  if (organisation === null) return refuse('/organisation', 'required');
  const waiting = draft.items.filter((one) => one.areaId === id && !one.dropped && one.leads[side] === undefined);
  return { ok: true, items: waiting.map((one) => withLead(one, side, organisation)), areas: [], removed: [] };
}

function withLead(item: DraftItem, side: string, organisation: string | null): DraftItem {
  const others = Object.entries(item.leads).filter(([key]) => key !== side);
  return { ...item, leads: Object.fromEntries(organisation === null ? others : [...others, [side, organisation]]) };
}

function save(item: DraftItem): Edited {
  return { ok: true, items: [item], areas: [], removed: [] };
}

function refuse(pointer: string, detail: string): Edited {
  return { ok: false, fault: { pointer, detail } };
}
