import { cpSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/config/project-root.js';

const WHAT = ['src', 'migrations', 'config', 'package.json', 'package-lock.json', '.swcrc', 'tsconfig.json', '.npmrc'];

/** A copy of the project without a build, as a clone has it; packages are those of this one, or none. */
export function projectCopy({ packages }: { readonly packages: boolean }): string {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-clone-'));
  for (const name of WHAT) cpSync(join(projectRoot(), name), join(folder, name), { recursive: true });
  if (packages) symlinkSync(join(projectRoot(), 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

export function removeCopy(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** A folder for PATH whose `npm` ends with a code and does nothing: no test may install over the packages of this project. */
export function failingNpm(folder: string, code: number): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'npm'), `#!/bin/sh\nexit ${code}\n`, { mode: 0o755 });
  return bin;
}

/** Numbers of the processes that work in a folder. */
export function workingIn(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === folder;
      } catch {
        return false; // it ended while we looked
      }
    })
    .map(Number);
}
