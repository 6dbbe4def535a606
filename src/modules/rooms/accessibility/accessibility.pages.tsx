import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../../access/index.js';
import { CurrentVisit } from '../frame/current-visit.js';
import { Html } from '../frame/html.js';
import { Visit } from '../frame/visit.js';
import { AccessibilityPage } from './accessibility-page.js';

/** The statement on accessibility, open to everybody and in the frame of whoever reads it. */
@ApiExcludeController()
@Controller('accessibility')
export class AccessibilityPages {
  @Get()
  @Html()
  @Public()
  async statement(@CurrentVisit() visit: Visit): Promise<string> {
    return AccessibilityPage({ view: await visit.view() });
  }
}
