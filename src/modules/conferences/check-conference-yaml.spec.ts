import { openConferenceYaml } from './check-conference-yaml.js';

function codesOf(text: string) {
  return openConferenceYaml(text)
    .faults.inOrder()
    .map(({ code, line }) => [code, line]);
}

describe('openConferenceYaml', () => {
  it('reads YAML 1.2: a day stays a text, and so does no', () => {
    const { value, faults } = openConferenceYaml('day: 2023-05-11\nanswer: no\n');
    expect(faults.isEmpty).toBe(true);
    expect(value).toEqual({ day: '2023-05-11', answer: 'no' });
  });

  it('names every syntax fault with its line', () => {
    expect(codesOf('a: 1\nb: "x\\q"\nc: 3\nc: 4\n')).toEqual([
      ['yaml_syntax', 2],
      ['yaml_syntax', 4],
    ]);
  });

  it('refuses a tag that would make something else than data', () => {
    expect(codesOf('a: 1\nb: !!js/function x\n')).toEqual([['yaml_syntax', 2]]);
  });

  it('refuses a second document', () => {
    expect(codesOf('a: 1\n---\nb: 2\n').map(([code]) => code)).toEqual(['yaml_syntax']);
  });

  it('refuses more than 5 MB by bytes, not by characters, before parsing', () => {
    const just = `a: ${'落'.repeat(1_666_665)}`;
    expect(Buffer.byteLength(just)).toBeLessThanOrEqual(5_000_000);
    expect(codesOf(just)).toEqual([]);
    expect(codesOf(`a: ${'落'.repeat(1_666_666)}`)).toEqual([['too_large', 1]]);
  });

  it('refuses aliases that multiply, at once', () => {
    const levels = Array.from(
      { length: 12 },
      (_, at) =>
        `l${at}: &l${at} [${Array(10)
          .fill(at ? `*l${at - 1}` : 'x')
          .join(', ')}]`,
    );
    expect(codesOf(levels.join('\n'))).toEqual([['too_many_aliases', 1]]);
  });

  it.each([
    ['open brackets', '['.repeat(200_000)],
    ['closed brackets', '{a: ['.repeat(60_000) + ']}'.repeat(60_000)],
    ['brackets with a quoted bracket between', "[']',".repeat(60_000)],
    ['lists on one line', `${'- '.repeat(100_000)}x`],
    ['keys on one line', `${'? '.repeat(100_000)}x`],
    ['ever deeper lines', Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('refuses nesting that would exhaust the stack: %s', (_what, text) => {
    expect(codesOf(text)).toEqual([['too_deep', 1]]);
  });

  it('reads what is merely long: many brackets side by side, a long text behind many spaces', () => {
    const text = `a: [${'[1], '.repeat(500)}]\nb:${' '.repeat(500)}x\nc: >\n  ${'word '.repeat(500)}\n`;
    expect(codesOf(text)).toEqual([]);
  });

  it('stops at twenty syntax faults', () => {
    expect(codesOf('a: "\\q"\n'.repeat(40))).toHaveLength(20);
  });

  it('finds lines through an alias', () => {
    const { faults } = openConferenceYaml('a: &x\n  deep: 1\nb: *x\n');
    faults.add(['b', 'deep'], 'test');
    faults.add(['b', 'other'], 'test');
    expect(faults.inOrder().map((fault) => fault.line)).toEqual([2, 3]);
  });
});
