import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Schema = Schemas[string];

/** A GET that answers an array, or an object with arrays in it. */
export interface ListedRoute {
  readonly path: string;
  /** The members that are arrays; '' for an answer that is one itself. */
  readonly arrays: readonly string[];
  /** Names of what the query string takes. */
  readonly query: readonly string[];
  /** True where the answer has `next_cursor`, text or null. */
  readonly leadsOn: boolean;
}

/** Every such route, as the OpenAPI document says. */
export function listedRoutes({ paths, components }: OpenAPIObject): readonly ListedRoute[] {
  const schemas = components?.schemas ?? {};
  return Object.entries(paths).flatMap(([path, { get }]) => {
    const answer = get?.responses['200'];
    if (get === undefined || answer === undefined || '$ref' in answer) return [];
    const schema = answer.content?.['application/json']?.schema;
    const members = schema === undefined ? {} : membersOf(schemas, schema);
    const arrays = Object.keys(members).filter((name) => isArray(members[name]));
    const query = (get.parameters ?? []).flatMap((one) => ('$ref' in one || one.in !== 'query' ? [] : [one.name]));
    const next = members['next_cursor'];
    const leadsOn = next !== undefined && !('$ref' in next) && next.type === 'string' && next.nullable === true;
    return arrays.length === 0 ? [] : [{ path, arrays, query, leadsOn }];
  });
}

function membersOf(schemas: Schemas, schema: Schema): Readonly<Record<string, Schema>> {
  if (isArray(schema)) return { '': schema };
  if (!('$ref' in schema)) return schema.properties ?? {};
  const named = schemas[schema.$ref.slice('#/components/schemas/'.length)];
  return named === undefined ? {} : membersOf(schemas, named);
}

function isArray(schema: Schema | undefined): boolean {
  return schema !== undefined && !('$ref' in schema) && schema.type === 'array';
}
