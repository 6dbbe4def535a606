import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/**
 * Browsers a machine may have, the one named by the tester first. Then the shell, which is the same engine without the windows,
 * and shows a page in half the time.
 */
const PLACES = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

interface Found {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The browser that came with the packages, unpacked into the temporary folder together with the system libraries a bare
 * machine lacks. The package sets these up by itself only where it believes to run in a cloud function, so it is done
 * here, for the browser's process alone.
 */
async function bundled(): Promise<Found> {
  const { default: bundle, inflate } = await import('@sparticuz/chromium');
  const packs = join(process.cwd(), 'node_modules/@sparticuz/chromium/bin');
  const executablePath = await bundle.executablePath(packs);
  await inflate(join(packs, 'al2023.tar.br'));
  const libraries = join(tmpdir(), 'al2023', 'lib');
  const known = process.env['LD_LIBRARY_PATH'];
  return {
    executablePath,
    args: ['--no-zygote', '--disable-webgl', '--font-render-hinting=none'],
    env: {
      LD_LIBRARY_PATH: known === undefined ? libraries : `${libraries}:${known}`,
      FONTCONFIG_PATH: process.env['FONTCONFIG_PATH'] ?? join(tmpdir(), 'fonts'),
      HOME: process.env['HOME'] ?? tmpdir(),
    },
  };
}

/** `force: 'bundled'` passes over a browser of the machine, to prove that a bare machine can run the tests. */
async function find(force?: 'bundled'): Promise<Found> {
  const own = force ? undefined : PLACES.find((path) => path !== undefined && existsSync(path));
  return own === undefined ? bundled() : { executablePath: own, args: [], env: {} };
}

/**
 * Starts a headless Chromium: the machine's own, else the bundled one (which has no CJK fonts: Chinese shows as boxes
 * there, and measures of Chinese text mean little). The caller closes it.
 */
export async function launchBrowser(force?: 'bundled'): Promise<Browser> {
  const found = await find(force);
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: found.executablePath,
    args: [...found.args, ...(asRoot ? ['--no-sandbox'] : []), '--disable-dev-shm-usage'],
    env: { ...(process.env as Record<string, string>), ...found.env },
  });
}
