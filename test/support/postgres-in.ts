import { readdirSync, readFileSync } from 'node:fs';

/** Command lines of the PostgreSQL programs that work on a data folder. */
export function postgresIn(folder: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return /postgres|initdb/.test(command) && command.includes(folder) ? [command] : [];
      } catch {
        return []; // it ended while we looked
      }
    });
}
