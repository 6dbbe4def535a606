/**
 * A text as it must be given to an attribute. Quotes are escaped by the renderer, ampersands are not: without this, somebody
 * who wrote "&lt;" or a link with "&amp;" would get other words back from a field than he typed.
 */
export function attributeText(text: string): string {
  return text.replaceAll('&', '&amp;');
}
