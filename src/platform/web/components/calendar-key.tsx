import type { ViewContext } from '../view-context.js';
import { Icon } from './icon.js';

export interface CalendarKeyProps {
  readonly view: ViewContext;
  readonly sides: readonly string[];
  readonly provisional: boolean;
}

function keysOf({ view, sides, provisional }: CalendarKeyProps): { name: string; text: string }[] {
  const ofSides =
    sides.length > 2
      ? [{ name: 'off-some', text: view.t('common.calendar.some') }]
      : sides.map((side, place) => ({
          name: place === 0 ? 'off-a' : 'off-b',
          text: view.t('common.calendar.off', { side }),
        }));
  return provisional ? [...ofSides, { name: 'prov', text: view.t('common.calendar.provisional') }] : ofSides;
}

/** What the cells of the calendar strip mean. */
export function CalendarKey(props: CalendarKeyProps): JSX.Element {
  return (
    <div class="key">
      {keysOf(props).map((key) => (
        <span>
          <i class={key.name}></i>
          <span safe>{key.text}</span>
        </span>
      ))}
      <span class="mark">
        <Icon symbol="t-near" />
        <span safe>{props.view.t('common.calendar.due')}</span>
      </span>
    </div>
  );
}
