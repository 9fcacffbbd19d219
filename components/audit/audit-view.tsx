import { LinkButton } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { SearchField } from '#components/ui/search-field.tsx';
import type { AuditRow } from '#lib/audit/queries.ts';
import type { AuditParams } from '#lib/audit/schema.ts';
import { AuditTable } from './audit-table.tsx';

type Props = { rows: AuditRow[]; older: Date | null; params: AuditParams };

function auditHref(q: string, before?: string): string {
  const query = new URLSearchParams({ ...(q ? { q } : {}), ...(before ? { before } : {}) }).toString();
  return query ? `/audit?${query}` : '/audit';
}

export function AuditView({ rows, older, params: { q, before } }: Props) {
  return (
    <>
      <PageHeader
        title="Nhật ký hệ thống"
        lead="Ai đã làm gì, lúc nào, với đối tượng nào. Nhật ký không chứa nội dung báo cáo."
      />
      <div className="mb-4 max-w-xl">
        <SearchField
          key={q}
          action="/audit"
          label="Người thực hiện, mã sự việc hoặc mã đối tượng"
          placeholder="Người, mã sự việc, mã đối tượng"
          defaultValue={q}
        />
      </div>
      {q || before ? (
        <p className="mb-4 flex flex-wrap gap-x-4 text-sm">
          {q ? <span>Đang tìm “{q}”.</span> : null}
          {before ? (
            <Link href={auditHref(q)} className="link">
              Về trang mới nhất
            </Link>
          ) : null}
          {q ? (
            <Link href={auditHref('')} className="link">
              Bỏ tìm kiếm
            </Link>
          ) : null}
        </p>
      ) : null}
      {rows.length > 0 ? (
        <AuditTable rows={rows} />
      ) : (
        <EmptyState title="Không có sự việc nào khớp">
          Tìm bằng họ tên đủ dấu, mã sự việc (như report.submit) hoặc mã đối tượng.
        </EmptyState>
      )}
      {older ? (
        <div className="mt-4">
          <LinkButton variant="secondary" rel="next" href={auditHref(q, older.toISOString())}>
            Cũ hơn
          </LinkButton>
        </div>
      ) : null}
      <p className="prose-width mt-6 text-sm text-muted">
        Mỗi dòng mang mã của dòng trước trong cùng chuỗi. Chạy <code>npm run audit:verify</code> trên máy chủ
        để kiểm tra cả chuỗi: một dòng bị sửa, chèn hoặc xóa đều bị phát hiện.
      </p>
    </>
  );
}
