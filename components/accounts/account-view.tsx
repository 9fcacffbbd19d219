import { MailChoicesForm } from '#components/notifications/mail-choices-form.tsx';
import { Card } from '#components/ui/card.tsx';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { roleLabels } from '#lib/accounts/labels.ts';
import type { Colleague, DeputyView, SessionView } from '#lib/accounts/queries.ts';
import type { Actor } from '#lib/accounts/schema.ts';
import type { MailChoice } from '#lib/notifications/queries.ts';
import { ChangePasswordCard } from './change-password-card.tsx';
import { DeputiesCard } from './deputies-card.tsx';
import { SessionTable } from './session-table.tsx';

type Props = {
  actor: Actor;
  sessions: SessionView[];
  /** Of a leader: who may stand in, and who does. */
  deputies: { named: DeputyView[]; choices: Colleague[]; today: string } | null;
  mails: MailChoice[];
};

export function AccountView({ actor, sessions, deputies, mails }: Props) {
  const { name, email, position, organisation, roles } = actor;
  return (
    <>
      <PageHeader title="Tài khoản" />
      <div className="flex flex-col gap-6">
        <Card title="Thông tin">
          <DescriptionList
            items={[
              { term: 'Họ và tên', value: name },
              ...(position ? [{ term: 'Chức vụ', value: position }] : []),
              { term: 'Thư điện tử công vụ', value: <span className="break-all">{email}</span> },
              { term: 'Cơ quan, đơn vị', value: organisation.name },
              { term: 'Vai trò', value: roles.map((role) => roleLabels[role]).join(', ') },
            ]}
          />
          <p className="mt-4 text-sm text-muted">
            Thông tin chưa đúng: đề nghị cán bộ đầu mối của cơ quan hoặc quản trị hệ thống của Bộ Ngoại giao
            sửa.
          </p>
        </Card>
        <ChangePasswordCard />
        {deputies ? (
          <DeputiesCard deputies={deputies.named} choices={deputies.choices} today={deputies.today} />
        ) : null}
        {mails.length > 0 ? (
          <div id="thong-bao-qua-thu" className="scroll-mt-20">
            <Card
              title="Thông báo qua thư điện tử"
              lead="Mọi thông báo đều hiện trên hệ thống; chọn loại nhận thêm qua thư điện tử công vụ."
            >
              <MailChoicesForm choices={mails} />
            </Card>
          </div>
        ) : null}
        <section aria-labelledby="phien-dang-nhap">
          <h2 id="phien-dang-nhap" className="text-lg font-semibold">
            Phiên đăng nhập
          </h2>
          <p className="prose-width mt-1 mb-3 text-muted">
            Các máy đang đăng nhập bằng tài khoản này. Kết thúc phiên nào không còn dùng hoặc không nhận ra;
            máy đó phải đăng nhập lại ngay ở lần thao tác tiếp theo.
          </p>
          <SessionTable sessions={sessions} labelledBy="phien-dang-nhap" />
        </section>
      </div>
    </>
  );
}
