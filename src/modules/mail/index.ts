export { MAIL_ENTITIES } from './mail.entities.js';
export { MailModule } from './mail.module.js';
export { type NewMail, OutgoingMail } from './outgoing-mail.js';
export { MAIL_STATES, type MailPage, type MailState, type MailSummary, type MailView } from './read/mail-view.js';
export { Mailbox, type MailQuestion } from './read/mailbox.js';
export { type Delivery, type Letter, Mailer } from './send/mailer.js';
export { MailSender, type SendOrder, type SendOutcome } from './send/mail-sender.js';
export { type KeptMail, type KeptMailQuestion, MailSinkReader, type OpenedMail } from './sink/mail-sink-reader.js';
export { type MailSink, type SinkOptions, startMailSink } from './sink/start-mail-sink.js';
