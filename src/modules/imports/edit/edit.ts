import type { Kind } from '../../../domain/shared/kind.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { DraftArea, DraftItem } from '../draft/draft.js';

/** One correction of a draft. Offsets are UTF-16 units of the source. */
export type Edit =
  | { readonly type: 'split'; readonly itemId: string; readonly at: number }
  | { readonly type: 'merge'; readonly itemId: string; readonly withId: string }
  | { readonly type: 'retitle'; readonly id: string; readonly title: string }
  | { readonly type: 'set_kind'; readonly itemId: string; readonly kind: Kind }
  | { readonly type: 'assign'; readonly id: string; readonly side: SideId; readonly organisation: string | null }
  | { readonly type: 'drop' | 'restore'; readonly itemId: string }
  | { readonly type: 'move'; readonly itemId: string; readonly areaId: string };

/** What an edit needs beside the draft. */
export interface EditFacts {
  /** Side of every organisation that can lead, by its code. */
  readonly leads: ReadonlyMap<string, SideId>;
  readonly newId: () => string;
}

/** Why an edit is refused: the member of the request and a code of `problems.faults`. */
export interface EditFault {
  readonly pointer: string;
  readonly detail: string;
}

/** What an edit changes. Rows are written whole. */
export type Edited =
  | {
      readonly ok: true;
      readonly items: readonly DraftItem[];
      readonly areas: readonly DraftArea[];
      readonly removed: readonly string[];
    }
  | { readonly ok: false; readonly fault: EditFault | 'not_found' };
