import { type INestApplicationContext, type NestInterceptor, RequestMethod, type Type } from '@nestjs/common';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';

/** One route of the built application, with what its decorators say. */
export interface DeclaredRoute {
  readonly method: string;
  /** From the first slash, parameters as `:name`. */
  readonly path: string;
  /** What a decorator left on the handler or else on its class. */
  metadata(key: string): unknown;
  /** Interceptors of the handler and its class. */
  readonly interceptors: readonly Type<NestInterceptor>[];
}

type Handler = (...args: never[]) => unknown;

/** Every route of every controller that the application is made of. */
export function routesOf(app: INestApplicationContext): readonly DeclaredRoute[] {
  const modules = [...app.get(ModulesContainer).values()];
  const classes = new Set(
    modules.flatMap(({ controllers }) => [...controllers.values()].map(({ metatype }) => metatype)),
  );
  return [...classes].flatMap((one) => (typeof one === 'function' ? routesIn(one as Type<object>) : []));
}

function routesIn(controller: Type<object>): DeclaredRoute[] {
  const prototype = controller.prototype as Record<string, Handler>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    const method: unknown = handler === undefined ? undefined : Reflect.getMetadata('method', handler);
    if (handler === undefined || typeof method !== 'number') return [];
    const both = (key: string): unknown[] => [Reflect.getMetadata(key, handler), Reflect.getMetadata(key, controller)];
    const paths = [Reflect.getMetadata('path', controller), Reflect.getMetadata('path', handler)].map((part) =>
      String(part ?? ''),
    );
    return [
      {
        method: RequestMethod[method] ?? '',
        path: `/${paths.join('/').split('/').filter(Boolean).join('/')}`,
        metadata: (key: string) => both(key).find((value) => value !== undefined),
        interceptors: both('__interceptors__').flatMap((some) => (some ?? []) as Type<NestInterceptor>[]),
      },
    ];
  });
}
