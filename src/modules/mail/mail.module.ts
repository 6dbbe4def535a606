import { Module } from '@nestjs/common';
import { Mailbox } from './read/mailbox.js';
import { MailboxRepository } from './read/mailbox.repository.js';
import { OutgoingMail } from './outgoing-mail.js';
import { OutgoingMailRepository } from './outgoing-mail.repository.js';
import { MailDeliveryRepository } from './send/mail-delivery.repository.js';
import { MailSendJob } from './send/mail-send.job.js';
import { MailSender } from './send/mail-sender.js';
import { Mailer } from './send/mailer.js';
import { SmtpMailer } from './send/smtp-mailer.js';
import { MailSinkReader } from './sink/mail-sink-reader.js';

@Module({
  providers: [
    Mailbox,
    MailboxRepository,
    MailDeliveryRepository,
    MailSendJob,
    MailSender,
    MailSinkReader,
    OutgoingMail,
    OutgoingMailRepository,
    { provide: Mailer, useClass: SmtpMailer },
  ],
  exports: [Mailbox, MailSender, MailSinkReader, OutgoingMail],
})
export class MailModule {}
