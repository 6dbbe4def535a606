import { proposeTitle } from './propose-title.js';

describe('proposeTitle', () => {
  it.each([
    ['en', 'support the fair, and promote it', 'Support the fair'],
    ['en', `support ${'mutual '.repeat(30)}trust`, `Support${' mutual'.repeat(11)}…`],
    ['zh-Hant', '推動合作，加強交流。', '推動合作'],
    ['zh-Hant', '推動\n  合作', '推動合作'],
    ['en', 'x'.repeat(300), `X${'x'.repeat(89)}…`],
  ] as const)('%s %j', (language, text, title) => {
    expect(proposeTitle(text, language)).toBe(title);
  });

  it('cuts no character in two, where a word is longer than a title', () => {
    const title = proposeTitle(`x${'\u{10428}'.repeat(100)}`, 'en');
    expect(title).not.toMatch(/\p{Surrogate}/u);
    expect(title).toHaveLength(90);
  });

  it('looks at its head alone, of an item as long as a document', () => {
    expect(proposeTitle('推動合作'.repeat(500_000), 'zh-Hant')).toBe(`${'推動合作'.repeat(8)}…`);
  });
});
