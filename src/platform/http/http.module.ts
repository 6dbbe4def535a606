import { Global, Module } from '@nestjs/common';
import { ProblemFilter } from './problem.filter.js';
import { RouteMethods } from './route-methods.js';

@Global()
@Module({ providers: [ProblemFilter, RouteMethods], exports: [ProblemFilter, RouteMethods] })
export class HttpModule {}
