import { RouteConfig } from '@nestjs/platform-fastify';

/** Marks a route that takes a file or a long text. All others take a small body and no multipart form. */
export const TakesUpload = () => RouteConfig({ takesUpload: true });

/** Whether the configuration of a route bears the mark. */
export function takesUpload(config: unknown): boolean {
  return typeof config === 'object' && config !== null && 'takesUpload' in config && config.takesUpload === true;
}
