import { isCommonPassword } from './common-password.js';

/** Fewest characters of a password. Length is the only rule of form: no capitals, digits or signs are asked for. */
export const SHORTEST_PASSWORD = 12;
/** Most characters, which only keeps a pasted document out. */
export const LONGEST_PASSWORD = 256;

/** What is wrong with a password, as a key under `welcome.fault`. */
export type PasswordFault = 'required' | 'short' | 'long' | 'common' | 'differs';

/** Two entries of a new password; `about` is what others know of the person. */
export interface NewPassword {
  readonly password: string;
  readonly again: string;
  readonly about: readonly string[];
}

/** What is wrong with the first entry, else whether the second differs; null where the password can be taken. */
export function passwordFault({ password, again, about }: NewPassword): PasswordFault | null {
  const characters = [...password.normalize('NFKC')].length;
  if (characters === 0) return 'required';
  if (characters < SHORTEST_PASSWORD) return 'short';
  if (characters > LONGEST_PASSWORD) return 'long';
  if (isCommonPassword(password, about)) return 'common';
  return password === again ? null : 'differs';
}
