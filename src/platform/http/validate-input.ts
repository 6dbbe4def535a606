import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { Problem, type InputFault } from './problem.js';

/**
 * The one pipe for DTOs: unknown members are refused, and every fault is listed with its pointer. With `unknown: 'dropped'`
 * unknown members are left out instead.
 */
export function inputPipe({ unknown = 'refused' }: { readonly unknown?: 'refused' | 'dropped' } = {}): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: unknown === 'refused',
    transform: true,
    stopAtFirstError: false,
    exceptionFactory: (errors) =>
      new Problem('invalid_input', { faults: errors.flatMap((error) => faultsOf(error, '')) }),
  });
}

function faultsOf(error: ValidationError, parent: string): InputFault[] {
  const pointer = `${parent}/${error.property}`;
  const own = Object.values(error.constraints ?? {}).map((detail) => ({ pointer, detail }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, pointer))];
}
