import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { pathToFileURL } from 'node:url';
import { projectFile } from './project-file.mjs';
import { fail } from './say.mjs';

/**
 * Runs a built entry point inside this very process: there is then no second process that could be left over, and a
 * signal has one receiver. The entry sees the arguments as if Node had been started on it.
 */
export async function runBuilt(entry, args) {
  const file = projectFile(`dist/${entry}`);
  if (!existsSync(file)) fail('build_failed', { detail: `dist/${entry}` });
  process.setSourceMapsEnabled(true);
  process.argv = [process.argv[0], file, ...args];
  guardSignals();
  await import(pathToFileURL(file).href);
}

/**
 * Ctrl-C under npm arrives twice: from the terminal, and handed on by npm. Once the application has taken the first,
 * its listener may be gone, and the second would kill it in the middle of its shutdown. A listener that stays prevents
 * that; it ends the process itself only when nobody else listens, that is before the application is up, or when the
 * user insists a second later.
 */
function guardSignals() {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    let first;
    process.on(signal, () => {
      const alone = process.listenerCount(signal) === 1;
      if (alone && (first === undefined || performance.now() - first > 1000)) {
        process.exit(128 + constants.signals[signal]);
      }
      first ??= performance.now();
    });
  }
}
