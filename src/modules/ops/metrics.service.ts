import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { JobQueues } from '../../platform/queue/job-queues.js';

/** Figures for a monitoring system in the Prometheus format. No names, no text, no side. */
@Injectable()
export class MetricsService {
  private readonly registry = new Registry();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queues: JobQueues,
  ) {
    collectDefaultMetrics({ register: this.registry, prefix: 'luoshi_' });
    this.registry.registerMetric(this.outboxGauge());
    this.registry.registerMetric(this.queueGauge());
  }

  /** The present figures as text. */
  text(): Promise<string> {
    return this.registry.metrics();
  }

  private outboxGauge(): Gauge {
    const { unitOfWork } = this;
    return new Gauge({
      name: 'luoshi_outbox_waiting',
      help: 'Committed jobs not yet handed to the queue',
      registers: [],
      async collect() {
        const rows = await unitOfWork.run({ sideId: null }, (tx) =>
          tx.rows<{ waiting: number }>('select count(*)::int as waiting from outbox_job where relayed_at is null'),
        );
        this.set(rows[0]?.waiting ?? 0);
      },
    });
  }

  private queueGauge(): Gauge {
    const { queues } = this;
    return new Gauge({
      name: 'luoshi_queue_jobs',
      help: 'Jobs by queue and state',
      labelNames: ['queue', 'state'],
      registers: [],
      async collect() {
        this.reset(); // while the queue is down its figures are missing, not stale
        const all = await queues.counts().catch(() => ({}));
        for (const [queue, counts] of Object.entries(all))
          for (const [state, count] of Object.entries(counts)) this.set({ queue, state }, count);
      },
    });
  }
}
