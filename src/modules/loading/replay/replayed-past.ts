import { pastRows, placeOf } from '../../../domain/records/past/past-rows.js';
import type { RecordBody } from '../../../domain/records/record-body.js';
import type { RecordEntry } from '../../../domain/records/record-entry.js';
import { LANGUAGES } from '../../../domain/shared/language.js';
import type { DefinitionOf } from '../../../domain/records/replay-definitions.js';
import { storedPast } from '../../commitments/index.js';
import type { StoredCommitment } from './stored-commitment.js';

/** The rows of the past that records mean, in the form in which they are stored. */
export type ReplayedPast = Pick<StoredCommitment, 'past' | 'wordings'>;

/** Rows of the past and the wordings they name, from the records alone. */
export function replayedPast(
  { conference_id, kind, sides }: StoredCommitment,
  definitions: DefinitionOf,
  entries: readonly RecordEntry[],
): ReplayedPast {
  const rows = pastRows({ sides, definition: (version) => definitions(kind, version) }, entries);
  const stored = rows.map((row) => {
    const { true_from: _trueFrom, known_from: _knownFrom, ...fields } = storedPast(row);
    return { key: placeOf(row), fields: { ...fields, conference_id } };
  });
  const wordings = new Map(rows.map(({ state }, index) => [stored[index]?.fields.wording ?? '', state.wording]));
  return {
    past: stored,
    wordings: [...wordings].map(([key, wording]) => ({
      key,
      fields: {
        titles: Object.fromEntries(
          LANGUAGES.flatMap((language) => {
            const title = titleIn(entries, wording[language], language);
            return title === undefined ? [] : [[language, title] as const];
          }),
        ),
        search_text_follows_records: true,
      },
    })),
  };
}

function titleIn(
  entries: readonly RecordEntry[],
  sequence: number,
  language: (typeof LANGUAGES)[number],
): string | undefined {
  const said = entries.find((entry) => entry.sequence === sequence && entry.draft === 0)?.body;
  return said === undefined ? undefined : textsOf(said)?.[language]?.title;
}

function textsOf(body: RecordBody) {
  return body.kind === 'commitment_agreed' || body.kind === 'commitment_amended' ? body.texts : undefined;
}
