import type { OpenAPIObject } from '@nestjs/swagger';

type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

const TEXT = { type: 'string' } as const;

/** What `problemDocument` writes, for the API description. */
export const PROBLEM_SCHEMA: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: TEXT,
    title: { ...TEXT, description: 'For people, in the language of Accept-Language.' },
    status: { type: 'integer' },
    detail: { ...TEXT, description: 'For people, with the way out.' },
    code: { ...TEXT, description: 'Stable; for programs.' },
    faults: {
      type: 'array',
      description: 'Every fault of the input at once.',
      items: { type: 'object', required: ['pointer', 'detail'], properties: { pointer: TEXT, detail: TEXT } },
    },
  },
  additionalProperties: true,
};

/** The body of every refusal; `apiDocument` puts the schema where this points. */
export const PROBLEM_CONTENT = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
