import { join } from 'node:path';
import type { Command } from 'commander';
import { terminalLanguage } from '../boot/terminal-language.js';
import { conferenceWithDraft } from '../domain/rehearsal/conference-with-draft.js';
import { DraftTally } from '../domain/rehearsal/draft-tally.js';
import type { RehearsalEvent } from '../domain/rehearsal/rehearsal-event.js';
import { MOST_MONTHS, rehearse } from '../domain/rehearsal/rehearse.js';
import type { RehearsedConference } from '../domain/rehearsal/rehearsed-conference.js';
import type { Summary } from '../domain/rehearsal/summary.js';
import type { Language } from '../domain/shared/language.js';
import type { Definition } from '../domain/workflow/definition.js';
import { projectRoot } from '../platform/config/project-root.js';
import { argumentReaders } from './arguments.js';
import { definitionOfFile } from './definition-of-file.js';
import { readInputFile } from './read-input-file.js';
import { Refused } from './refused.js';
import type { Terminal } from './terminal.js';

interface RehearseOptions {
  readonly months: number;
  readonly seed: number;
  readonly json?: true;
  readonly conference?: string;
  readonly lang?: Language;
  readonly workflow?: string;
}

/**
 * `rehearse`: plays a conference through in memory, from the files of config alone, and prints what happens. With `--workflow`, the
 * definition of that file is in force from the first day, the only one of its kind.
 */
export function addRehearse(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  const read = argumentReaders(t);
  program
    .command('rehearse')
    .description(t('cli.summary.rehearse'))
    .requiredOption('--months <n>', t('cli.option.months'), read.whole(1, MOST_MONTHS))
    .requiredOption('--seed <n>', t('cli.option.seed'), read.whole(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER))
    .option('--json', t('cli.option.json'))
    .option('--conference <file>', t('cli.option.conference_path'))
    .option('--workflow <file>', t('cli.option.rehearsed_workflow'))
    .option('--lang <language>', t('cli.option.lang'), read.language)
    .action(async (options: RehearseOptions) => played(options, terminal));
}

async function played(
  { months, seed, json, conference: named, lang, workflow }: RehearseOptions,
  terminal: Terminal,
): Promise<void> {
  const { out, t } = terminal;
  const rehearsal = await import('../modules/rehearsal/index.js');
  const config = join(projectRoot(), 'config');
  const file = named ?? onlyOne(await rehearsal.conferenceFiles(config), terminal);
  const text = (await readInputFile(file, terminal)).toString('utf8');
  const ready = await rehearsal.readRehearsedConference(config, { name: file, text }, t);
  if (!ready.ok) throw new Refused(...ready.faults);
  const draft = workflow === undefined ? null : await definitionOfFile(workflow, terminal);
  const { names } = ready;
  const conference = draft === null ? ready.conference : withDraft(ready.conference, draft);
  if (conference.sessions.every(({ heldOn }) => heldOn === null)) throw new Refused(t('rehearsal.no_day', { file }));
  const tally = draft === null ? null : new DraftTally(draft);
  const play = (say: (event: RehearsalEvent) => string): Summary => {
    const tell = (event: RehearsalEvent): void => {
      tally?.take(event);
      out(say(event));
    };
    return rehearse({ conference, months, seed, hashOf: rehearsal.contentHash, tell });
  };
  if (json) {
    const summary = play((event) => JSON.stringify(event));
    out(JSON.stringify({ type: 'summary', ...summary, ...(tally === null ? {} : { draft: tally.result() }) }));
    return;
  }
  const language = lang ?? terminalLanguage(terminal.environment);
  const transcript = new rehearsal.Transcript(conference, names, language);
  const summary = play((event) => transcript.linesOf(event).join('\n'));
  out(rehearsal.summaryTable(summary, transcript, language).join('\n'));
  if (tally !== null && draft !== null) out(rehearsal.draftFigures(tally.result(), draft, language).join('\n'));
}

function withDraft(conference: RehearsedConference, draft: Definition): RehearsedConference {
  return conferenceWithDraft(conference, draft, Number.MAX_SAFE_INTEGER).conference;
}

function onlyOne(files: readonly string[], { t }: Terminal): string {
  const [only, ...more] = files;
  if (only !== undefined && more.length === 0) return only;
  throw new Refused(t('cli.calendar.which_conference', { known: files.join(', ') }));
}
