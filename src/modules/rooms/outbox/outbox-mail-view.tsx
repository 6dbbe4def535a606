import type { Language } from '../../../domain/shared/language.js';
import { Crumbs } from '../../../platform/web/components/crumbs.js';
import { DefList } from '../../../platform/web/components/def-list.js';
import { Head } from '../../../platform/web/components/head.js';
import { MailFrame } from '../../../platform/web/components/mail-frame.js';
import { Page } from '../../../platform/web/components/page.js';
import { Title } from '../../../platform/web/components/title.js';
import { formatInstant } from '../../../platform/web/i18n/format-instant.js';
import { translatorOf } from '../../../platform/web/i18n/translator-of.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { OpenedMail } from '../../mail/index.js';
import { subjectOf } from './outbox-list-view.js';

/** One mail as it was sent, in its own language, with what stands about it. */
export function OutboxMailView({ view, mail }: { view: ViewContext; mail: OpenedMail }): JSX.Element {
  const { t } = view;
  const lang = mail.language ?? 'en';
  const subject = mail.subject === '' ? t('outbox.no_subject') : mail.subject;
  return (
    <Page view={view} title={subject} room="outbox">
      <Crumbs view={view} crumbs={[{ label: t('outbox.title'), href: '/outbox' }, { label: t('outbox.mail') }]} />
      <Title view={view} title={subjectOf(view, mail)} sub={t('outbox.mail_sub')} />
      <div class="cols">
        <MailFrame
          view={view}
          lang={lang}
          head={{
            key: 'outbox.head',
            params: { language: { text: t(`common.texts.language.${lang}`), lang }, to: mail.to },
          }}
          text={asSent(mail, lang)}
        />
        <aside class="stack">
          <section aria-labelledby="about">
            <Head view={view} id="about" title={t('outbox.about')} />
            <DefList
              view={view}
              facts={[
                {
                  term: t('outbox.received'),
                  text: t('outbox.accepted', { time: formatInstant(t, mail.receivedAt, 'short') }),
                },
                { term: t('outbox.tag'), text: headerOf(mail, 'x-luoshi-tag') ?? t('outbox.no_tag') },
              ]}
            />
            <p class="acts after">
              <a class="btn small" href={`/outbox/${mail.id}.eml`} safe>
                {t('outbox.download')}
              </a>
            </p>
          </section>
          <details>
            <summary safe>{t('outbox.headers')}</summary>
            <pre class="mail after" lang="en" tabindex="0" safe>
              {mail.headers.map(({ name, value }) => `${name}: ${value}`).join('\n')}
            </pre>
          </details>
        </aside>
      </div>
    </Page>
  );
}

/** From, to and subject worded in the mail's own language, a blank line, the text. */
function asSent(mail: OpenedMail, lang: Language): string {
  const { t } = translatorOf(lang);
  return [
    t('outbox.line.from', { value: mail.from }),
    t('outbox.line.to', { value: mail.to }),
    t('outbox.line.subject', { value: mail.subject }),
    '',
    mail.text.trimEnd(),
  ].join('\n');
}

function headerOf(mail: OpenedMail, name: string): string | undefined {
  return mail.headers.find((header) => header.name.toLowerCase() === name)?.value;
}
