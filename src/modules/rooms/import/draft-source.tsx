import type { Span } from '../../../domain/importing/span.js';
import type { DraftItem } from '../../imports/index.js';
import type { DraftProps } from './import-desk.service.js';
import { placeOf } from './import-desk.service.js';

/** A stretch of the source, cut at the spans that lie in it. */
type Piece =
  | { readonly what: 'rest'; readonly text: string }
  | { readonly what: 'heading'; readonly text: string }
  | { readonly what: 'item'; readonly text: string; readonly item: DraftItem };

function piecesOf({ matter }: DraftProps, range: Span): Piece[] {
  const { draft } = matter;
  const inside = ({ start, end }: Span): boolean => end > start && start >= range.start && end <= range.end;
  const marks = [
    ...draft.areas.filter(inside).map(({ start, end }) => ({ start, end, item: null })),
    ...draft.items.filter(inside).map((item) => ({ start: item.start, end: item.end, item })),
  ].sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = range.start;
  const rest = (to: number): void => {
    if (to > at) pieces.push({ what: 'rest', text: draft.source.slice(at, to) });
  };
  for (const { start, end, item } of marks) {
    rest(start);
    const text = draft.source.slice(start, end);
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

/** The source as it came: items underlined and numbered, what nothing holds in grey. */
export function DraftSource(props: DraftProps & { range: Span }): JSX.Element {
  const { view, matter } = props;
  return (
    <div class="source" lang={matter.draft.language}>
      {piecesOf(props, props.range).map((piece) => {
        if (piece.what === 'heading') return <b safe>{piece.text}</b>;
        if (piece.what === 'rest')
          return (
            <span class="rest" safe>
              {piece.text}
            </span>
          );
        const place = placeOf(matter, piece.item);
        return (
          <span class={piece.item.dropped ? 'cut was' : 'cut'}>
            <a
              href={`#item-${piece.item.id}`}
              lang={view.language}
              aria-label={view.t('import.to_item', { place })}
              safe
            >
              {String(place)}
            </a>
            <span safe>{piece.text}</span>
          </span>
        );
      })}
    </div>
  );
}
