import { applyDecorators, createParamDecorator, type ExecutionContext, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../../domain/shared/actor.js';
import { ApiCommand } from '../../../platform/http/api-command.js';
import { seenVersion } from '../../../platform/http/entity-tag.js';
import { ParameterPipe } from '../../../platform/http/parameter.pipe.js';
import { Problem } from '../../../platform/http/problem.js';
import type { VersionedDto } from '../../../platform/http/versioned.dto.js';
import { IdempotencyInterceptor, signedInOf } from '../../access/index.js';
import type { SeenDraft } from '../edit/draft-editor.service.js';
import { DraftView } from './dto/draft.view.js';

/** A POST below a draft that answers with the draft as it is then. */
export const DraftCommand = (path: string, summary: string): MethodDecorator =>
  applyDecorators(
    Post(path),
    HttpCode(200),
    ApiCommand(IdempotencyInterceptor),
    ApiParam({ name: 'id', type: String }),
    ApiOperation({ summary }),
    ApiOkResponse({ type: DraftView }),
  );

const parts = new ParameterPipe();

/** Who commands, and which draft. */
export interface Command {
  readonly actor: Actor;
  readonly id: string;
  readonly ifMatch: string | undefined;
}

/** The command as a handler's parameter. Throws not_found for an id that names nothing. */
export const CurrentCommand = createParamDecorator((_: unknown, context: ExecutionContext): Command => {
  const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id: string } }>>();
  const signedIn = signedInOf(request);
  if (signedIn === null) throw new Problem('not_signed_in');
  const id = String(parts.transform(request.params.id, { type: 'param', data: 'id' }));
  return { actor: signedIn.actor, id, ifMatch: request.headers['if-match'] };
});

/** The draft as the sender of a command saw it. Throws version_missing, version_mismatch. */
export function seenDraft({ id, ifMatch }: Command, { version }: VersionedDto): SeenDraft {
  return { id, version: seenVersion(ifMatch, version) };
}
