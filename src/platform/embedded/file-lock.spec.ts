import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

  it('does not touch the fresh lock of a quicker starter, not for a moment in which a third could take it', () => {
    const stale = JSON.stringify({ pid: 2 ** 22 + 1, started: 'x' });
    const live = JSON.stringify({ pid: 1, started: identityOf(1) });
    writeFileSync(file, stale);
    const { readFileSync: read, rmSync: remove, renameSync: rename } = fs;
    let quicker = 0;
    // Right after we have read the stale lock, another starter takes it over.
    jest.spyOn(fs, 'readFileSync').mockImplementation((path, options) => {
      const content = read(path, options);
      if (content === stale && quicker++ === 0) writeFileSync(file, live);
      return content;
    });
    // And a third takes the place whenever it is free.
    const third = (): void => {
      if (!existsSync(file)) writeFileSync(file, JSON.stringify({ pid: 1, started: identityOf(1), port: 3 }));
    };
    jest.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      rename(from, to);
      third();
    });
    jest.spyOn(fs, 'rmSync').mockImplementation((path, options) => {
      remove(path, options);
      third();
    });
    const attempt = tryLock(file);
    jest.restoreAllMocks();
    expect(quicker).toBe(1);
    expect(attempt).toMatchObject({ held: false, holder: { pid: 1, started: identityOf(1) } });
    expect(readFileSync(file, 'utf8')).toBe(live);
    expect(readdirSync(folder)).toEqual(['some.lock']);
  });

  it('leaves a stale lock to the one who is just removing it, and takes over from one who died over that', () => {
    const stale = JSON.stringify({ pid: 2 ** 22 + 1, started: 'x' });
    const right = `${file}.${createHash('sha256').update(stale).digest('hex').slice(0, 16)}`;
    writeFileSync(file, stale);
    writeFileSync(right, JSON.stringify({ pid: 1, started: identityOf(1) }));
    expect(tryLock(file)).toMatchObject({ held: false, holder: { pid: 1 } });
    expect(readFileSync(file, 'utf8')).toBe(stale);
    writeFileSync(right, JSON.stringify({ pid: 2 ** 22 + 2, started: 'x' }));
    expect(tryLock(file).held).toBe(true);
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
