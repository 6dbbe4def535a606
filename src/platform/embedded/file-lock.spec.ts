import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive, readLock, tryLock } from './file-lock.js';
import { identityOf } from './process-identity.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'luoshi-lock-'));
  file = join(folder, 'some.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('tryLock', () => {
  it('is held by one and free again after its release', () => {
    const first = tryLock(file, { port: 3000 });
    expect(first.held).toBe(true);
    expect(tryLock(file)).toMatchObject({ held: false, holder: { pid: process.pid, port: 3000 } });
    if (first.held) first.release();
    expect(existsSync(file)).toBe(false);
    expect(tryLock(file).held).toBe(true);
  });

  it.each([
    ['a dead process', JSON.stringify({ pid: 2 ** 22 + 1, started: 'x' })],
    ['an earlier process with the number of a living one', JSON.stringify({ pid: process.pid, started: 'earlier' })],
    ['nobody, being no lock at all', 'half a li'],
  ])('takes over the lock of %s and leaves no other file', (_name, content) => {
    writeFileSync(file, content);
    expect(tryLock(file).held).toBe(true);
    expect(readLock(file)).toMatchObject({ pid: process.pid });
    expect(readdirSync(folder)).toEqual(['some.lock']);
  });

  it('does not remove on release what another has taken over', () => {
    const first = tryLock(file);
    writeFileSync(file, JSON.stringify({ pid: 1, started: identityOf(1) }));
    if (first.held) first.release();
    expect(readLock(file)?.pid).toBe(1);
  });

  it('throws the error of a folder that is not there', () => {
    expect(() => tryLock(join(folder, 'none', 'some.lock'))).toThrow(/ENOENT/);
  });
});

describe('isAlive', () => {
  it('tells this process from an earlier one with its number', () => {
    expect(isAlive({ pid: process.pid, started: identityOf(process.pid) ?? '' })).toBe(true);
    expect(isAlive({ pid: process.pid, started: 'earlier' })).toBe(false);
  });
});
