import { applyDecorators, type NestInterceptor, type Type, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import { PROBLEM_CONTENT } from './problem-schema.js';
import { VersionInterceptor } from './version.interceptor.js';

const REFUSALS: Readonly<Record<number, string>> = {
  403: 'Not open to your post or side; `ask` says who can.',
  404: 'There is none, or it is not shared with your side.',
  409: 'Not open now; `current` and `open_moves` say what is.',
  412: 'If-Match names another version than the present one, which `current` gives.',
  422: 'The input has faults, each with its place, or something the move needs is missing.',
  428: 'Neither If-Match nor `version` says which version you saw.',
};

/**
 * A POST that changes a commitment: safe to repeat, bound to a version, with its refusals in the API description.
 * `idempotency` is the interceptor of the access module, which the platform cannot know.
 */
export function ApiCommand(idempotency: Type<NestInterceptor>): MethodDecorator {
  return applyDecorators(
    ApiRepeatable(idempotency, VersionInterceptor),
    ApiHeader({ name: 'If-Match', required: false, description: 'ETag of the commitment as you saw it.' }),
    ...Object.entries(REFUSALS).map(([status, description]) => ApiRefusal(Number(status), description)),
  );
}

/** A POST that is safe to repeat. The first interceptor is that of the access module, which the platform cannot know. */
export function ApiRepeatable(...interceptors: readonly Type<NestInterceptor>[]): MethodDecorator {
  return applyDecorators(
    UseInterceptors(...interceptors),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'Sending a request again with its key does nothing twice.',
    }),
  );
}

/** An answer of the form problem+json, in the API description. */
export function ApiRefusal(status: number, description: string): MethodDecorator {
  return ApiResponse({ status, description, content: PROBLEM_CONTENT });
}
