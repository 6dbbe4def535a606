import { Crumbs, type Crumb } from '../../../platform/web/components/crumbs.js';
import type { DraftProps } from './import-desk.service.js';
import { pathOf } from './import-desk.service.js';

/** Way down from the session to the draft; `further` are the steps below the draft's own page. */
export function DraftCrumbs({ view, matter, further = [] }: DraftProps & { further?: readonly Crumb[] }): JSX.Element {
  const { draft, plan } = matter;
  const session = plan.frame.sessions.find(({ number }) => number === draft.session.number);
  const self: Crumb = further.length === 0 ? { label: draft.name } : { label: draft.name, href: pathOf(matter) };
  const crumbs: Crumb[] = [
    { label: session?.name[view.language] ?? '', href: `/sessions/${draft.session.number}` },
    { label: view.t('import.title'), href: '/imports' },
    self,
  ];
  return <Crumbs view={view} crumbs={[...crumbs, ...further]} />;
}

/** The session of the draft and the language of its source, on one line. */
export function draftSub({ view, matter }: DraftProps): string {
  const { draft, plan } = matter;
  const { t, language } = view;
  const session = plan.frame.sessions.find(({ number }) => number === draft.session.number);
  return t('import.sub', {
    session: session?.name[language] ?? '',
    language: t(`common.texts.language.${draft.language}`),
    state: t(`import.state.${draft.state}`),
  });
}
