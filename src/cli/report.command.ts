import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { terminalLanguage } from '../boot/terminal-language.js';
import type { CivilDate } from '../domain/shared/civil-date.js';
import type { Language } from '../domain/shared/language.js';
import { Problem } from '../platform/http/problem.js';
import { argumentReaders } from './arguments.js';
import { Refused } from './refused.js';
import type { Terminal } from './terminal.js';
import { withApplication } from './with-application.js';

/** Formats a report may be asked for; which of them this release can make is for the renderers to say. */
const FORMATS = ['html', 'pdf', 'docx', 'xlsx', 'csv', 'json'];

interface ReportOptions {
  readonly session: number;
  readonly asOf: CivilDate;
  readonly knownAt?: Date | null;
  readonly lang?: Language;
  readonly format: string;
  readonly out: string;
  readonly conference?: string;
}

/** `report`: writes the progress report of a session to a file. */
export function addReport(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  const read = argumentReaders(t);
  program
    .command('report')
    .description(t('cli.summary.report'))
    .requiredOption('--session <number>', t('cli.option.session'), read.whole(1, 9999))
    .requiredOption('--as-of <date>', t('cli.option.as_of'), read.day)
    .option('--known-at <instant>', t('cli.option.known_at'), read.instant)
    .option('--lang <language>', t('cli.option.lang'), read.language)
    .addOption(new Option('--format <format>', t('cli.option.format')).choices(FORMATS).default('html'))
    .requiredOption('--out <file>', t('cli.option.out'))
    .option('--conference <id>', t('cli.option.conference'))
    .action(async ({ conference, session, asOf, knownAt = null, lang, format, out }: ReportOptions) => {
      const language = lang ?? terminalLanguage(terminal.environment);
      const { bytes, sha256 } = await withApplication(terminal, async (app) => {
        const { ReportCommand } = await import('../modules/reports/index.js');
        const order = { conferenceId: conference, session, asOf, knownAt, language, format };
        return app
          .get(ReportCommand)
          .render(order)
          .catch((error: unknown) => {
            throw refusalOf(error, session, terminal);
          });
      });
      await write(out, bytes, terminal);
      terminal.out(t('cli.report.written', { file: out, sha256 }));
    });
}

async function write(file: string, bytes: Buffer, { t }: Terminal): Promise<void> {
  try {
    await writeFile(file, bytes);
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Refused(t('cli.file_unwritable', { file, detail }));
  }
}

/** The two refusals a command line causes in its own way; the words of the API speak of pages and fields. */
function refusalOf(error: unknown, session: number, { t }: Terminal): unknown {
  if (!(error instanceof Problem)) return error;
  if (error.code === 'not_found') return new Refused(t('cli.report.no_session', { session }));
  return error.code === 'invalid_input' ? new Refused(t('cli.report.which_conference')) : error;
}
