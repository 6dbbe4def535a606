import { basename } from 'node:path';
import type { Command } from 'commander';
import type { Language } from '../domain/shared/language.js';
import { Environment } from '../platform/config/environment.js';
import { Problem } from '../platform/http/problem.js';
import type { ImportWish, ReadText } from '../modules/imports/index.js';
import { argumentReaders } from './arguments.js';
import { readAtMost } from './read-at-most.js';
import { Refused } from './refused.js';
import type { Terminal } from './terminal.js';
import { withApplication } from './with-application.js';

interface ImportOptions {
  readonly conference?: string;
  readonly session?: number;
  readonly lang: Language;
  readonly user?: string;
  readonly json?: true;
  readonly dryRun?: true;
}

const LAST_SESSION = 9999;

/**
 * `import <file>`: proposes areas and commitments for a plain text and stores them as a draft. `--json` prints the proposal
 * alone on standard output; `--dry-run` stores nothing and needs no database.
 */
export function addImport(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  const read = argumentReaders(t);
  const command = program
    .command('import')
    .description(t('import.cli.summary'))
    .argument('<file>', t('import.cli.file'))
    .option('--conference <id>', t('import.cli.conference'))
    .option('--session <number>', t('import.cli.session'), read.whole(1, LAST_SESSION))
    .requiredOption('--lang <language>', t('import.cli.lang'), read.language)
    .option('--user <email>', t('import.cli.user'))
    .option('--json', t('import.cli.json'))
    .option('--dry-run', t('import.cli.dry_run'))
    .action(async (file: string, options: ImportOptions) => {
      const target = options.dryRun ? null : targetOf(command, options, terminal);
      const { bytes, found } = await readText(file, options.lang, terminal);
      const stored = target === null ? null : await store(terminal, target, { name: basename(file), bytes });
      if (options.json) terminal.out(JSON.stringify(found.split, null, 2));
      else for (const line of linesOf(found, terminal)) terminal.out(line);
      const say = options.json ? terminal.err : terminal.out;
      for (const line of stored ?? []) say(line);
    });
}

/** Where a draft goes. */
interface Target {
  readonly conference: string;
  readonly user: string | null;
  readonly sessionNumber: number;
  readonly language: Language;
}

/** A draft needs a conference and a session; asking for one without is a usage error. */
function targetOf(command: Command, options: ImportOptions, { t }: Terminal): Target {
  const { conference, session, lang, user = null } = options;
  if (conference === undefined || session === undefined)
    return command.error(t('import.cli.where'), { exitCode: 2, code: 'luoshi.missing_option' });
  return { conference, user, sessionNumber: session, language: lang };
}

/** What the file holds. A file that is too long is read no further than to see that. */
async function readText(
  file: string,
  language: Language,
  terminal: Terminal,
): Promise<{ readonly bytes: Uint8Array; readonly found: ReadText }> {
  const { MAX_IMPORT_BYTES, splitOfBytes } = await import('../modules/imports/index.js');
  const bytes = await readAtMost(file, MAX_IMPORT_BYTES + 1, terminal);
  const found = splitOfBytes(bytes, language);
  if (found.ok) return { bytes, found };
  const { t } = terminal;
  throw new Refused(t('import.cli.refused', { file, reason: t(`import.fault.${found.code}`) }));
}

/** Stores the draft; gives the lines that say where it is, and before them where the document was read in before. */
async function store(
  terminal: Terminal,
  { conference, user, sessionNumber, language }: Target,
  document: Pick<ImportWish, 'name' | 'bytes'>,
): Promise<readonly string[]> {
  const { t } = terminal;
  return withApplication(terminal, async (app) => {
    const { ImportByCommand } = await import('../modules/imports/index.js');
    try {
      const wish = { ...document, sessionNumber, language };
      const draft = await app.get(ImportByCommand, { strict: false }).createDraft(conference, user, wish);
      const addressOf = (id: string) => `${app.get(Environment, { strict: false }).publicUrl}/imports/${id}`;
      const { earlier } = draft;
      const words = earlier?.identical === true ? 'import.cli.earlier_same' : 'import.cli.earlier_name';
      return [
        ...(earlier === null ? [] : [t(words, { address: addressOf(earlier.id) })]),
        t('import.cli.stored', { address: addressOf(draft.id) }),
      ];
    } catch (error) {
      throw refusalOf(error, terminal);
    }
  });
}

/** The two refusals that a command line causes in its own way; the words of the API would not help. */
function refusalOf(error: unknown, { t }: Terminal): unknown {
  if (!(error instanceof Problem)) return error;
  if (error.code === 'not_found') return new Refused(t('import.cli.no_session'));
  return error.code === 'forbidden' ? new Refused(t('import.cli.no_officer')) : error;
}

/** What was found, for people. */
function linesOf({ split }: ReadText, { t }: Terminal): readonly string[] {
  const items = split.areas.reduce((sum, { commitments }) => sum + commitments.length, 0);
  return [
    t('import.cli.found', { areas: split.areas.length, items, unclaimed: split.unclaimed.length }),
    ...split.areas.flatMap(({ heading, commitments }) => [
      '',
      heading === '' ? t('import.no_heading') : heading,
      ...commitments.map(({ kind, text, start, end }) => {
        return `  ${start}-${end} ${t(`ledger.kind.${kind}`)}: ${text.replaceAll(/\s+/g, ' ')}`;
      }),
    ]),
  ];
}
