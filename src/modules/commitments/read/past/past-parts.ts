import type { PastState } from '../../../../domain/records/past/past-state.js';
import type { PartProjection } from '../../../../domain/records/past/replay-part.js';
import type { ProjectedStatement } from '../../../../domain/records/projection.js';
import type { RecordEntry } from '../../../../domain/records/record-entry.js';
import { LANGUAGES } from '../../../../domain/shared/language.js';
import type { SideId } from '../../../../domain/shared/side-id.js';
import type {
  AssignmentView,
  EvidenceView,
  LinkView,
  SidePositionView,
  StatementView,
  TextView,
  WaitedForView,
} from '../commitment-view.js';
import type { OrganisationThen, OtherThen } from './past-records.repository.js';

const PARTS = ['lead', 'supporting', 'delivering', 'waiting_for'] as const;

/** Texts as they read then, the authoritative one first. */
export function textsThen({ texts, authoritative, staleSince }: PartProjection): readonly TextView[] {
  const order = [authoritative, ...LANGUAGES.filter((language) => language !== authoritative)];
  return order.flatMap((language) => {
    const text = texts[language];
    if (text === undefined) return [];
    const since = staleSince[language];
    const stale = { staleSince: since === undefined ? null : new Date(since) };
    return [{ language, ...text, authoritative: language === authoritative, ...stale }];
  });
}

/** Who had which part then, in order of sides and parts; an organisation nobody knows any more is left out. */
export function assignmentsThen(
  { assignments }: PastState,
  organisations: readonly OrganisationThen[],
  sides: readonly SideId[],
): readonly AssignmentView[] {
  const views = assignments.flatMap(({ organisation, side, part, inferred }) => {
    const found = organisations.find(({ code }) => code === organisation);
    if (found === undefined) return [];
    const { organisationId, code, name, shortName, posts } = found;
    return [{ organisationId, code, name, shortName, sideId: side, part, inferred, posts }];
  });
  const rank = ({ sideId, part }: AssignmentView): number =>
    (sideId === null ? sides.length : sides.indexOf(sideId)) * PARTS.length + PARTS.indexOf(part);
  return views.sort((a, b) => rank(a) - rank(b) || (a.code < b.code ? -1 : 1));
}

/** Where each side stood, with the statement its activity rests on and, for the reader's own side, its newest draft then. */
export function positionsThen(
  state: PastState,
  projection: PartProjection,
  sides: readonly SideId[],
): readonly SidePositionView[] {
  return sides.map((sideId) => {
    const position = state.positions[sideId];
    const { waitingLanguage = null, statementId = null } = projection.positions[sideId] ?? {};
    const own = projection.statements.filter(({ side }) => side === sideId);
    const statement = own.find(({ id }) => id === statementId);
    const draft = own.findLast(({ visibility, discarded }) => visibility === 'side' && !discarded);
    return {
      sideId,
      state: position?.state ?? null,
      since: position?.since ?? null,
      waitingFor: position?.waitingFor ?? null,
      waitingLanguage: (position?.waitingFor ?? null) === null ? null : waitingLanguage,
      activity: position?.activity ?? 'no_report',
      statement: statement === undefined ? null : statementView(statement),
      draft: draft === undefined ? null : statementView(draft),
    };
  });
}

/** Papers that stood behind what was said then, the newest first. */
export function evidenceThen({ statements }: PartProjection): readonly EvidenceView[] {
  const papers = statements
    .filter(({ discarded }) => !discarded)
    .flatMap(({ id: statementId, side: sideId, visibility, evidence }) =>
      evidence.map((paper) => ({ ...paper, statementId, sideId, visibility })),
    );
  const key = ({ datedOn, title, id }: EvidenceView): readonly string[] => [datedOn ?? '', title, id];
  return papers.sort((a, b) => {
    const [[onA = '', ...restA], [onB = '', ...restB]] = [key(a), key(b)];
    return onA === onB ? (restA.join('\0') < restB.join('\0') ? -1 : 1) : onA > onB ? -1 : 1;
  });
}

/** Commitments it hung together with then, as they stood then, in order of time. */
export function linksThen({ links }: PartProjection, others: readonly OtherThen[]): readonly LinkView[] {
  const views = links.flatMap(({ relation, other, linkedOn }) => {
    const found = others.find(({ id }) => id === other.id);
    return found === undefined ? [] : [{ ...found, relation, linkedOn }];
  });
  const key = ({ linkedOn, relation, number }: LinkView): string => `${linkedOn} ${relation} ${number}`;
  return views.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Organisations that the words of whom a side waited for name, up to then. */
export function waitedForThen(
  entries: readonly RecordEntry[],
  organisations: readonly OrganisationThen[],
): readonly WaitedForView[] {
  const words = new Set(
    entries.flatMap(({ body }) => (body.kind === 'position_stated' ? (body.waitingFor?.split(' / ') ?? []) : [])),
  );
  return organisations
    .filter(({ name, shortName }) =>
      LANGUAGES.some((language) => words.has(name[language]) || words.has(shortName[language])),
    )
    .map(({ name, shortName }) => ({ name, shortName }));
}

function statementView(one: ProjectedStatement): StatementView {
  const { id, activity, language, narrative, periodFrom, periodTo, visibility, demonstration } = one;
  const statedOn = one.sharedOn ?? one.reportedOn;
  return { id, activity, language, narrative, periodFrom, periodTo, visibility, statedOn, demonstration };
}
