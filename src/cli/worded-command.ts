import { type Argument, Command, type ErrorOptions, type HelpConfiguration, type Option } from 'commander';
import { columnsOf } from '../domain/shared/columns-of.js';
import type { Translate } from '../platform/web/i18n/translator.js';
import { complaintIn, headingIn } from './usage-words.js';

/** A command, and every command below it, that says what commander itself says in the language of the terminal. */
export class WordedCommand extends Command {
  constructor(
    name: string | undefined,
    private readonly t: Translate,
  ) {
    super(name);
  }

  override createCommand(name?: string): WordedCommand {
    return new WordedCommand(name, this.t);
  }

  override error(message: string, options?: ErrorOptions): never {
    return super.error(complaintIn(this.t, message), options);
  }
}

/** The outermost command. Settings of its help are taken on by every command below, so they are made before those are added. */
export function wordedProgram(name: string, t: Translate): WordedCommand {
  const program = new WordedCommand(name, t);
  program
    .helpOption('-h, --help', t('cli.usage.help'))
    .helpCommand(`help ${t('cli.usage.command_part')}`, t('cli.usage.help'))
    .configureHelp(helpIn(t));
  return program;
}

function helpIn(t: Translate): HelpConfiguration {
  const parts = (text: string): string =>
    text.replace('[options]', t('cli.usage.options_part')).replace('[command]', t('cli.usage.command_part'));
  const described = ({ description, argChoices, defaultValue }: Option | Argument): string => {
    const more = [
      ...(argChoices === undefined ? [] : [t('cli.usage.choices', { choices: argChoices.join(', ') })]),
      ...(defaultValue === undefined ? [] : [t('cli.usage.default', { value: String(defaultValue) })]),
    ];
    return more.length === 0
      ? description
      : t('cli.usage.described', { description, more: more.join(t('cli.usage.join')) });
  };
  return {
    displayWidth: columnsOf,
    styleTitle: (heading) => headingIn(t, heading),
    styleUsage: parts,
    styleSubcommandTerm: parts,
    optionDescription: described,
    argumentDescription: described,
  };
}
