import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Language } from '../../domain/shared/language.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Problem } from '../../platform/http/problem.js';
import { ReportBuilder } from './model/report-builder.js';
import type { ReportPoint } from './read/must-be-reportable.js';
import { ConferenceIdsRepository } from './read/conference-ids.repository.js';
import { ReportRenderers } from './render/report-renderers.js';

/** What the command line asks for; the conference may stay unnamed where only one is loaded. */
export interface ReportOrder extends ReportPoint {
  readonly conferenceId?: string | undefined;
  readonly session: number;
  readonly language: Language;
  readonly format: string;
}

export interface RenderedReport {
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly sha256: string;
}

/** Renders a report at once, without an edition; for the command line. */
@Injectable()
export class ReportCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly conferences: ConferenceIdsRepository,
    private readonly builder: ReportBuilder,
    private readonly renderers: ReportRenderers,
  ) {}

  /**
   * The same bytes as an edition of the same order and instant. Throws format_not_available, not_found, as_of_in_future,
   * known_at_in_future, as_of_before_start, or invalid_input where several conferences are loaded and none is named.
   */
  async render({
    conferenceId,
    session,
    asOf,
    knownAt = null,
    language,
    format,
  }: ReportOrder): Promise<RenderedReport> {
    const renderer = this.renderers.of(format);
    const id = conferenceId ?? (await this.onlyConference());
    const model = await this.builder.build({ conferenceId: id, sessionNumber: session, asOf, knownAt, language });
    const bytes = await renderer.render(model);
    return { bytes, contentType: renderer.contentType, sha256: createHash('sha256').update(bytes).digest('hex') };
  }

  private async onlyConference(): Promise<string> {
    const [first, ...others] = await this.unitOfWork.run({ sideId: null }, (tx) => this.conferences.all(tx));
    if (first === undefined) throw new Problem('not_found');
    if (others.length > 0)
      throw new Problem('invalid_input', { faults: [{ pointer: '/conference', detail: 'required' }] });
    return first;
  }
}
