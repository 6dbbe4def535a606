import { isCivilDate } from '../../../domain/shared/civil-date.js';
import { wallClock } from '../i18n/format-instant.js';
import { apartFromTime, type PastPoint } from '../past-point.js';
import type { ViewContext } from '../view-context.js';

export interface PastFormProps {
  readonly view: ViewContext;
  /** What the address asked for, right or wrong. */
  readonly asked: PastPoint['asked'];
  /** The parameter that could not be shown; null where nothing is wrong. */
  readonly wrong?: keyof PastPoint['asked'] | null;
}

/** Asks for this page as of another day: a plain GET that keeps what else the address asks for. */
export function PastForm({ view, asked, wrong = null }: PastFormProps): JSX.Element {
  const { path, kept } = apartFromTime(view.path);
  return (
    <form class="acts when" method="get" action={path}>
      {kept.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Day view={view} name="as_of" value={asked.as_of} wrong={wrong === 'as_of'} />
      <Day view={view} name="known_at" value={dayOf(asked.known_at)} wrong={wrong === 'known_at'} />
      <button class="btn small" safe>
        {view.t('past.show')}
      </button>
    </form>
  );
}

interface DayProps {
  readonly view: ViewContext;
  readonly name: keyof PastPoint['asked'];
  readonly value: string | undefined;
  readonly wrong: boolean;
}

function Day({ view, name, value, wrong }: DayProps): JSX.Element {
  return (
    <label>
      <span safe>{view.t(`past.field.${name}`)}</span>
      <input type="date" name={name} value={value} max={view.today} aria-invalid={wrong ? 'true' : undefined} />
    </label>
  );
}

/** The day of an instant, which is all that the field can hold; what is neither is left as it is. */
function dayOf(known: string | undefined): string | undefined {
  if (known === undefined || isCivilDate(known)) return known;
  const instant = new Date(known);
  return Number.isNaN(instant.getTime()) ? known : wallClock(instant).date;
}
