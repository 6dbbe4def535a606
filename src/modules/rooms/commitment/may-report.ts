import type { Matter } from './matter.js';

/** Why this reader has nothing to report here; the service decides, this only spares a form that would be refused. */
export type NoReport = 'closed' | 'role_not_allowed' | 'no_side' | 'not_taking_part';

/** Parts whose organisations do the work. */
const REPORTING: readonly string[] = ['lead', 'supporting', 'delivering'];

/** Null where the reader may report. */
export function mayReport(matter: Matter): NoReport | null {
  const { commitment, moves } = matter;
  return moves.definition.joint[commitment.jointState]?.open === true ? mayReportEver(matter) : 'closed';
}

/** As `mayReport`, whether all sides have closed the commitment or not: drafts can still be discarded then. */
export function mayReportEver({ actor, commitment }: Matter): Exclude<NoReport, 'closed'> | null {
  if (actor.role === 'auditor') return 'role_not_allowed';
  if (actor.sideId === null) return 'no_side';
  if (actor.role === 'secretariat') return null;
  const takesPart = commitment.assignments.some(
    ({ organisationId, part }) => organisationId === actor.organisationId && REPORTING.includes(part),
  );
  return takesPart ? null : 'not_taking_part';
}
