import { Body, Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { VersionedDto } from '../../../platform/http/versioned.dto.js';
import { Needs } from '../../access/index.js';
import { DraftEditor } from '../edit/draft-editor.service.js';
import type { Edit } from '../edit/edit.js';
import { type Command, CurrentCommand, DraftCommand, seenDraft } from './draft-command.js';
import { type DraftView, draftView } from './dto/draft.view.js';
import { AssignDto, ItemEditDto, KindDto, MergeDto, MoveToAreaDto, RetitleDto, SplitDto } from './dto/edit.dto.js';

/** Corrections of a draft: each answers with the draft as it is then. */
@ApiTags('imports')
@ApiBearerAuth('bearer')
@Controller('api/v1/imports/:id')
@Needs('import.edit')
export class DraftEditsController {
  constructor(private readonly editor: DraftEditor) {}

  @DraftCommand('split', 'Cut an item in two; the joint between the halves is left to neither')
  async split(@CurrentCommand() command: Command, @Body() body: SplitDto): Promise<DraftView> {
    return this.edit(command, body, { type: 'split', itemId: body.item_id, at: body.at });
  }

  @DraftCommand('merge', 'Join two neighbouring items of one area')
  async merge(@CurrentCommand() command: Command, @Body() body: MergeDto): Promise<DraftView> {
    return this.edit(command, body, { type: 'merge', itemId: body.item_id, withId: body.with });
  }

  @DraftCommand('retitle', 'Word the title of an item, or the heading of an area')
  async retitle(@CurrentCommand() command: Command, @Body() body: RetitleDto): Promise<DraftView> {
    return this.edit(command, body, { type: 'retitle', id: body.id, title: body.title });
  }

  @DraftCommand('kind', 'Say which kind an item is')
  async kind(@CurrentCommand() command: Command, @Body() body: KindDto): Promise<DraftView> {
    return this.edit(command, body, { type: 'set_kind', itemId: body.item_id, kind: body.kind });
  }

  @DraftCommand('assign', 'Name the lead of one side, of an item or of all items of an area that have none')
  async assign(@CurrentCommand() command: Command, @Body() body: AssignDto): Promise<DraftView> {
    const { side, organisation = null } = body;
    return this.edit(command, body, { type: 'assign', id: body.id, side, organisation });
  }

  @DraftCommand('drop', 'Leave an item out; it can be restored')
  async drop(@CurrentCommand() command: Command, @Body() body: ItemEditDto): Promise<DraftView> {
    return this.edit(command, body, { type: 'drop', itemId: body.item_id });
  }

  @DraftCommand('restore', 'Take an item in again')
  async restore(@CurrentCommand() command: Command, @Body() body: ItemEditDto): Promise<DraftView> {
    return this.edit(command, body, { type: 'restore', itemId: body.item_id });
  }

  @DraftCommand('move', 'Put an item into another area of the draft')
  async move(@CurrentCommand() command: Command, @Body() body: MoveToAreaDto): Promise<DraftView> {
    return this.edit(command, body, { type: 'move', itemId: body.item_id, areaId: body.area_id });
  }

  private async edit(command: Command, body: VersionedDto, edit: Edit): Promise<DraftView> {
    return draftView(await this.editor.edit(command.actor, seenDraft(command, body), [edit]));
  }
}
