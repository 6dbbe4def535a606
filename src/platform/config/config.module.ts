import { join } from 'node:path';
import { type DynamicModule, Module } from '@nestjs/common';
import { CONFIG_FOLDER } from './config-folder.js';
import { Environment } from './environment.js';
import { projectRoot } from './project-root.js';

@Module({})
export class ConfigModule {
  /** Makes the checked environment and the folder of configuration available to every module. */
  static with(environment: Environment): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [
        { provide: Environment, useValue: environment },
        { provide: CONFIG_FOLDER, useValue: join(projectRoot(), 'config') },
      ],
      exports: [Environment, CONFIG_FOLDER],
    };
  }
}
