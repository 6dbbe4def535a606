import { rm, writeFile } from 'node:fs/promises';

const EVERY_MS = 10_000;

/** Whether each thing a worker stands on answers. */
interface Asked {
  readiness(): Promise<Readonly<Record<string, boolean>>>;
}

/** The sign of life of a process that answers no requests. */
export class Heartbeat {
  private timer: NodeJS.Timeout | null = null;
  private beating: Promise<void> | null = null;

  constructor(
    private readonly health: Asked,
    private readonly file: string,
  ) {}

  /** Touches the file now and every ten seconds. Throws where it cannot be written, so that a wrong path is seen at the start. */
  async start(): Promise<this> {
    await this.beat();
    this.timer = setInterval(() => {
      // A file that cannot be written any more grows old, and that is what it is there to tell.
      this.beating ??= this.beat()
        .catch(() => undefined)
        .finally(() => {
          this.beating = null;
        });
    }, EVERY_MS);
    return this;
  }

  /** Touches the file if everything answers; otherwise leaves it to grow old. */
  async beat(): Promise<void> {
    const answers = Object.values(await this.health.readiness());
    if (answers.every(Boolean)) await writeFile(this.file, '');
  }

  /** Ends the beat and takes the file away: a process that has stopped is not alive for another half minute. */
  async stop(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.beating;
    await rm(this.file, { force: true });
  }
}
