import { BOX, type DiagramLayout, type MoveLine, type Panel, type StateBox } from './lay-out-diagram.js';
import { LINE_HEIGHT } from './wrap-label.js';

const INK = 'var(--ink, #17191d)';
const INK_2 = 'var(--ink-2, #464a51)';
const RULE = 'var(--rule, #dcdbd4)';
const PAPER = 'var(--paper, #fbfbf8)';
const INDIGO = 'var(--indigo, #2c4d80)';

const SANS =
  "'Segoe UI', 'Helvetica Neue', 'Noto Sans', 'PingFang HK', 'Microsoft YaHei', 'Noto Sans CJK HK', sans-serif";

/** The palette of the house, for a drawing that stands alone: a page brings its own. */
const STAND_ALONE = [
  'svg{background:#fbfbf8}',
  '@media (prefers-color-scheme: dark){svg{background:#15171b;--paper:#15171b;--ink:#ebe8e1;--ink-2:#bdbab2;--rule:#30343a;--indigo:#9ab8e4}}',
].join('');

export interface DrawnTexts {
  /** Name of the picture. */
  readonly title: string;
  /** The same in sentences, for who cannot see it. */
  readonly description: string;
  readonly lang: string;
}

/**
 * A laid out diagram as SVG text. Colours are those of the page around it; `standAlone` adds the palette in light and dark, which
 * the content policy of a page would refuse. `id` sets the names inside apart from those of another diagram on the page.
 */
export function drawDiagram(
  layout: DiagramLayout,
  texts: DrawnTexts,
  { id = 'workflow', standAlone = false }: { readonly id?: string; readonly standAlone?: boolean } = {},
): string {
  const { width, height, panels, legend } = layout;
  const box = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${box} role="img" aria-labelledby="${id}-title ${id}-desc" lang="${texts.lang}">`,
    `<title id="${id}-title">${escaped(texts.title)}</title>`,
    `<desc id="${id}-desc">${escaped(texts.description)}</desc>`,
    ...(standAlone ? [`<style>${STAND_ALONE}</style>`] : []),
    `<g font-family="${SANS}" font-size="13" fill="${INK}">`,
    ...panels.flatMap((panel) => drawPanel(panel, width)),
    ...legend.lines.map(
      (line, index) => `<text x="16" y="${legend.y + index * LINE_HEIGHT}" fill="${INK_2}">${escaped(line)}</text>`,
    ),
    '</g></svg>',
  ].join('\n');
}

function drawPanel(panel: Panel, width: number): readonly string[] {
  const { title, y, states, moves } = panel;
  return [
    `<text x="16" y="${y + 14}" font-size="15" font-weight="700">${escaped(title)}</text>`,
    `<path d="M16 ${y + 22.5}H${width - 16}" stroke="${INK}"/>`,
    ...states.map((state) => lifeline(state, panel)),
    ...states.flatMap((state) => drawState(state, panel)),
    ...moves.flatMap(drawMove),
  ];
}

function lifeline({ x, isPresent, here }: StateBox, { boxY, boxHeight, bottom }: Panel): string {
  const top = boxY + boxHeight + here.length * LINE_HEIGHT + (here.length > 0 ? 6 : 0);
  const look = isPresent ? `stroke="${INK}" stroke-width="2"` : `stroke="${RULE}" stroke-width="1.5"`;
  return `<path d="M${x} ${top}V${bottom}" ${look}/>`;
}

function drawState({ x, lines, look, isPresent, here }: StateBox, { boxY, boxHeight }: Panel): readonly string[] {
  const left = x - BOX.width / 2;
  const fill = isPresent ? INK : look === 'start' ? 'none' : PAPER;
  const border = look === 'start' ? ' stroke-dasharray="4 3"' : '';
  const frame = `<rect x="${left}" y="${boxY}" width="${BOX.width}" height="${boxHeight}" rx="2" fill="${fill}" stroke="${INK}"${border}/>`;
  const inner = `<rect x="${left + 3}" y="${boxY + 3}" width="${BOX.width - 6}" height="${boxHeight - 6}" rx="1" fill="none" stroke="${isPresent ? PAPER : INK}"/>`;
  const first = boxY + boxHeight / 2 - ((lines.length - 1) * LINE_HEIGHT) / 2 + 4.5;
  return [
    frame,
    ...(look === 'closed' ? [inner] : []),
    ...lines.map((line, index) => {
      const place = `x="${x}" y="${first + index * LINE_HEIGHT}" text-anchor="middle"`;
      return `<text ${place} fill="${isPresent ? PAPER : INK}">${escaped(line)}</text>`;
    }),
    ...here.map((name, index) => {
      const place = `x="${x}" y="${boxY + boxHeight + 16 + index * LINE_HEIGHT}" text-anchor="middle"`;
      return `<text ${place} font-weight="700">${escaped(name)}</text>`;
    }),
  ];
}

const LOOKS = {
  plain: { colour: INK_2, width: 1.25, weight: 400, sign: '', dash: '' },
  walked: { colour: INK, width: 2.5, weight: 700, sign: '✓ ', dash: '' },
  open: { colour: INDIGO, width: 2.5, weight: 700, sign: '▸ ', dash: '' },
  split: { colour: INK_2, width: 1.25, weight: 400, sign: '', dash: ' stroke-dasharray="5 4"' },
} as const;

function drawMove({ y, label, labelX, from, to, loops, look }: MoveLine): readonly string[] {
  const { colour, width, weight, sign, dash } = LOOKS[look];
  const line = `fill="none" stroke="${colour}" stroke-width="${width}"${dash}`;
  const left = from.filter((x) => x < to);
  const right = from.filter((x) => x > to);
  const parts: string[] = [];
  // An arrow stops short of the column it leads to, so that its point is seen.
  if (left.length > 0) parts.push(`<path d="M${Math.min(...left)} ${y}H${to - 8}" ${line}/>`, point(to, y, -1, colour));
  if (right.length > 0)
    parts.push(`<path d="M${Math.max(...right)} ${y}H${to + 8}" ${line}/>`, point(to, y, 1, colour));
  if (loops) {
    parts.push(`<path d="M${to} ${y - 7}h14a7 7 0 0 1 0 14h-6" ${line}/>`, point(to, y + 7, 1, colour));
  }
  const dots = from.map(
    (x) => `<circle cx="${x}" cy="${y}" r="4" fill="${PAPER}" stroke="${colour}" stroke-width="1.75"/>`,
  );
  const [baseline, anchor] = from.length === 0 ? [y + 4.5, 'start'] : [y - 9, 'middle'];
  const halo = `stroke="${PAPER}" stroke-width="5" stroke-linejoin="round" paint-order="stroke"`;
  const place = `x="${labelX}" y="${baseline}" text-anchor="${anchor}" font-weight="${weight}" fill="${colour}" ${halo}`;
  // The label keeps clear of what it crosses, but not of where the move may start.
  return [...parts, `<text ${place}>${escaped(sign + label)}</text>`, ...dots];
}

function point(x: number, y: number, side: -1 | 1, colour: string): string {
  const back = x + side * 11;
  return `<path d="M${x + side * 1.5} ${y}L${back} ${y - 4.5}V${y + 4.5}z" fill="${colour}"/>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '');
}
