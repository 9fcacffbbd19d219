import { roleLabels } from '#lib/accounts/labels.ts';
import type { Listener } from '#lib/reviews/examinations.ts';

/** Whom a decision will tell, by name, before it is made. */
export function toldWords(organisation: string, listeners: readonly Listener[]): string {
  if (listeners.length === 0)
    return `${organisation} chưa có tài khoản nào đang hoạt động nên không ai được báo qua hệ thống; báo cho cơ quan bằng cách khác.`;
  const names = listeners.map(
    ({ name, roles }) => `${name} (${roles.map((role) => roleLabels[role].toLowerCase()).join(', ')})`,
  );
  const mails = listeners.filter(({ byMail }) => byMail).length;
  const mail =
    mails === 0
      ? 'không ai nhận thư'
      : mails === listeners.length
        ? 'và bằng thư'
        : `${mails} người nhận cả thư`;
  return `Sẽ báo trên hệ thống, ${mail}, cho ${listeners.length} người của ${organisation}: ${names.join('; ')}.`;
}
