export { type Channel, type Delivery, deliverySentences, threadOf } from './delivery.ts';
export type { Mail, NotifyEffects, Post, PostAnswer, PostRequest, SendMail } from './effects.ts';
export { MAIL_SERVER_ACCEPTED, type MailServer, readMailServer } from './email/mail-server.ts';
export { smtp } from './email/smtp.ts';
export {
  type News,
  type NewsFact,
  type NewsLink,
  type NewsStep,
  OCCASIONS,
  type Occasion,
  type Thread,
} from './news.ts';
export { declaredProblems, hasAnySecret, secretProblems } from './notify-problems.ts';
export { secretTexts } from './secret-texts.ts';
export { notifyEffects } from './system-effects.ts';
export { tell } from './tell.ts';
export { DEFAULT_TEMPLATES } from './template/default-templates.ts';
export { FIELD_NAMES } from './template/fields.ts';
export { readTemplate } from './template/read-template.ts';
export { templateProblems } from './template/template-problems.ts';
export type { WebhookBody } from './webhook/webhook-body.ts';
