import { ActivityMark } from '../../../platform/web/components/activity-mark.js';
import { ConsentMark } from '../../../platform/web/components/consent-mark.js';
import { ScheduleMark } from '../../../platform/web/components/schedule-mark.js';
import { StandingMark } from '../../../platform/web/components/standing-mark.js';
import type { ViewContext } from '../../../platform/web/view-context.js';

const STANDINGS = ['not_begun', 'under_way', 'fulfilled', 'sides_differ'] as const;
const LIGHTS = ['on_course', 'near', 'late'] as const;
const ACTIVITIES = ['none', 'some', 'substantial', 'fulfilled'] as const;
const CONSENTS = ['given', 'awaited', 'yours'] as const;

/** The four families of marks, taught where everybody passes. */
export function Legend({ view }: { view: ViewContext }): JSX.Element {
  return (
    <dl class="list teach">
      <dt safe>{view.t('sign_in.legend.standing')}</dt>
      <dd>
        {STANDINGS.map((standing) => (
          <StandingMark view={view} standing={standing} />
        ))}
      </dd>
      <dt safe>{view.t('sign_in.legend.schedule')}</dt>
      <dd>
        {LIGHTS.map((light) => (
          <ScheduleMark view={view} schedule={light} />
        ))}
      </dd>
      <dt safe>{view.t('sign_in.legend.activity')}</dt>
      <dd>
        {ACTIVITIES.map((activity) => (
          <ActivityMark view={view} activity={activity} />
        ))}
      </dd>
      <dt safe>{view.t('sign_in.legend.consent')}</dt>
      <dd>
        {CONSENTS.map((consent) => (
          <ConsentMark view={view} consent={consent} />
        ))}
      </dd>
    </dl>
  );
}
