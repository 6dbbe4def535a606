import type { Actor } from '../../../domain/shared/actor.js';
import type { ProgressReport } from '../progress-report.js';
import type { ReportProgressDto } from './report-progress.dto.js';

/** The report a body stands for; what is missing is the safe choice: a draft, without papers, in the author's language. */
export function reportOf(
  body: ReportProgressDto,
  at: {
    readonly commitmentId: string;
    readonly seenVersion: number;
    readonly seenDrafts: number | null;
    readonly actor: Actor;
  },
): ProgressReport {
  return {
    commitmentId: at.commitmentId,
    seenVersion: at.seenVersion,
    seenDrafts: at.seenDrafts,
    activity: body.activity,
    language: body.language ?? at.actor.language,
    narrative: body.narrative,
    periodFrom: body.period_from,
    periodTo: body.period_to,
    visibility: body.visibility ?? 'side',
    evidence: (body.evidence ?? []).map((piece) => ({
      title: piece.title,
      datedOn: piece.dated_on ?? null,
      keptAt: piece.kept_at ?? null,
      url: piece.url ?? null,
    })),
  };
}
