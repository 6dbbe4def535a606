import type { Language } from '../../../src/domain/shared/language.js';

/** A page in a language, at a width in pixels, in a palette. */
export interface ShownIn {
  readonly language: Language;
  readonly width: number;
  readonly dark: boolean;
}

/** Every language in both widths, and both widths in the dark too, which changes colours alone. */
export const SHAPES: readonly ShownIn[] = [
  { language: 'en', width: 1360, dark: false },
  { language: 'en', width: 320, dark: true },
  { language: 'zh-Hant', width: 1360, dark: true },
  { language: 'zh-Hant', width: 320, dark: false },
  { language: 'zh-Hans', width: 1360, dark: false },
  { language: 'zh-Hans', width: 320, dark: false },
];

const JUDGED: ReadonlySet<string> = new Set(['en-1360', 'zh-Hans-320', 'zh-Hant-1360-dark']);

/** For the names of pictures. */
export function nameOf({ language, width, dark }: ShownIn): string {
  return `${language}-${width}${dark ? '-dark' : ''}`;
}

/**
 * Whether axe looks at a page that is shown in every shape: once in each width and palette, because the languages share their
 * markup and their colours, and axe judges nothing else. Long pages take it seconds.
 */
export function isJudged(shown: ShownIn): boolean {
  return JUDGED.has(nameOf(shown));
}
