import { type Language, LANGUAGES } from '../../../domain/shared/language.js';
import type { CommitmentTexts } from '../../../domain/workflow/commitment-terms.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { type DiffRun, textDiff } from './text-diff.js';

interface Props {
  readonly view: ViewContext;
  /** Null where what was said before is not known any more. */
  readonly before: Partial<CommitmentTexts> | null;
  readonly after: Partial<CommitmentTexts>;
}

/** New texts beside the ones in force, language by language, with what is struck and what is new marked. */
export function TextChange({ view, before, after }: Props): JSX.Element {
  return (
    <>
      {LANGUAGES.filter((language) => after[language] !== undefined).map((language) => (
        <TextPair view={view} language={language} before={before} after={after} />
      ))}
    </>
  );
}

function TextPair({ view, language, before, after }: Props & { language: Language }): JSX.Element {
  const { t } = view;
  const was = before?.[language] ?? null;
  const is = after[language] ?? { title: '', body: '' };
  return (
    <section class="after">
      <h3 lang={language} safe>
        {t(`common.texts.language.${language}`)}
      </h3>
      <div class="beside">
        {was === null ? (
          ''
        ) : (
          <div>
            <p class="tag" safe>
              {t('propose.now')}
            </p>
            <Side
              language={language}
              texts={[textDiff(was.title, is.title), textDiff(was.body, is.body)]}
              leaves="new"
            />
          </div>
        )}
        <div>
          <p class="tag" safe>
            {t('propose.proposed')}
          </p>
          <Side
            language={language}
            texts={[textDiff(was?.title ?? is.title, is.title), textDiff(was?.body ?? is.body, is.body)]}
            leaves="gone"
          />
        </div>
      </div>
    </section>
  );
}

/** Title and sentence, without the runs of the other side. */
function Side(props: {
  language: Language;
  texts: readonly (readonly DiffRun[])[];
  leaves: DiffRun['kind'];
}): JSX.Element {
  return (
    <>
      {props.texts.map((runs, place) => (
        <p class={place === 0 ? 'voice title' : 'voice'} lang={props.language}>
          {runs
            .filter(({ kind }) => kind !== props.leaves)
            .map((run) => (
              <Run run={run} />
            ))}
        </p>
      ))}
    </>
  );
}

function Run({ run }: { run: DiffRun }): JSX.Element {
  if (run.kind === 'gone') return <del safe>{run.text}</del>;
  if (run.kind === 'new') return <ins safe>{run.text}</ins>;
  return <span safe>{run.text}</span>;
}
