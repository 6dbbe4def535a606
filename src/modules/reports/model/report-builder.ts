import { Injectable } from '@nestjs/common';
import type { Language } from '../../../domain/shared/language.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { translatorOf } from '../../../platform/web/i18n/translator-of.js';
import { DefinitionLibrary } from '../../commitments/index.js';
import { OrganisationDirectory } from '../../directory/index.js';
import { pointOf } from '../read/as-at.js';
import { ReportReader, type ReportFrame, type ReportScope } from '../read/report-reader.js';
import { countFigures } from './count-figures.js';
import { reportItemOf, type Wordings } from './report-item-of.js';
import { REPORT_SCHEMA, type ReportArea, type ReportItem, type ReportModel } from './report-model.js';
import { textIn } from '../../../domain/shared/text-in.js';

/** Which report is wanted. */
export interface ReportWish extends ReportScope {
  readonly language: Language;
}

/** Builds the report of a session as at a day, as far as known. */
@Injectable()
export class ReportBuilder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: ReportReader,
    private readonly definitions: DefinitionLibrary,
    private readonly organisations: OrganisationDirectory,
  ) {}

  /**
   * The report as plain data; the same wish over the same records gives the same model, and with an instant also whatever is
   * recorded after it. Throws not_found, as_of_in_future, known_at_in_future, as_of_before_start.
   */
  async build(wish: ReportWish): Promise<ReportModel> {
    return this.unitOfWork.run({ sideId: null }, async (tx) => {
      const found = await this.reader.frame(tx, wish);
      const bodies = await this.organisations.names(tx, wish.conferenceId, pointOf(found.at));
      const { t } = translatorOf(wish.language);
      const workflows = await this.definitions.running(wish.conferenceId, tx);
      const words: Wordings = { language: wish.language, t, frame: found.frame, bodies, workflows };
      const byArea = new Map<number, ReportItem[]>();
      for await (const batch of this.reader.items(tx, found)) {
        await this.definitions.know(
          batch.map(({ kind, workflowVersion: version }) => ({ kind, version })),
          tx,
        );
        for (const stored of batch) {
          const item = reportItemOf(stored, this.definitions.get(stored.kind, stored.workflowVersion), words);
          const listed = byArea.get(stored.areaNumber);
          if (listed === undefined) byArea.set(stored.areaNumber, [item]);
          else listed.push(item);
        }
      }
      return assemble(wish, found, byArea);
    });
  }
}

function assemble(
  { language, asOf, knownAt = null }: ReportWish,
  { frame, session }: ReportFrame,
  byArea: ReadonlyMap<number, readonly ReportItem[]>,
): ReportModel {
  const sides = frame.sides.map(({ id }) => id);
  const areas = frame.areas
    .filter(({ sessionNumber }) => sessionNumber === session.number)
    .map(({ number, title }): ReportArea => {
      const items = byArea.get(number) ?? [];
      const { text, lang } = textIn(title, language, frame.authoritative) ?? { text: '', lang: language };
      return { number, title: { text, language: lang }, figures: countFigures(items, sides), items };
    });
  const items = areas.flatMap((area) => area.items);
  const stray = [...byArea.keys()].filter((number) => !areas.some((area) => area.number === number));
  // A figure that silently lacks commitments is worse than no report.
  if (stray.length > 0) throw new RangeError(`areas ${stray.join(', ')} have commitments but are not listed`);
  return {
    schema: REPORT_SCHEMA,
    language,
    asOf,
    knownAt: knownAt?.toISOString() ?? null,
    conference: { id: frame.id, name: frame.name[language] },
    session: { number: session.number, name: session.name[language], heldOn: session.heldOn },
    sides: frame.sides.map(({ id, name }) => ({ id, name: name[language] })),
    totals: countFigures(items, sides),
    areas,
    demonstration: items.some(isDemonstration),
  };
}

function isDemonstration(item: ReportItem): boolean {
  return item.deadline?.demonstration === true || item.sides.some(({ statement }) => statement?.demonstration === true);
}
