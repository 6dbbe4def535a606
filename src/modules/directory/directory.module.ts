import { Module } from '@nestjs/common';
import { OrganisationDirectory } from './read/organisation-directory.js';
import { OrganisationViewRepository } from './read/organisation-view.repository.js';

@Module({
  providers: [OrganisationDirectory, OrganisationViewRepository],
  exports: [OrganisationDirectory],
})
export class DirectoryModule {}
