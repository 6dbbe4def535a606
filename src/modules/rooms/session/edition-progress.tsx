import { EditionNotice } from './edition-notice.js';
import { EditionTable, type EditionTableProps, isBeingSet } from './edition-table.js';

/**
 * The answer while an edition is being set: the table anew, and once it is settled what became of the edition the reader
 * has just ordered. Before that the words on the page still hold, and saying them again would be read aloud again.
 */
export function EditionProgress(props: EditionTableProps): JSX.Element {
  const { view, editions, ordered = false } = props;
  const [newest] = editions;
  const settled = newest !== undefined && !isBeingSet(newest);
  return (
    <>
      <EditionTable {...props} />
      {ordered && settled ? <EditionNotice view={view} editions={editions} swapped /> : ''}
    </>
  );
}
