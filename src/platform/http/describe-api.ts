import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { PROBLEM_CONTENT, PROBLEM_SCHEMA } from './problem-schema.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The OpenAPI document of everything under /api, made from the controllers and DTOs. */
export function apiDocument(app: NestFastifyApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Luoshi')
    .setVersion('1')
    .addBearerAuth()
    .addSecurityRequirements('bearer')
    .build();
  const document = SwaggerModule.createDocument(app, about);
  const paths = Object.entries(document.paths).filter(([path]) => path.startsWith('/api/'));
  for (const [, methods] of paths)
    for (const method of METHODS) if (methods[method] !== undefined) refuseAlike(methods[method]);
  const components = { ...document.components, schemas: { ...document.components?.schemas, Problem: PROBLEM_SCHEMA } };
  return { ...document, components, paths: Object.fromEntries(paths) };
}

/** Every refusal has one form, whether a route says when it comes or it may come anywhere: not signed in, too many, no database. */
function refuseAlike({ responses }: Operation): void {
  for (const [status, response] of Object.entries(responses))
    if (/^[45]/.test(status) && response !== undefined && !('$ref' in response)) response.content ??= PROBLEM_CONTENT;
  responses['default'] ??= { description: 'Refused; `code` and `detail` say why.', content: PROBLEM_CONTENT };
}

/** Serves the document at /api/openapi.json; it is made at the first request, since few ask for it. */
export function describeApi(app: NestFastifyApplication): void {
  let text: string | null = null;
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', (_request, reply) => {
      text ??= JSON.stringify(apiDocument(app));
      return reply.header('content-type', 'application/json; charset=utf-8').send(text);
    });
}
