import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the sink keeps mails inside the data folder. */
const FOLDER = 'mail';
/** When it came, in UTC to the millisecond, a count within this process, and some chance: sorts by time, never repeats. */
const NAME = /^(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z)_(\d{6})_[0-9a-f]{8}$/;

/** The files of received mails, one `.eml` each, named by when they came. */
export class MailFolder {
  private readonly folder: string;
  private count = 0;

  constructor(dataFolder: string) {
    this.folder = join(dataFolder, FOLDER);
  }

  /** Keeps a message whole or not at all and gives its id; throws where the disk refuses. */
  async keep(message: Buffer, receivedAt: Date): Promise<string> {
    await mkdir(this.folder, { recursive: true });
    const time = receivedAt.toISOString().replaceAll(/[:.]/g, '-');
    const id = `${time}_${String(this.count++ % 1_000_000).padStart(6, '0')}_${randomBytes(4).toString('hex')}`;
    const draft = join(this.folder, `${id}.part`);
    try {
      await writeWhole(draft, message);
      await rename(draft, this.pathOf(id));
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      throw error;
    }
    return id;
  }

  /** Ids of all mails, newest first; empty before the first one came. */
  async ids(): Promise<string[]> {
    const names = await readdir(this.folder).catch(whereMissing<string[]>([]));
    return names
      .filter((name) => name.endsWith('.eml'))
      .map((name) => name.slice(0, -'.eml'.length))
      .filter((id) => NAME.test(id))
      .sort()
      .reverse();
  }

  /** The message as received, or null where the id is none of ours or nothing is kept under it. */
  async read(id: string): Promise<Buffer | null> {
    return NAME.test(id) ? readFile(this.pathOf(id)).catch(whereMissing(null)) : null;
  }

  /** When the mail came, as its name says. */
  receivedAt(id: string): Date {
    const time = NAME.exec(id)?.[1] ?? '';
    return new Date(time.replace(/T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z/, 'T$1:$2:$3.$4Z'));
  }

  private pathOf(id: string): string {
    return join(this.folder, `${id}.eml`);
  }
}

/** On disk for sure before the sender is told that we have it. */
async function writeWhole(path: string, content: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.datasync();
  } finally {
    await file.close();
  }
}

function whereMissing<T>(instead: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return instead;
    throw error;
  };
}
