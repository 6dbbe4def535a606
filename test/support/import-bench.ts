import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '../../src/domain/shared/actor.js';
import { AccessModule } from '../../src/modules/access/index.js';
import { CommitmentsModule } from '../../src/modules/commitments/index.js';
import { type Draft, DraftEditor, type DraftItem, type Edit } from '../../src/modules/imports/index.js';
import { ImportService, ImportsModule, leftOver } from '../../src/modules/imports/index.js';
import { ProposalsModule } from '../../src/modules/proposals/index.js';
import { projectRoot } from '../../src/platform/config/project-root.js';
import { aConference, type BuiltConference } from './builders/a-conference.js';
import { startTestApplication, type TestApplication } from './test-application.js';

/** Folder of the texts to import. */
export const RELEASES = join(projectRoot(), 'test/fixtures/press-releases');
const NUMBERED = readFileSync(join(RELEASES, 'numbered.en.txt'));

/** The application with imports, and the secretariat of a conference that imports. */
export interface ImportBench {
  readonly test: TestApplication;
  readonly imports: ImportService;
  readonly editor: DraftEditor;
  conference: BuiltConference;
  officer: Actor;
  /** Goes on with a conference of its own, which nothing was accepted in. */
  renew(): Promise<void>;
  /** A draft of the bytes given, or of a numbered press release in English. */
  newDraft(bytes?: Uint8Array, actor?: Actor): Promise<Draft>;
  edit(draft: Draft, ...edits: Edit[]): Promise<Draft>;
}

/** Starts the bench; close its `test`. */
export async function importBench(): Promise<ImportBench> {
  const test = await startTestApplication([AccessModule, CommitmentsModule, ImportsModule, ProposalsModule]);
  const conference = await aConference(test);
  const bench: ImportBench = {
    test,
    imports: test.get(ImportService),
    editor: test.get(DraftEditor),
    conference,
    officer: conference.actor('north', 'secretariat'),
    renew: async () => {
      bench.conference = await aConference(test);
      bench.officer = bench.conference.actor('north', 'secretariat');
    },
    newDraft: (bytes = NUMBERED, actor = bench.officer) =>
      bench.imports.createDraft(actor, { sessionNumber: 1, language: 'en', name: 'numbered.en.txt', bytes }),
    edit: (draft, ...edits) => bench.editor.edit(bench.officer, { id: draft.id, version: draft.version }, edits),
  };
  return bench;
}

/** An item by its place in the source. */
export function itemAt(draft: Draft, index = 0): DraftItem {
  const found = draft.items[index];
  if (found === undefined) throw new Error(`the draft has no item ${index}`);
  return found;
}

/** Faults of a draft against its own source: texts that are no slices, spans that overlap, words that nothing holds. */
export function faultsOf(draft: Draft): string[] {
  const faults = draft.items.flatMap(({ id, text, start, end }) =>
    text === draft.source.slice(start, end) && text === text.trim() ? [] : [`text of ${id}`],
  );
  let at = 0;
  const spans = [...draft.items, ...draft.areas, ...leftOver(draft)].filter(({ start, end }) => end > start);
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    if (start < at) faults.push(`overlap at ${start}`);
    if (draft.source.slice(at, start).trim() !== '') faults.push(`lost at ${at}`);
    at = end;
  }
  return faults;
}
