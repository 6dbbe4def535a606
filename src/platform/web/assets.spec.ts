import { assetUrl, squeeze, STATIC_FILES } from './assets.js';

const css = String(STATIC_FILES.get(assetUrl('luoshi.css'))?.body);

/** Tokens of the block that opens right after `opening`. */
function tokens(opening: string): Record<string, string> {
  const start = css.indexOf(opening);
  expect(start).toBeGreaterThanOrEqual(0);
  const block = css.slice(start + opening.length, css.indexOf('}', start));
  return Object.fromEntries([...block.matchAll(/--([\w-]+): ?(#[0-9a-f]{6})/g)].map((found) => [found[1], found[2]]));
}

function luminance(colour: string): number {
  const parts = [1, 3, 5].map((place) => Number.parseInt(colour.slice(place, place + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const light = tokens(':root{');
const dark = tokens(":root:not([data-theme='light']){");
const GROUNDS = ['paper', 'sheet', 'sunk', 'seal-wash'];
const TEXT = ['ink', 'ink-2', 'ink-3', 'seal', 'pine', 'indigo', 'ochre', 'plum'];
const LINES = ['rule-2', 'focus', 'seal-fill'];
const palettes = { light, dark };

describe('the stylesheet', () => {
  it('is small', () => {
    expect(Buffer.byteLength(css)).toBeGreaterThan(10_000);
    expect(Buffer.byteLength(css)).toBeLessThan(30_000);
  });

  it('says the same dark twice: by the system and by the pin', () => {
    expect(Object.keys(dark)).toEqual(Object.keys(light));
    expect(tokens(":root[data-theme='dark']{")).toEqual(dark);
  });

  describe.each(['light', 'dark'] as const)('%s', (name) => {
    const colour = (token: string): string => palettes[name][token] ?? '';
    it.each(GROUNDS.flatMap((ground) => TEXT.map((text) => [text, ground])))('%s on %s reads: 4.5', (text, ground) => {
      expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
    });
    it.each(GROUNDS.flatMap((ground) => LINES.map((line) => [line, ground])))('%s on %s shows: 3', (line, ground) => {
      expect(contrast(colour(line), colour(ground))).toBeGreaterThanOrEqual(3);
    });
    it('the Countersign button reads', () => {
      expect(contrast(colour('on-seal'), colour('seal-fill'))).toBeGreaterThanOrEqual(4.5);
    });
  });
});

describe('squeeze', () => {
  it('keeps what carries meaning', () => {
    expect(squeeze("a  > b::before {\n  /* why */ content: ' / ';\n  width: calc(1px + 2px);\n}\n")).toBe(
      "a > b::before{content:' / ';width:calc(1px + 2px)}",
    );
  });
});

describe('static files', () => {
  it('carry the hash of their bytes in the path', () => {
    expect(STATIC_FILES.size).toBe(3);
    for (const path of STATIC_FILES.keys()) expect(path).toMatch(/^\/assets\/[a-z]+\.[0-9a-f]{10}\.(css|js|svg)$/);
  });
});
