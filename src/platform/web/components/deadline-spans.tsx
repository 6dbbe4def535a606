import type { CivilDate } from '../../../domain/shared/civil-date.js';
import { formatDate } from '../i18n/format-date.js';
import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import { spanAxis, type SpanAxis } from './span-axis.js';
import { Words } from './words.js';

export interface DeadlineVersion {
  readonly label: Wording;
  /** The period in its own precision, already worded. */
  readonly period: Wording;
  readonly agreedOn: CivilDate;
  /** Null where the deadline has no day yet: then no bar is drawn. */
  readonly earliest: CivilDate | null;
  readonly latest: CivilDate | null;
  readonly state: 'superseded' | 'in_force' | 'proposed';
  readonly provisional: boolean;
}

const HEADS = ['version', 'period', 'agreed'] as const;
const CLASS = { superseded: 'past', in_force: 'force', proposed: 'asked' } as const;

interface BarProps {
  readonly axis: SpanAxis;
  readonly version: DeadlineVersion;
  /** Last day of the first version, from which slippage is drawn; null where there is none. */
  readonly slipFrom: CivilDate | null;
  readonly today: CivilDate;
}

function Bar({ axis, version, slipFrom, today }: BarProps): JSX.Element {
  const to = version.latest === null ? null : axis.at(version.latest, true);
  const from = to === null ? 0 : Math.min(axis.at(version.earliest ?? version.agreedOn), to - 0.3);
  const slip = slipFrom === null ? null : axis.at(slipFrom, true);
  return (
    <svg viewBox={`0 0 ${axis.width} 8`} preserveAspectRatio="none" aria-hidden="true">
      <path class="axis" d={`M0 4h${axis.width}`} />
      {slip !== null && version.state === 'in_force' && slip < from ? (
        <>
          <path class="slip" d={`M${slip} 4H${from}`} />
          <path class="from" d={`M${slip} 1v6`} />
        </>
      ) : (
        ''
      )}
      {to === null ? (
        ''
      ) : (
        <rect class={CLASS[version.state]} x={from} y="0.6" width={Math.round((to - from) * 100) / 100} height="6.8" />
      )}
      <path class="today" d={`M${axis.at(today)} -1v10`} />
    </svg>
  );
}

function Row({ view, bar }: { view: ViewContext; bar: BarProps }): JSX.Element {
  const { version } = bar;
  const strong = version.state === 'in_force';
  return (
    <tr>
      <th scope="row">
        <tag of={strong ? 'b' : 'span'}>
          <Words view={view} of={version.label} />
        </tag>
      </th>
      <td data-h={view.t('common.spans.period')}>
        <tag of={strong ? 'b' : 'span'}>
          <Words view={view} of={version.period} />
        </tag>
        {version.provisional ? (
          <span class="note" safe>
            {` ${view.t('common.spans.provisional')}`}
          </span>
        ) : (
          ''
        )}
      </td>
      <td data-h={view.t('common.spans.agreed')}>
        <time datetime={version.agreedOn} safe>
          {formatDate(view.t, version.agreedOn, 'plain')}
        </time>
      </td>
      <td class="bar">
        <Bar {...bar} />
      </td>
    </tr>
  );
}

/** Every version of a deadline: the first date is kept, extensions follow, slippage is drawn; a blue line is today, or the past day shown. */
export function DeadlineSpans(props: { view: ViewContext; versions: readonly DeadlineVersion[] }): JSX.Element {
  const { view, versions } = props;
  const today = view.past?.day ?? view.today;
  const axis = spanAxis([
    today,
    ...versions
      .flatMap((version) => [version.agreedOn, version.earliest, version.latest])
      .filter((day) => day !== null),
  ]);
  const slipFrom = versions.length > 1 ? (versions[0]?.latest ?? null) : null;
  return (
    <>
      <table class="spans fold">
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th scope="col" safe>
                {view.t(`common.spans.${head}`)}
              </th>
            ))}
            <th scope="col" class="bar">
              <span class="years">
                {axis.years.map((year) => (
                  <span>{year}</span>
                ))}
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <Row view={view} bar={{ axis, version, slipFrom, today }} />
          ))}
        </tbody>
      </table>
      <p class="note" safe>
        {view.t(view.past === null ? 'common.spans.key' : 'common.spans.key_then')}
      </p>
    </>
  );
}
