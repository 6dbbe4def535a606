import { Injectable, type PipeTransform } from '@nestjs/common';
import { Problem } from '../../../platform/http/problem.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id as PostgreSQL reads it, of any version; a text that is none names no commitment, so the answer is not_found. */
@Injectable()
export class CommitmentIdPipe implements PipeTransform<string, string> {
  transform(text: string): string {
    if (!UUID.test(text)) throw new Problem('not_found');
    return text.toLowerCase();
  }
}
