import { Injectable, type PipeTransform } from '@nestjs/common';
import { Problem } from '../../../platform/http/problem.js';
import { inputPipe } from '../../../platform/http/validate-input.js';
import { ImportTextDto } from './dto/import-text.dto.js';

/** The body of an import: the bytes of a file as they came, or JSON that holds the text. */
@Injectable()
export class ImportBodyPipe implements PipeTransform {
  private readonly json = inputPipe();

  /** Throws invalid_input for JSON of another shape, import_empty where there is no body. */
  async transform(body: unknown): Promise<Buffer | ImportTextDto> {
    if (Buffer.isBuffer(body)) return body;
    if (body === undefined || body === null) throw new Problem('import_empty');
    const checked: unknown = await this.json.transform(body, { type: 'body', metatype: ImportTextDto });
    if (!(checked instanceof ImportTextDto)) throw new Problem('malformed_request');
    return checked;
  }
}
