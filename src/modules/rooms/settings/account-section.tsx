import type { Language } from '../../../domain/shared/language.js';
import { ErrorSummary, type FieldFault } from '../../../platform/web/components/error-summary.js';
import { FormActs } from '../../../platform/web/components/form-acts.js';
import { Head } from '../../../platform/web/components/head.js';
import { LanguageChoice } from '../../../platform/web/components/language-choice.js';
import { Notice } from '../../../platform/web/components/notice.js';
import { PostForm } from '../../../platform/web/components/post-form.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { ListedApiToken } from '../../access/index.js';
import { SettingsFrame } from './settings-frame.js';
import { NewToken } from './new-token.js';
import { TokenTable } from './token-table.js';

export interface AccountProps {
  readonly view: ViewContext;
  readonly name: string;
  readonly language: Language;
  readonly tokens: readonly ListedApiToken[];
  /** A token just made, shown this once. */
  readonly secret: string | null;
  readonly typed: { readonly label: string; readonly days: string } | null;
  readonly faults: readonly FieldFault[];
  readonly done: string | null;
}

const DONE = new Set(['language', 'revoked']);

/** What belongs to the signed-in account alone: its language, its tokens. */
export function AccountSection(props: AccountProps): JSX.Element {
  const { view, faults, secret, done } = props;
  const { t } = view;
  return (
    <SettingsFrame
      view={view}
      section="account"
      sub={{
        key: 'settings.account.sub',
        params: { name: { text: props.name, lang: props.language }, post: view.actorLabel ?? '' },
      }}
      faulty={faults.length > 0}
    >
      <ErrorSummary view={view} faults={faults} />
      {done !== null && DONE.has(done) ? (
        <Notice view={view} role="status" text={t(`settings.account.done.${done}`)} />
      ) : (
        ''
      )}
      {secret === null ? '' : <Secret view={view} secret={secret} />}
      <ChosenLanguage view={view} language={props.language} />
      <section aria-labelledby="tokens">
        <Head view={view} id="tokens" title={t('settings.tokens.title')} />
        <p class="soft measure after" safe>
          {t('settings.tokens.lead')}
        </p>
        <TokenTable view={view} tokens={props.tokens} />
        <NewToken view={view} typed={props.typed} faults={faults} />
      </section>
    </SettingsFrame>
  );
}

function Secret({ view, secret }: { view: ViewContext; secret: string }): JSX.Element {
  const { t } = view;
  return (
    <Notice view={view} role="status" title={t('settings.tokens.made')} text={t('settings.tokens.once')}>
      <pre class="mail" lang="en" tabindex="0" id="secret" safe>
        {secret}
      </pre>
    </Notice>
  );
}

function ChosenLanguage({ view, language }: { view: ViewContext; language: Language }): JSX.Element {
  const { t } = view;
  return (
    <section aria-labelledby="my-language">
      <Head view={view} id="my-language" title={t('settings.account.language')} />
      <PostForm view={view} action="/settings/account/language" class="after">
        <LanguageChoice
          view={view}
          label={t('settings.account.language_label')}
          hint={t('settings.account.language_hint')}
          chosen={language}
        />
        <FormActs view={view} submit={t('settings.account.save')} quiet />
      </PostForm>
    </section>
  );
}
