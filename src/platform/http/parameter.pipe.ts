import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { Problem } from './problem.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NUMBER = /^[1-9]\d{0,3}$/;
const CONTROL = /\p{Cc}/u;

/**
 * Parts of an address. What has not the shape of a name names nothing, so the answer is not_found and never a fault of the
 * database: an `id` is a UUID and comes back as PostgreSQL writes it, since hashes are made of it; a `number` counts 1 to 9999.
 */
@Injectable()
export class ParameterPipe implements PipeTransform<unknown, unknown> {
  transform(value: unknown, { type, data }: ArgumentMetadata): unknown {
    if (type !== 'param' || typeof value !== 'string') return value;
    if (CONTROL.test(value)) throw new Problem('not_found');
    if (data === 'number' && !NUMBER.test(value)) throw new Problem('not_found');
    if (data !== 'id') return value;
    const id = value.toLowerCase();
    if (!UUID.test(id)) throw new Problem('not_found');
    return id;
  }
}
