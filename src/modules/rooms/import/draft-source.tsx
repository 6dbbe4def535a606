import type { Span } from '../../../domain/importing/span.js';
import type { DraftItem } from '../../imports/index.js';
import { addressOf } from './draft-address.js';
import type { DraftSheet } from './draft-sheet.js';
import { type DraftProps, placeOf } from './import-desk.service.js';
import { Passage } from './passage.js';
import type { Mark } from './source-ranges.js';

/** A stretch of the source, cut at the spans that lie in it. */
type Piece =
  | { readonly what: 'rest'; readonly text: string }
  | { readonly what: 'heading'; readonly text: string }
  | { readonly what: 'item'; readonly text: string; readonly item: DraftItem };

/** Where the stretch lies, and what is held in it, in order. */
interface Stretch {
  readonly range: Span;
  readonly marks: readonly Mark[];
}

function piecesOf(source: string, { range, marks }: Stretch): Piece[] {
  const pieces: Piece[] = [];
  let at = range.start;
  const rest = (to: number): void => {
    if (to > at) pieces.push({ what: 'rest', text: source.slice(at, to) });
  };
  for (const { start, end, item } of marks) {
    rest(start);
    const text = source.slice(start, end);
    pieces.push(item === null ? { what: 'heading', text } : { what: 'item', text, item });
    at = end;
  }
  rest(range.end);
  return trimmed(pieces);
}

/** Blank lines at both ends would only push the text down. */
function trimmed(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, index) => {
    let { text } = piece;
    if (index === 0) text = text.trimStart();
    if (index === pieces.length - 1) text = text.trimEnd();
    return text === '' ? [] : [{ ...piece, text }];
  });
}

export interface DraftSourceProps extends DraftProps {
  readonly stretch: Stretch;
  /** The sheet it stands on: items of other areas may lie in the same stretch and be listed elsewhere. */
  readonly sheet: Pick<DraftSheet, 'shown'>;
}

/** The source as it came: items underlined and numbered, what nothing holds in grey. */
export function DraftSource({ view, matter, stretch, sheet }: DraftSourceProps): JSX.Element {
  const { draft } = matter;
  return (
    <div class="source" lang={draft.language}>
      {piecesOf(draft.source, stretch).map((piece) => {
        if (piece.what === 'heading') return <b safe>{piece.text}</b>;
        if (piece.what === 'rest')
          return (
            <span class="rest">
              <Passage view={view} text={piece.text} />
            </span>
          );
        const { item, text } = piece;
        const place = placeOf(matter, item);
        const href = sheet.shown.has(item.id) ? `#item-${item.id}` : addressOf(draft, { item: item.id });
        return (
          <span class={item.dropped ? 'cut was' : 'cut'}>
            <a href={href} lang={view.language} aria-label={view.t('import.to_item', { place })} safe>
              {String(place)}
            </a>
            <Passage view={view} text={text} />
          </span>
        );
      })}
    </div>
  );
}
