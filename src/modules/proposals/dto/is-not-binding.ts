import { ValidateBy } from 'class-validator';

/** Renderings by language, none of which may be of the language that binds: two texts of one language could say two things. */
export function IsNotBinding(): PropertyDecorator {
  return ValidateBy({
    name: 'isNotBinding',
    validator: {
      validate: (value, at) => !speaks(value, (at?.object as { language?: unknown } | undefined)?.language),
      defaultMessage: () => 'binding_language',
    },
  });
}

function speaks(renderings: unknown, language: unknown): boolean {
  if (typeof renderings !== 'object' || renderings === null || typeof language !== 'string') return false;
  return typeof Reflect.get(renderings, language) === 'string';
}
