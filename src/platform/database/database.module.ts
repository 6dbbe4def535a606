import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { dataSourceOptions, type EntityClass } from './data-source.js';
import { UnitOfWork } from './unit-of-work.js';

@Module({})
export class DatabaseModule {
  /** Connects to `url` in the fenced role of the application. */
  static on(url: string, entities: readonly EntityClass[]): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions(url, entities, 'application'),
          retryAttempts: 5,
          retryDelay: 500,
        }),
      ],
      providers: [UnitOfWork],
      exports: [UnitOfWork, TypeOrmModule],
    };
  }
}
