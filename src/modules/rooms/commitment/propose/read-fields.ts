import type { Deadline, Precision } from '../../../../domain/deadlines/deadline.js';
import { type Rhythm, RHYTHMS } from '../../../../domain/deadlines/deadline.js';
import { periodHolding } from '../../../../domain/deadlines/period-holding.js';
import type { PeriodPrecision } from '../../../../domain/deadlines/period-of.js';
import type { CivilDate } from '../../../../domain/shared/civil-date.js';
import { type Language, LANGUAGES } from '../../../../domain/shared/language.js';
import type {
  CommitmentText,
  CommitmentTexts,
  RecordedAssignment,
} from '../../../../domain/workflow/commitment-terms.js';
import { wordsFault } from '../../../../platform/http/is-words.js';
import type { FieldFault } from '../../../../platform/web/components/error-summary.js';
import type { Translate } from '../../../../platform/web/i18n/translator.js';
import { readTypedDate } from '../../report/typed-date.js';
import type { Values } from './propose-values.js';

/** Precisions and rhythms that a deadline can be proposed in, in the order of the form. */
export const DEADLINE_CHOICES = [
  'day',
  'month',
  'quarter',
  'half_year',
  'year',
  'before_session',
  'every_quarter',
  'every_half_year',
  'every_year',
  'none',
] as const;

const PERIODS = ['day', 'month', 'quarter', 'half_year', 'year'] as const;

/** Parts that an organisation can have, in the order of the form. */
export const OWNER_PARTS = ['lead', 'supporting', 'delivering', 'waiting_for'] as const;

function rhythmOf(precision: string | null): Rhythm | null {
  return RHYTHMS.find((rhythm) => precision === `every_${rhythm}`) ?? null;
}

const TITLE_MOST = 300;
const BODY_MOST = 5000;

/** Reads a form field by field and remembers what is wrong, in the order of the fields. */
export class FieldReader {
  readonly faults: FieldFault[] = [];

  constructor(
    private readonly t: Translate,
    readonly values: Values,
  ) {}

  /** Notes a fault of a field, in the words of `propose.fault`. */
  fault(field: string, key: string, params: Record<string, string | number> = {}): void {
    this.faults.push({ field, message: this.t(`propose.fault.${key}`, params) });
  }

  /** What a field says, trimmed; '' where nothing. */
  at(name: string): string {
    return (this.values[name] ?? '').trim();
  }

  /** Words that must be there and may not be too long; '' with a fault noted where they are not right. */
  words(name: string, label: string, max: number): string {
    const text = this.at(name);
    const fault = wordsFault(text, { max });
    if (fault === null) return text;
    if (fault === 'required') this.fault(name, 'required', { field: label });
    else if (fault === 'too_long') this.fault(name, 'too_long', { field: label, max, length: text.length });
    else this.fault(name, 'unfit', { field: label });
    return '';
  }

  /** One of the choices; null with a fault noted where it is none. */
  choice<Choice extends string>(name: string, label: string, choices: readonly Choice[]): Choice | null {
    const chosen = choices.find((one) => one === this.at(name));
    if (chosen === undefined) this.fault(name, 'choose', { field: label });
    return chosen ?? null;
  }

  /** A title and a sentence in one language under a prefix. `part` names the part of a split in the words of a fault. */
  text(prefix: string, language: Language, part: number | null = null): CommitmentText {
    const named = this.t(`common.texts.language.${language}`);
    const label = (field: 'title' | 'body'): string => {
      const plain = this.t(`propose.field.${field}_in`, { language: named });
      return part === null ? plain : this.t('propose.field.of_part', { field: plain, number: part });
    };
    return {
      title: this.words(`${prefix}title_${language}`, label('title'), TITLE_MOST),
      body: this.words(`${prefix}body_${language}`, label('body'), BODY_MOST),
    };
  }

  /** Texts in all three languages. */
  texts(prefix: string, part: number | null = null): CommitmentTexts {
    const said = LANGUAGES.map((language) => [language, this.text(prefix, language, part)] as const);
    return Object.fromEntries(said) as Record<Language, CommitmentText>;
  }

  /** A day typed in three parts; null with a fault noted where it is none. `coarse` fills in what a coarse period leaves open. */
  day(name: string, label: string, coarse: Precision = 'day'): CivilDate | null {
    const part = (of: string): string => this.at(`${name}-${of}`);
    const month = part('month') === '' && coarse === 'year' ? '1' : part('month');
    // A coarse period is named by its month: 31 June is no slip where June is meant.
    const day = coarse !== 'day' && /^\d{0,2}$/.test(part('day')) ? '1' : part('day');
    const empty = ['day', 'month', 'year'].every((of) => part(of) === '');
    const reading = empty ? ({ kind: 'empty' } as const) : readTypedDate({ day, month, year: part('year') });
    if (reading.kind === 'day') return reading.date;
    this.fault(name, reading.kind === 'empty' ? 'date_missing' : 'date_wrong', { field: label });
    return null;
  }

  /** The deadline a form names; null with faults noted where it names none. */
  deadline(sessions: readonly number[]): Deadline | null {
    const precision = this.choice('precision', this.t('propose.field.precision'), DEADLINE_CHOICES);
    const nothing = { earliest: null, latest: null, words: null, session: null, every: null };
    const every = rhythmOf(precision);
    if (every !== null) return { ...nothing, kind: 'recurring', precision: every, every };
    if (precision === 'none') return { ...nothing, kind: 'none', precision: 'none' };
    if (precision === 'before_session') {
      const before = this.at('before');
      const session = before === '' ? null : (sessions.find((number) => String(number) === before) ?? 0);
      if (session === 0) this.fault('before', 'choose', { field: this.t('propose.field.before') });
      return { ...nothing, kind: 'before_session', precision: 'none', session };
    }
    const period = PERIODS.find((one) => one === precision);
    return period === undefined ? null : this.dated(period);
  }

  /** The whole period that holds the day named; null with a fault noted where it is no day. */
  private dated(precision: PeriodPrecision | 'day'): Deadline | null {
    const date = this.day('date', this.t('propose.field.date'), precision);
    if (date === null) return null;
    const span = precision === 'day' ? { earliest: date, latest: date } : periodHolding(precision, date);
    return { kind: 'dated', precision, ...span, words: null, session: null, every: null };
  }

  /** Owners out of a table of organisations, the lead of a side at most once. */
  owners(bodies: readonly { readonly code: string; readonly sideId: string | null }[]): readonly RecordedAssignment[] {
    const owners = bodies.flatMap(({ code, sideId }) => {
      const said = this.at(`owner_${code}`);
      const parts = said === '' ? [] : said.split('+');
      const known = parts.flatMap((part) => OWNER_PARTS.find((one) => one === part) ?? []);
      if (known.length !== parts.length || new Set(known).size !== known.length)
        this.fault(`owner_${code}`, 'part', { organisation: code });
      return known.map((part) => ({ organisation: code, side: sideId, part, inferred: false }));
    });
    const leads = owners.filter(({ part, side }) => part === 'lead' && side !== null);
    const second = leads.find(({ side }, place) => leads.findIndex((one) => one.side === side) !== place);
    if (second !== undefined) this.fault(`owner_${second.organisation}`, 'two_leads');
    return owners;
  }
}
