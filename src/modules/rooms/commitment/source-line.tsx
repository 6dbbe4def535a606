import type { MatterProps } from './matter.js';

/** Where the commitment was taken from: the paper, the line or the words in it, and the instrument that carries it too. */
export function SourceLine({ view, matter }: MatterProps): JSX.Element {
  const { t, language } = view;
  const { source, instrument } = matter.commitment;
  if (source === null && instrument === null) return '';
  const document = source === null ? null : (source.title?.[language] ?? source.document);
  const from = document === null ? null : t('commitment.source.from', { document });
  const line = source?.line ?? null;
  const parts = [
    line === null ? from : t('commitment.source.line', { document: document ?? '', line }),
    instrument === null
      ? null
      : t('commitment.source.instrument', { number: instrument.number, title: instrument.title[language] }),
  ];
  return (
    <div class="stack">
      <p class="note">
        <span safe>{parts.filter((part) => part !== null).join(' · ')}</span>{' '}
        {source === null || source.url === null ? (
          ''
        ) : (
          <a href={source.url} rel="noreferrer" safe>
            {t('commitment.source.read')}
          </a>
        )}
      </p>
      {source === null || source.span === null ? (
        ''
      ) : (
        <details>
          <summary safe>{t('commitment.source.words')}</summary>
          <blockquote class="voice quoted" safe>
            {source.span.text}
          </blockquote>
        </details>
      )}
    </div>
  );
}
