import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { projectFile } from './project-file.mjs';
import { fail, say } from './say.mjs';

const STAMP = 'node_modules/.luoshi-installed';

/**
 * Installs the packages when there are none, or when package.json or the lock file differ from what was installed.
 * `npm install` and not `npm ci`: who adds a package to package.json gets it, and node_modules is not made anew for it.
 */
export function ensureInstalled() {
  const stamp = projectFile(STAMP);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()) return;
  if (!existsSync(stamp) && isInstalledByHand()) return markInstalled(stamp);
  say('progress.installing');
  const result = spawnSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--loglevel=error', '--include=optional', '--include=dev'],
    {
      cwd: projectFile('.'),
      // Its warnings are about what other packages say of themselves; a newcomer can do nothing with them. What is left goes to
      // standard error: standard output belongs to the command that was asked for.
      stdio: ['ignore', 2, 2],
      env: { ...process.env, SCARF_ANALYTICS: 'false' },
      shell: process.platform === 'win32',
    },
  );
  if (result.status !== 0) fail('install_failed', { code: String(result.status ?? result.signal ?? result.error) });
  markInstalled(stamp);
}

/** A node_modules that cannot be written, as in an image, is looked at anew each time. */
function markInstalled(stamp) {
  try {
    writeFileSync(stamp, fingerprint()); // only now: npm may have put the lock file in order
  } catch {
    // Nothing is lost but the few milliseconds of the next look.
  }
}

/** A finished `npm install` that somebody ran: npm keeps the lock of what it installed, newer than our lock file. */
function isInstalledByHand() {
  const installed = projectFile('node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const { packages: have } = JSON.parse(readFileSync(installed, 'utf8'));
  const { packages: want } = JSON.parse(readFileSync(projectFile('package-lock.json'), 'utf8'));
  return Object.entries(want).every(
    ([path, entry]) => path === '' || entry.optional || entry.devOptional || have[path]?.version === entry.version,
  );
}

function fingerprint() {
  const manifest = JSON.parse(readFileSync(projectFile('package.json'), 'utf8'));
  const wanted = [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies, manifest.overrides];
  const lock = projectFile('package-lock.json');
  const hash = createHash('sha256').update(JSON.stringify(wanted));
  if (existsSync(lock)) hash.update(readFileSync(lock));
  return hash.update(process.version.split('.')[0]).digest('hex');
}
