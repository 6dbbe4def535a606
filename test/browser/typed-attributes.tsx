import { UploadForm } from '../../src/modules/rooms/import/upload-form.js';
import { EvidenceSection } from '../../src/modules/rooms/commitment/evidence-section.js';
import { MoveFields } from '../../src/modules/rooms/commitment/move-fields.js';
import { ReportCheckPage } from '../../src/modules/rooms/report/report-check-page.js';
import { ReportFields } from '../../src/modules/rooms/report/report-fields.js';
import { reportValues, type ReportValues } from '../../src/modules/rooms/report/report-values.js';
import { GenerateReport } from '../../src/modules/rooms/session/edition-form.js';
import { NewToken } from '../../src/modules/rooms/settings/new-token.js';
import { SignInView } from '../../src/modules/rooms/sign-in/sign-in-view.js';
import { ChoiceField } from '../../src/platform/web/components/choice-field.js';
import { DateField } from '../../src/platform/web/components/date-field.js';
import { FilterPanel } from '../../src/platform/web/components/filter-panel.js';
import { ListCell } from '../../src/platform/web/components/list-cell.js';
import { Matrix } from '../../src/platform/web/components/matrix.js';
import { PostForm } from '../../src/platform/web/components/post-form.js';
import { SelectField } from '../../src/platform/web/components/select-field.js';
import { TextArea } from '../../src/platform/web/components/text-area.js';
import { TextField } from '../../src/platform/web/components/text-field.js';
import { TickCell } from '../../src/platform/web/components/tick-cell.js';
import { aMatter, aView } from '../support/builders/a-matter.js';

const view = aView();
const SITE = 'https://north.example/?q=';

/** Where a text that somebody typed stands in a page. */
export interface TypedPlace {
  readonly name: string;
  readonly html: JSX.Element;
  /** Every element that must hold the text. */
  readonly selector: string;
  /** The attribute that holds it; `text` for what stands between the tags. */
  readonly attribute: string;
  readonly times: number;
  /** What of ours stands before it. */
  readonly before: string;
}

type Further = Partial<Pick<TypedPlace, 'attribute' | 'times' | 'before'>>;

function place(name: string, html: JSX.Element, selector: string, further: Further = {}): TypedPlace {
  return { name, html, selector, attribute: 'value', times: 1, before: '', ...further };
}

/** Every kind of place on our pages, filled with the text. */
export function typedPlaces(text: string): readonly TypedPlace[] {
  return [...fieldPlaces(text), ...attributePlaces(text), ...pagePlaces(text)];
}

function fieldPlaces(text: string): readonly TypedPlace[] {
  const field = { view, id: 'a', label: 'A' };
  const options = [{ value: text, label: 'A' }];
  const date = { day: text, month: text, year: text };
  return [
    place('text field', <TextField {...field} value={text} />, '#a'),
    place('text area', <TextArea {...field} value={text} />, '#a', { attribute: 'text' }),
    place('date', <DateField {...field} value={date} />, 'input', { times: 3 }),
    place('select', <SelectField {...field} options={options} />, 'option + option'),
    place('choice', <ChoiceField {...field} type="radio" choices={options} />, '#a'),
    place('kept field', <PostForm view={view} action="/" hidden={{ kept: text }} />, '[name=kept]'),
    place('search', <FilterPanel view={view} action="/" words={text} clearHref="/" />, '#q'),
    place(
      'kept filter',
      <FilterPanel view={view} action="/" words="" clearHref="/" hidden={{ kept: text }} />,
      '[name=kept]',
    ),
  ];
}

function attributePlaces(text: string): readonly TypedPlace[] {
  const rows = [{ area: 'A', items: { waiting: [{ number: '01.01', title: text, href: text }] } }];
  const matrix = <Matrix view={view} standings={['waiting']} rows={rows} listHref={() => text} />;
  const inRow = (cell: JSX.Element): JSX.Element => (
    <table>
      <tr>{cell}</tr>
    </table>
  );
  return [
    place('name of a shape', matrix, 'a.mark', { attribute: 'title', before: '01.01 ' }),
    place('link', matrix, 'a', { attribute: 'href', times: 2 }),
    place('head of a cell', inRow(<ListCell label={text}>1</ListCell>), 'td', { attribute: 'data-h' }),
    place('tick', inRow(<TickCell view={view} name="a" value={text} what="A" />), 'input'),
  ];
}

function pagePlaces(text: string): readonly TypedPlace[] {
  const values = typedReport(text);
  const report = { view, matter: aMatter(), values };
  const form = <ReportFields {...report} faults={[]} />;
  const check = <ReportCheckPage {...report} report={checked(text)} />;
  const upload = (
    <UploadForm view={view} sessions={[]} answers={{ session: '', language: 'en', name: text, text }} faults={[]} />
  );
  return [
    place('report', form, 'input[name^=evidence]', { times: 6 }),
    place('narrative', form, 'textarea', { attribute: 'text' }),
    place('check of a report', check, '[type=hidden][name^=evidence], [type=hidden][name=narrative]', { times: 14 }),
    place(
      'move',
      <MoveFields view={view} needs={['waiting_for']} words={moveWords(text)} faults={[]} />,
      '#waiting_for',
    ),
    place('evidence', evidence(text), '.moves a', { attribute: 'href', before: SITE }),
    place('edition', <GenerateReport view={view} session={1} typed={edition(text)} faults={[]} />, '.datein input', {
      times: 3,
    }),
    place('token', <NewToken view={view} typed={{ label: text, days: '30' }} faults={[]} />, '#label'),
    place('sign-in', <SignInView view={view} next={text} email={text} accounts={[]} />, '[name=next], #email', {
      times: 2,
    }),
    place('document', upload, '#name'),
    place('pasted document', upload, '#text', { attribute: 'text' }),
  ];
}

function typedReport(text: string): ReportValues {
  const typed = { narrative: text, evidence_title: text, evidence_kept_at: text, evidence_url: text };
  const day = { 'evidence_date-day': text, 'evidence_date-month': text, 'evidence_date-year': text };
  return { ...reportValues({}, { language: 'en', period: '2026-11-01_2026-11-22' }), ...typed, ...day };
}

function checked(narrative: string) {
  const { agreedOn } = aMatter().commitment;
  const said = { activity: 'some', language: 'en', narrative, visibility: 'side', evidence: [] } as const;
  return { ...said, periodFrom: agreedOn, periodTo: agreedOn };
}

function evidence(text: string): JSX.Element {
  const paper = {
    id: 'p',
    statementId: 'statement',
    sideId: 'north',
    title: 'A',
    datedOn: null,
    keptAt: null,
  } as const;
  const papers = [{ ...paper, url: SITE + text, visibility: 'shared' as const }];
  return <EvidenceSection view={view} matter={aMatter({ evidence: papers })} />;
}

function moveWords(text: string) {
  return {
    reason: text,
    waiting_for: text,
    sentence_language: 'en',
    sentence_en: text,
    'sentence_zh-Hant': text,
    'sentence_zh-Hans': text,
  };
}

function edition(text: string) {
  return { 'as-of-day': text, 'as-of-month': text, 'as-of-year': text, language: 'en', format: 'html' };
}
