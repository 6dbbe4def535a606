import { existsSync, mkdtempSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Heartbeat } from './heartbeat.js';

const LONG_AGO = new Date('2020-01-01T00:00:00Z');

function stand(readiness: { database: boolean; queue: boolean }) {
  const file = join(mkdtempSync(join(tmpdir(), 'luoshi-heartbeat-')), 'alive');
  return { file, heartbeat: new Heartbeat({ readiness: () => Promise.resolve(readiness) }, file) };
}

describe('heartbeat', () => {
  it('touches the file while everything answers', async () => {
    const { file, heartbeat } = stand({ database: true, queue: true });
    await heartbeat.beat();
    utimesSync(file, LONG_AGO, LONG_AGO);
    await heartbeat.beat();
    expect(statSync(file).mtime.getFullYear()).toBeGreaterThan(2020);
  });

  it.each([
    ['the database', { database: false, queue: true }],
    ['the queue', { database: true, queue: false }],
  ])('lets the file grow old while %s does not answer', async (_, failing) => {
    const readiness = { database: true, queue: true };
    const { file, heartbeat } = stand(readiness);
    await heartbeat.beat();
    utimesSync(file, LONG_AGO, LONG_AGO);
    Object.assign(readiness, failing);
    await heartbeat.beat();
    expect(statSync(file).mtime).toEqual(LONG_AGO);
  });

  it('begins at once and leaves no file behind', async () => {
    const { file, heartbeat } = stand({ database: true, queue: true });
    await heartbeat.start();
    expect(existsSync(file)).toBe(true);
    await heartbeat.stop();
    expect(existsSync(file)).toBe(false);
  });

  it('refuses a path that cannot be written', async () => {
    const { file } = stand({ database: true, queue: true });
    const readiness = () => Promise.resolve({ database: true, queue: true });
    await expect(new Heartbeat({ readiness }, join(file, 'no', 'such')).start()).rejects.toThrow('ENOENT');
  });
});
