import { Fragment, jsx, jsxs } from './jsx-runtime.js';

describe('an element', () => {
  it.each([
    ['&quot;', '&amp;quot;'],
    ['&amp;', '&amp;amp;'],
    ['"<>\'', "&#34;<>'"],
    ['a & b && c', 'a &amp; b &amp;&amp; c'],
    ['', ''],
  ])('has the attribute that was given: %s', (given, written) => {
    expect(jsx('input', { value: given, title: given })).toBe(`<input value="${written}" title="${written}"/>`);
    expect(jsxs('p', { title: given, children: ['a', 'b'] })).toBe(`<p title="${written}">ab</p>`);
  });

  it('leaves its children, which are escaped or markup already, and what is no text', () => {
    const attributes = { hidden: true, lang: undefined, tabindex: 0, children: '&amp;<b>x</b>' };
    expect(jsx('p', attributes)).toBe('<p hidden tabindex="0">&amp;<b>x</b></p>');
    expect(jsx('p', { title: '&', children: '&', safe: true })).toBe('<p title="&amp;">&amp;</p>');
    expect(jsx(Fragment, { children: '&amp;' })).toBe('&amp;');
  });

  it('gives a component the text as it is, and changes no object of its caller', () => {
    const seen = jest.fn(() => '');
    const attributes = Object.freeze({ value: '&' });
    expect(jsx(seen, attributes)).toBe('');
    expect(seen).toHaveBeenCalledWith({ value: '&' });
    expect(jsx('input', attributes)).toBe('<input value="&amp;"/>');
  });
});
