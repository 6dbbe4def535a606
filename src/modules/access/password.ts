import { type Algorithm, hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const OPTIONS = { algorithm: 2 satisfies Algorithm, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hash of a password nobody has, so that an unknown address costs as much time as a wrong password. */
let nobody: Promise<string> | null = null;

/** The argon2id hash to store. */
export function hashPassword(password: string): Promise<string> {
  return hash(asTyped(password), OPTIONS);
}

/** True where the password is the one hashed; null stands for an account without a password or no account at all. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('a password that no account has');
  const right = await verify(stored ?? (await nobody), asTyped(password));
  return stored !== null && right;
}

/** One form for what looks alike: an input method for Chinese types wide digits where another types narrow ones. */
function asTyped(password: string): string {
  return password.normalize('NFKC');
}
