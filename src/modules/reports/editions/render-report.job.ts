import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Problem } from '../../../platform/http/problem.js';
import { HopelessJob, type JobAttempt, type JobHandler, type JobResult } from '../../../platform/queue/job-handler.js';
import { JobRegistry } from '../../../platform/queue/job-registry.js';
import { ReportBuilder } from '../model/report-builder.js';
import { ReportRenderers } from '../render/report-renderers.js';
import { type EditionOrder, ReportEditionRepository } from './report-edition.repository.js';

/** How far along an edition is after each step, for people who wait. */
const BEGUN = 10;
const READ = 60;
const LAID_OUT = 90;

/** Sets an edition: reads, lays out, stores. Every step is committed, so that pages can show it. */
@Injectable()
export class RenderReportJob implements JobHandler<'report.render'>, OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly editions: ReportEditionRepository,
    private readonly builder: ReportBuilder,
    private readonly renderers: ReportRenderers,
    private readonly clock: Clock,
    private readonly registry: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.register('report.render', this);
  }

  /** Skips an edition that is gone, set or given up. A refusal is final; any other error is tried again. */
  async handle({ editionId }: { readonly editionId: string }, { last }: JobAttempt): Promise<JobResult> {
    const order = await this.unitOfWork.run({ sideId: null }, (tx) => this.editions.find(tx, editionId));
    if (order === null) return { outcome: 'skipped', because: 'the edition is gone' };
    if (order.state === 'draft' || order.state === 'failed') return { outcome: 'skipped', because: order.state };
    try {
      await this.set(order);
      return { outcome: 'done' };
    } catch (error) {
      const refused = error instanceof Problem;
      if (refused || last) await this.fail(editionId, refused ? error.code : 'internal');
      throw refused ? new HopelessJob(error.code) : error;
    }
  }

  private async set(order: EditionOrder): Promise<void> {
    const { id, conferenceId, sessionNumber, asOf, knownAt, language } = order;
    const renderer = this.renderers.of(order.format);
    await this.advance(id, BEGUN);
    const model = await this.builder.build({ conferenceId, sessionNumber, asOf, knownAt, language });
    await this.advance(id, READ);
    const content = await renderer.render(model);
    await this.advance(id, LAID_OUT);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const at = this.clock.now();
    await this.unitOfWork.run({ sideId: null }, (tx) => this.editions.finish(tx, id, { content, sha256, at }));
  }

  private async advance(id: string, progress: number): Promise<void> {
    await this.unitOfWork.run({ sideId: null }, (tx) => this.editions.advance(tx, id, progress));
  }

  private async fail(id: string, fault: string): Promise<void> {
    await this.unitOfWork.run({ sideId: null }, (tx) => this.editions.fail(tx, id, fault, this.clock.now()));
  }
}
