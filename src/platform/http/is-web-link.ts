import { ValidateBy } from 'class-validator';

const MAX = 2000;

/** A member that must be an absolute http or https address of at most 2,000 characters, without a password in it. */
export function IsWebLink(): PropertyDecorator {
  return ValidateBy({ name: 'isWebLink', validator: { validate: isWebLink, defaultMessage: () => 'not_a_link' } });
}

/** True where a browser would open it on the web; `javascript:` and its like are no links. */
export function isWebLink(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > MAX || !/^https?:\/\/[^\s\p{C}]+$/u.test(value)) return false;
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return url.username === '' && url.password === '';
}
