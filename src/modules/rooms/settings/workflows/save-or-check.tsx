import type { ViewContext } from '../../../../platform/web/view-context.js';

interface Props {
  readonly view: ViewContext;
  readonly action: string;
  readonly back: string;
}

/** The end of a form of a draft: save it, or have it checked without saving where no script does so after each change. */
export function SaveOrCheck({ view, action, back }: Props): JSX.Element {
  const { t } = view;
  return (
    <p class="acts after">
      <button class="btn main" safe>
        {t('workflow_draft.save')}
      </button>
      <button class="btn" formaction={`${action}/check`} safe>
        {t('workflow_draft.check')}
      </button>
      <a href={back} safe>
        {t('workflow_draft.back')}
      </a>
    </p>
  );
}
