import { isIP } from 'node:net';
import { ValidateBy } from 'class-validator';

const BITS = { 4: 32, 6: 128 } as const;

/** A variable that must be network addresses or ranges (CIDR), with commas between them. */
export function IsAddressList(): PropertyDecorator {
  return ValidateBy({
    name: 'isAddressList',
    validator: {
      validate: (value) => typeof value === 'string' && addressesIn(value).every(isAddressOrRange),
    },
  });
}

/** The entries of such a list. */
export function addressesIn(list: string): string[] {
  return list.split(',').map((entry) => entry.trim());
}

/** A range of every address there is would let anybody name any address as his own, so it is none. */
function isAddressOrRange(entry: string): boolean {
  const [address = '', bits, ...more] = entry.split('/');
  const family = isIP(address);
  if ((family !== 4 && family !== 6) || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= BITS[family]);
}
