import { translatorOf } from '../../../../platform/web/i18n/translator-of.js';
import type { ReportArea, ReportItem, ReportModel, SideReport } from '../../model/report-model.js';
import type { ReportRenderer } from '../report-renderer.js';
import { sentenceMark } from '../sentence-mark.js';
import { csvLine } from './csv-line.js';

const BOM = '\ufeff';

/** One line a commitment, for spreadsheets; with the byte order mark without which they misread Chinese. */
export class CsvRenderer implements ReportRenderer {
  readonly format = 'csv';
  readonly contentType = 'text/csv; charset=utf-8';

  render(model: ReportModel): Promise<Buffer> {
    const lines = model.areas.flatMap((area) => area.items.map((item) => csvLine(cellsOf(model, area, item))));
    return Promise.resolve(Buffer.from([BOM, csvLine(headOf(model)), ...lines].join(''), 'utf8'));
  }
}

function headOf({ language, sides }: ReportModel): string[] {
  const { t } = translatorOf(language);
  const common = [
    t('report.csv.as_of'),
    t('report.csv.known_at'),
    t('report.csv.area_number'),
    t('report.csv.area'),
    t('report.csv.number'),
    t('report.csv.official_number'),
    t('report.csv.title'),
    t('report.csv.kind'),
    t('report.csv.standing'),
    t('report.csv.joint'),
    t('report.csv.deadline'),
    t('report.csv.deadline_note'),
    t('report.csv.first_deadline'),
    t('report.csv.extensions'),
    t('report.csv.agreed_sentence'),
    t('report.csv.sentence_mark'),
  ];
  const own = [
    t('report.csv.lead'),
    t('report.csv.position'),
    t('report.csv.since'),
    t('report.csv.waiting_for'),
    t('report.csv.activity'),
    t('report.csv.period_from'),
    t('report.csv.period_to'),
    t('report.csv.shared_on'),
    t('report.csv.statement'),
  ];
  return [
    ...common,
    ...sides.flatMap(({ name }) => own.map((column) => t('report.csv.of_side', { side: name, column }))),
  ];
}

function cellsOf({ language, asOf, knownAt }: ReportModel, area: ReportArea, item: ReportItem): string[] {
  const { t } = translatorOf(language);
  const { deadline } = item;
  const sentence = item.closing?.sentence ?? null;
  return [
    asOf,
    knownAt ?? '',
    String(area.number),
    area.title.text,
    item.number,
    item.officialNumber ?? '',
    item.title.text,
    item.kindLabel,
    t(`marks.standing.${item.standing}`),
    item.jointLabel,
    deadline?.words ?? t('dates.deadline.none'),
    deadline?.note ?? '',
    deadline?.first ?? '',
    String(deadline?.extensions ?? 0),
    sentence?.text ?? '',
    sentence === null ? '' : sentenceMark(t, language, sentence),
    ...item.sides.flatMap((side) => sideCells(side, t)),
  ];
}

/** Silence is a word here too: an empty cell would read as "nothing to say". */
function sideCells({ lead, position, since, waitingFor, statement }: SideReport, t: (key: string) => string): string[] {
  const silent = t('marks.standing.no_report');
  const unstated = statement === null ? silent : t('report.silence.unstated');
  const stated = [lead?.name ?? '', position?.label ?? unstated, since ?? '', waitingFor?.text ?? ''];
  if (statement === null) return [...stated, t('marks.activity.no_report'), '', '', '', silent];
  const { activity, periodFrom, periodTo, sharedOn, text } = statement;
  return [...stated, t(`marks.activity.${activity}`), periodFrom, periodTo, sharedOn, text.text];
}
