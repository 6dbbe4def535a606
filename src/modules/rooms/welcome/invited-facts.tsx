import { Moment } from '../../../platform/web/components/moment.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { Invited } from '../../access/index.js';

/** For whom a link is and until when, so that one sent to the wrong person is noticed. */
export function InvitedFacts({ view, invited }: { view: ViewContext; invited: Invited }): JSX.Element {
  const { t, language } = view;
  const { name, email, post, conference, expiresAt } = invited;
  return (
    <dl class="list teach">
      <dt safe>{t('welcome.facts.name')}</dt>
      <dd lang={invited.language} safe>
        {name}
      </dd>
      <dt safe>{t('welcome.facts.email')}</dt>
      <dd safe>{email}</dd>
      {post === null ? (
        ''
      ) : (
        <>
          <dt safe>{t('welcome.facts.post')}</dt>
          <dd safe>{post[language]}</dd>
        </>
      )}
      {conference === null ? (
        ''
      ) : (
        <>
          <dt safe>{t('welcome.facts.conference')}</dt>
          <dd safe>{conference[language]}</dd>
        </>
      )}
      <dt safe>{t('welcome.facts.until')}</dt>
      <dd>
        <Moment view={view} at={expiresAt} />
      </dd>
    </dl>
  );
}
