import type { Language } from '../../../domain/shared/language.js';
import { NEVER_STATED, type Definition } from '../../../domain/workflow/definition.js';
import type { Translate } from '../../../platform/web/i18n/translator.js';
import type { DiagramSituation } from './diagram-situation.js';
import { drawDiagram } from './draw-diagram.js';
import { layOutDiagram } from './lay-out-diagram.js';

export interface PictureOptions {
  readonly language: Language;
  readonly t: Translate;
  /** Where one commitment stands; null draws the workflow as such. */
  readonly situation?: DiagramSituation | null;
  readonly id?: string;
  readonly standAlone?: boolean;
  /** Where the same stands as a list beside it; without, the picture says it itself to who cannot see it. */
  readonly listed?: boolean;
}

/**
 * A definition as a picture (SVG text), with a title and the whole of it in sentences for who cannot see it. It has a width of
 * its own: put it into a box that scrolls. Safe to embed as it is: every word in it is escaped.
 */
export function workflowPicture(definition: Definition, options: PictureOptions): string {
  const { language, t, situation = null, id, standAlone, listed = false } = options;
  const words = {
    joint: t('workflow_diagram.joint'),
    positions: t('workflow_diagram.positions'),
    neverStated: t('workflow_diagram.never_stated'),
    split: t('workflow_diagram.split'),
    now: t('workflow_diagram.now'),
    legend: [t('workflow_diagram.legend'), ...(situation === null ? [] : [t('workflow_diagram.legend_now')])].join(' '),
  };
  const layout = layOutDiagram({ definition, situation, language, words });
  const title = t('workflow_diagram.title', { name: definition.labels[language], version: definition.version });
  const description = listed ? t('workflow_diagram.list.beside') : describe(definition, { language, t }, situation);
  return drawDiagram(
    layout,
    { title, description, lang: language },
    {
      ...(id === undefined ? {} : { id }),
      ...(standAlone === undefined ? {} : { standAlone }),
    },
  );
}

function describe(
  { moves, positions, joint }: Definition,
  { language, t }: Pick<PictureOptions, 'language' | 't'>,
  situation: DiagramSituation | null,
): string {
  const position = (state: string): string =>
    state === NEVER_STATED ? t('workflow_diagram.never_stated') : (positions[state]?.labels[language] ?? state);
  const together = (state: string): string => joint[state]?.labels[language] ?? state;
  const told = Object.values(moves).map(({ scope, from, to, labels }) => {
    const name = scope === 'joint' ? together : position;
    const params = { move: labels[language], from: from.map(name).join(t('workflow_diagram.or')), to: name(to) };
    return scope === 'joint' ? t('workflow_diagram.says.joint', params) : t('workflow_diagram.says.own', params);
  });
  if (situation === null) return told.join(' ');
  const named = (names: readonly string[]): string =>
    names.map((name) => moves[name]?.labels[language] ?? name).join(t('workflow_diagram.and')) || '–';
  const now = [
    t('workflow_diagram.says.now', { state: together(situation.joint) }),
    ...situation.sides.map((side) =>
      t('workflow_diagram.says.side', { side: side.name, state: position(side.position ?? NEVER_STATED) }),
    ),
    t('workflow_diagram.says.walked', { moves: named(situation.walked) }),
    t('workflow_diagram.says.open', { moves: named(situation.open) }),
  ];
  return [...now, ...told].join(' ');
}
