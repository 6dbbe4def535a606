import type { Standing } from '../../../domain/shared/standing.js';
import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import { Icon } from './icon.js';
import { STANDING_LOOK } from './standing-look.js';
import { Words } from './words.js';

export interface TrackStep {
  readonly label: Wording;
  readonly note?: Wording;
  /** walked: left behind; now: present; next: the step that can follow; ahead: further on. */
  readonly place: 'walked' | 'now' | 'next' | 'ahead';
  readonly standing: Standing;
}

export interface TrackProps {
  readonly view: ViewContext;
  readonly steps: readonly TrackStep[];
  /** States off the main line: a wait for a third party, a withdrawal. */
  readonly sidings?: readonly { readonly standing: Standing; readonly text: Wording }[];
  /** True where the next step waits for this reader: then, and only then, it is red. */
  readonly asked?: boolean;
}

function Step({ view, step, asked }: { view: ViewContext; step: TrackStep; asked: boolean }): JSX.Element {
  const now = step.place === 'now';
  const [symbol, tone] = STANDING_LOOK[step.place === 'walked' ? 'fulfilled' : step.standing];
  const red = asked && (now || step.place === 'next') ? ' asked' : '';
  return (
    <li class={`${step.place} ${tone}${red}`} aria-current={now ? 'step' : undefined}>
      <Icon symbol={symbol} />
      <b>
        <Words view={view} of={step.label} />
      </b>
      {step.note === undefined ? (
        ''
      ) : (
        <span>
          <Words view={view} of={step.note} />
        </span>
      )}
      {now || step.place === 'walked' ? (
        <span class="vh" safe>
          {` (${view.t(`common.track.${step.place}`)})`}
        </span>
      ) : (
        ''
      )}
    </li>
  );
}

/** The path: walked, now, ahead; as HTML, so that it wraps, translates and turns upright on a phone. */
export function Track({ view, steps, sidings = [], asked = false }: TrackProps): JSX.Element {
  return (
    <>
      <ol class="track">
        {steps.map((step) => (
          <Step view={view} step={step} asked={asked} />
        ))}
      </ol>
      {sidings.length === 0 ? (
        ''
      ) : (
        <ul class="sidings">
          {sidings.map((siding) => (
            <li class="mark">
              <Icon symbol={STANDING_LOOK[siding.standing][0]} />
              <span>
                <Words view={view} of={siding.text} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
