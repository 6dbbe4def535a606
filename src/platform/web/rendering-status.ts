import type { Language } from '../../domain/shared/language.js';

/** How a text in one language stands to the binding one: it is that one, the same words in the other script, or a rendering. */
export function renderingStatus(language: Language, binding: Language): 'authoritative' | 'script' | 'courtesy' {
  if (language === binding) return 'authoritative';
  return language.split('-')[0] === binding.split('-')[0] ? 'script' : 'courtesy';
}
