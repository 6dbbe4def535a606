import { type DynamicModule, type OnModuleDestroy, type OnModuleInit, Injectable, Module } from '@nestjs/common';
import { JobQueues } from './job-queues.js';
import { JobRegistry } from './job-registry.js';
import { JobWorkers } from './job-workers.js';
import { LostJobs } from './lost-jobs.js';
import { Outbox } from './outbox.js';
import { OutboxRelay } from './outbox-relay.js';
import { OutboxSignal } from './outbox-signal.js';
import { QUEUE_PLACE, QueueConnection, type QueuePlace } from './queue-connection.js';
import { RelayLoop } from './relay-loop.js';

@Injectable()
class QueueLifetime implements OnModuleInit, OnModuleDestroy {
  constructor(
    private readonly connection: QueueConnection,
    private readonly workers: JobWorkers,
    private readonly relay: RelayLoop,
    private readonly queues: JobQueues,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.connection.open();
  }

  /** Order matters: no new jobs, then no running jobs, then no connections. The database is closed after this. */
  async onModuleDestroy(): Promise<void> {
    await this.relay.stop();
    await this.workers.stop();
    await this.queues.close();
    await this.connection.close();
  }
}

@Module({})
export class QueueModule {
  /** Queues at `place`; working starts only where an entry point starts JobWorkers and RelayLoop. */
  static at(place: QueuePlace): DynamicModule {
    return {
      module: QueueModule,
      global: true,
      providers: [
        { provide: QUEUE_PLACE, useValue: place },
        QueueConnection,
        JobQueues,
        JobRegistry,
        JobWorkers,
        LostJobs,
        Outbox,
        OutboxRelay,
        OutboxSignal,
        QueueLifetime,
        RelayLoop,
      ],
      exports: [JobQueues, JobRegistry, JobWorkers, LostJobs, Outbox, OutboxRelay, QueueConnection, RelayLoop],
    };
  }
}
