import { Body, Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { VersionedDto } from '../../../platform/http/versioned.dto.js';
import { Needs } from '../../access/index.js';
import { AcceptDraft } from '../accept/accept-draft.service.js';
import { DraftEditor } from '../edit/draft-editor.service.js';
import { type Command, CurrentCommand, DraftCommand, seenDraft } from './draft-command.js';
import { type DraftView, draftView } from './dto/draft.view.js';

/** The end of a draft: commitments, or nothing. */
@ApiTags('imports')
@ApiBearerAuth('bearer')
@Controller('api/v1/imports/:id')
@Needs('import.edit')
export class DraftSettlingController {
  constructor(
    private readonly accepting: AcceptDraft,
    private readonly editor: DraftEditor,
  ) {}

  @DraftCommand('accept', 'Make commitments of every kept item; refused while any lacks something, listing all')
  async accept(@CurrentCommand() command: Command, @Body() body: VersionedDto): Promise<DraftView> {
    return draftView(await this.accepting.accept(command.actor, seenDraft(command, body)));
  }

  @DraftCommand('discard', 'Give the whole draft up')
  async discard(@CurrentCommand() command: Command, @Body() body: VersionedDto): Promise<DraftView> {
    return draftView(await this.editor.discard(command.actor, seenDraft(command, body)));
  }
}
