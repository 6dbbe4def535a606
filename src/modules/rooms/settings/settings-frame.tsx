import type { Children } from '@kitajs/html';
import { Page } from '../../../platform/web/components/page.js';
import { Title } from '../../../platform/web/components/title.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { Wording } from '../../../platform/web/wording.js';

/** Sections of the settings in the order of their links; each has its name at `settings.section.<id>`. */
export const SECTIONS = [
  'conference',
  'organisations',
  'calendars',
  'reminders',
  'workflows',
  'permissions',
  'account',
] as const;

export type SectionId = (typeof SECTIONS)[number];

export interface SettingsFrameProps {
  readonly view: ViewContext;
  readonly section: SectionId;
  /** Default: the name of the section. */
  readonly title?: Wording;
  readonly sub?: Wording;
  readonly faulty?: boolean;
  readonly children?: Children;
}

/** A section of the settings under the links to all of them. */
export function SettingsFrame({
  view,
  section,
  title,
  sub,
  faulty = false,
  children,
}: SettingsFrameProps): JSX.Element {
  const { t } = view;
  const name = t(`settings.section.${section}`);
  return (
    <Page view={view} title={`${name} · ${t('settings.title')}`} room="settings" faulty={faulty}>
      <Title view={view} over={t('settings.title')} title={title ?? name} sub={sub} />
      <nav class="views" aria-label={t('settings.sections')}>
        {SECTIONS.map((id) => (
          <a href={`/settings/${id}`} aria-current={id === section ? 'page' : undefined} safe>
            {t(`settings.section.${id}`)}
          </a>
        ))}
      </nav>
      <div class="after">{children}</div>
    </Page>
  );
}
