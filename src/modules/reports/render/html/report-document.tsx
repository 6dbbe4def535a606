import { Icon } from '../../../../platform/web/components/icon.js';
import { Sprite } from '../../../../platform/web/components/sprite.js';
import { formatDate } from '../../../../platform/web/i18n/format-date.js';
import { formatInstant } from '../../../../platform/web/i18n/format-instant.js';
import { AreaSection } from './area-section.js';
import { CountingRule } from './counting-rule.js';
import { FigureLists } from './figure-lists.js';
import { PositionTable } from './position-table.js';
import type { ReportProps } from './report-props.js';
import { reportStyle } from './report-stylesheet.js';
import { SilenceList } from './silence-list.js';
import { StandingMatrix } from './standing-matrix.js';
import { Summary } from './summary.js';

function Opening({ view, model }: ReportProps): JSX.Element {
  const { session, asOf, knownAt } = model;
  const held =
    session.heldOn === null ? session.name : `${session.name} · ${formatDate(view.t, session.heldOn, 'plain')}`;
  return (
    <header class="opening">
      <p class="maker">
        <Icon symbol="luoshi" />
        <b safe>{view.t('common.app')}</b>
        <span safe>{view.t('report.title')}</span>
      </p>
      <h1 safe>{model.conference.name}</h1>
      <p class="held voice" safe>
        {held}
      </p>
      <p class="asof">
        <b safe>{view.t('report.as_at', { day: formatDate(view.t, asOf, 'long') })}</b>
        {knownAt === null ? (
          ''
        ) : (
          <span safe>{view.t('report.known_at', { instant: formatInstant(view.t, new Date(knownAt)) })}</span>
        )}
        <span class="soft" safe>
          {view.t('report.provisional')}
        </span>
      </p>
      <hr class="pair" />
    </header>
  );
}

function Closing({ view, model }: ReportProps): JSX.Element {
  return (
    <footer class="closing note">
      {model.demonstration ? <p safe>{view.t('common.footer.demo')}</p> : ''}
      <p safe>{view.t('report.provisional')}</p>
      <p safe>{footerOf({ view, model })}</p>
    </footer>
  );
}

function footerOf({ view, model }: ReportProps): string {
  const day = formatDate(view.t, model.asOf, 'plain');
  return view.t('report.foot', { conference: model.conference.name, session: model.session.name, day });
}

/** The whole document. */
export function ReportDocument({ view, model }: ReportProps): JSX.Element {
  const { css: safeCss, policy } = reportStyle(footerOf({ view, model }));
  const title = `${view.t('report.title')} · ${model.conference.name} · ${model.asOf}`;
  return (
    <>
      {'<!doctype html>\n'}
      <html lang={view.language}>
        <head>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content={policy} />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="referrer" content="no-referrer" />
          <title safe>{title}</title>
          <style>{safeCss}</style>
        </head>
        <body>
          <Sprite />
          <main class="report">
            <Opening view={view} model={model} />
            <Summary view={view} model={model} />
            <StandingMatrix view={view} model={model} />
            <PositionTable view={view} model={model} />
            {model.areas.map((area) => (
              <AreaSection view={view} area={area} sides={model.sides} />
            ))}
            <SilenceList view={view} model={model} />
            <FigureLists view={view} model={model} />
            <CountingRule view={view} model={model} />
            <Closing view={view} model={model} />
          </main>
        </body>
      </html>
    </>
  );
}
