import type { Language } from '../../../domain/shared/language.js';
import { sentenceIn } from '../../../domain/workflow/agreed-sentence.js';
import { standingOfPosition } from '../../../domain/workflow/derive-standing.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import { jointState } from '../../../domain/workflow/joint-state.js';
import { standingThen } from '../../../domain/workflow/standing-then.js';
import { versionThatHas } from '../../../domain/workflow/version-that-has.js';
import type { Translate } from '../../../platform/web/i18n/translator.js';
import { renderingStatus } from '../../../platform/web/rendering-status.js';
import type { ConferenceFrame } from '../../conferences/index.js';
import { namedBodies, type NamedBody } from '../../directory/index.js';
import type { StoredItem, StoredPosition, StoredStatement, StoredText } from '../read/stored-item.js';
import { reportDeadlineOf } from './report-deadline-of.js';
import type { ReportItem, ReportStatement, SideReport, TextMark } from './report-model.js';
import { textIn } from '../../../domain/shared/text-in.js';

/** What an item is worded with. */
export interface Wordings {
  readonly language: Language;
  readonly t: Translate;
  readonly frame: ConferenceFrame;
  /** Organisations of the conference, by the names a side may write for those it waits for. */
  readonly bodies: readonly NamedBody[];
  /** All workflows of the conference, for words of states that the one of the item has not. */
  readonly workflows: readonly Definition[];
}

/** One commitment decided and worded: standing derived, labels and deadline in the report's language. */
export function reportItemOf(stored: StoredItem, definition: Definition, words: Wordings): ReportItem {
  const { language, t, frame } = words;
  const { joint, kind } = stored;
  const versions = words.workflows.filter((one) => one.kind === kind);
  const positions = Object.fromEntries((stored.positions ?? []).map((one) => [one.sideId, one]));
  const sideIds = frame.sides.map(({ id }) => id);
  const { standing, open } = standingThen(definition, { joint, positions }, sideIds, stored.kept);
  const { labels } = jointState(versionThatHas(definition, versions, 'joint', joint), joint);
  const { shown, inLanguage } = textOf(stored, language);
  return {
    number: stored.number,
    officialNumber: stored.officialNumber,
    kind,
    kindLabel: definition.labels[language],
    title: { text: shown.title, language: inLanguage },
    body: { text: shown.body, language: inLanguage },
    mark: markOf(stored, shown, inLanguage),
    agreedOn: stored.agreedOn,
    standing,
    open,
    jointLabel: labels[language],
    deadline: reportDeadlineOf(stored.deadlines ?? [], t, language),
    sides: sideIds.map((side) => sideReportOf(stored, definition, side, words)),
    closing: open ? null : closingOf(stored, language),
  };
}

function sideReportOf(stored: StoredItem, definition: Definition, side: string, words: Wordings): SideReport {
  const { language } = words;
  const stated = stored.positions?.find(({ sideId }) => sideId === side);
  const lead = stored.leads?.find(({ sideId }) => sideId === side);
  const statement = stored.statements?.find(({ sideId }) => sideId === side);
  const state = stated?.state ?? null;
  return {
    side,
    lead: lead === undefined ? null : { name: lead.name[language], inferred: lead.inferred },
    position: state === null ? null : positionOf(definition, state, words),
    since: stated?.since ?? null,
    waitingFor: stated === undefined ? null : waitedForOf(stated, words),
    statement: statement === undefined ? null : reportStatementOf(statement),
  };
}

/** As the commitment's page has it: bodies of the conference in the reader's language, others in the words of the side. */
function waitedForOf(
  { waitingFor, waitingLanguage }: StoredPosition,
  { language, t, bodies }: Wordings,
): SideReport['waitingFor'] {
  if (waitingFor === null) return null;
  const names = namedBodies(waitingFor, bodies, language);
  return names === null
    ? { text: waitingFor, language: waitingLanguage }
    : { text: names.join(t('commitment.join')), language };
}

function positionOf(
  definition: Definition,
  state: string,
  { language, workflows }: Wordings,
): NonNullable<SideReport['position']> {
  const versions = workflows.filter(({ kind }) => kind === definition.kind);
  const having = versionThatHas(definition, versions, 'positions', state);
  return {
    state,
    label: having.positions[state]?.labels[language] ?? state,
    standing: standingOfPosition(having, state),
  };
}

/** Field by field: what a query may come to add must not find its way into a report by itself. */
function reportStatementOf(statement: StoredStatement): ReportStatement {
  const { activity, narrative, language, periodFrom, periodTo, sharedOn, demonstration } = statement;
  return { activity, text: { text: narrative, language }, periodFrom, periodTo, sharedOn, demonstration };
}

/** The text in the report's language, or the one that binds where it was never rendered, or the only one there is. */
function textOf(stored: StoredItem, language: Language): { readonly shown: StoredText; readonly inLanguage: Language } {
  const found = textIn(stored.texts ?? {}, language, stored.authoritative);
  if (found !== null) return { shown: found.text, inLanguage: found.lang };
  return { shown: { title: stored.number, body: '', stale: false }, inLanguage: stored.authoritative };
}

function markOf({ authoritative }: StoredItem, shown: StoredText, language: Language): TextMark {
  if (shown.stale && language !== authoritative) return 'stale';
  return renderingStatus(language, authoritative);
}

function closingOf({ closing }: StoredItem, wanted: Language): ReportItem['closing'] {
  if (closing === null) return null;
  const { on, sentence: text, language, renderings } = closing;
  if (text === null || language === null) return { on, sentence: null };
  const shown = sentenceIn({ text, language, renderings: renderings ?? {} }, wanted);
  const binding = shown.language === language ? null : { text, language };
  return { on, sentence: { ...shown, mark: renderingStatus(shown.language, language), binding } };
}
