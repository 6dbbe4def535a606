import { Module } from '@nestjs/common';
import { AccountOpening } from './accounts/account-opening.js';
import { AccountOpeningRepository } from './accounts/account-opening.repository.js';
import { FormerNamesRepository } from './read/former-names.repository.js';
import { OrganisationDirectory } from './read/organisation-directory.js';
import { OrganisationViewRepository } from './read/organisation-view.repository.js';

@Module({
  providers: [
    AccountOpening,
    AccountOpeningRepository,
    FormerNamesRepository,
    OrganisationDirectory,
    OrganisationViewRepository,
  ],
  exports: [AccountOpening, FormerNamesRepository, OrganisationDirectory],
})
export class DirectoryModule {}
