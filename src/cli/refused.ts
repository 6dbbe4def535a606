/** Thrown by a command that may not or cannot do what was asked; `lines` say why and name the way out. Exit code 1. */
export class Refused extends Error {
  readonly lines: readonly string[];

  constructor(...lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'Refused';
    this.lines = lines;
  }
}
