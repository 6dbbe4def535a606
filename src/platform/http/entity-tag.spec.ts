import { entityTag, seenDrafts, seenVersion } from './entity-tag.js';

describe('an entity tag', () => {
  it.each([
    [1, 0, '"1"'],
    [12, 3, '"12.3"'],
  ])('of version %i with %i drafts is %s, and is read back', (version, drafts, tag) => {
    expect(entityTag(version, drafts)).toBe(tag);
    expect([seenVersion(` ${tag} `, 99), seenDrafts(tag)]).toEqual([version, drafts]);
  });

  it('stands back behind none: then the body says which version was seen', () => {
    expect([seenVersion(undefined, 7), seenDrafts(undefined)]).toEqual([7, null]);
  });

  it.each([
    ['no header and no version', undefined, 'version_missing'],
    ['any version', '*', 'version_missing'],
    ['any version, with blanks', ' * ', 'version_missing'],
    ['a weak tag', 'W/"3"', 'version_mismatch'],
    ['a tag of something else', '"abc"', 'version_mismatch'],
    ['no tag', '3', 'version_mismatch'],
    ['nothing', '', 'version_mismatch'],
  ])('%s (%s) is refused as %s', (_, ifMatch, code) => {
    expect(() => seenVersion(ifMatch, undefined)).toThrow(expect.objectContaining({ code }));
    expect(seenDrafts(ifMatch)).toBeNull();
  });
});
