import { DateField } from '../../../../platform/web/components/date-field.js';
import { faultAt } from '../../../../platform/web/components/error-summary.js';
import type { FieldsProps } from './fields-props.js';
import type { Values } from './propose-values.js';

/** The three parts of a day as typed. */
export function typedDate(values: Values, name: string): Record<'day' | 'month' | 'year', string> {
  const part = (of: string): string => values[`${name}-${of}`] ?? '';
  return { day: part('day'), month: part('month'), year: part('year') };
}

/** First and last day of the occurrence that is closed. */
export function PeriodFields({ view, values, faults }: FieldsProps): JSX.Element {
  return (
    <>
      {(['from', 'to'] as const).map((name) => (
        <DateField
          view={view}
          id={name}
          label={view.t(`propose.field.${name}`)}
          fault={faultAt(faults, name)}
          value={typedDate(values, name)}
        />
      ))}
    </>
  );
}
