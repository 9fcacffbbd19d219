import { FileSpreadsheet } from 'lucide-react';
import { LinkButton } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import type { Register } from '#lib/proposals/queries.ts';
import { type RegisterParams, registerPageSize } from '#lib/proposals/schema.ts';
import { RegisterFilters } from './register-filters.tsx';
import { registerQuery } from './register-href.ts';
import { RegisterTable } from './register-table.tsx';

/** The register of those who answer: every matter of a cycle, and of earlier ones while it is open. */
export function RegisterView({ register, params }: { register: Register; params: RegisterParams }) {
  const { cycle, cycles, rows, total, byState } = register;
  const query = registerQuery(params);
  return (
    <>
      <PageHeader
        title="Đề xuất, kiến nghị"
        lead="Đề xuất trong các báo cáo đã tiếp nhận, nội dung giống nhau gộp thành một mục. Mục chưa trả lời chuyển sang kỳ sau; cơ quan đề xuất đọc được nội dung trả lời."
        action={
          <LinkButton variant="secondary" href={`/api/proposals/export${query ? `?${query}` : ''}`}>
            <FileSpreadsheet aria-hidden />
            Xuất Excel
          </LinkButton>
        }
      />
      <RegisterFilters
        params={params}
        byState={byState}
        cycles={cycles}
        cycle={cycle?.id ?? 'all'}
        searchLabel="Nội dung hoặc cơ quan"
      />
      {rows.length === 0 ? (
        <EmptyState title="Không có đề xuất nào">
          Sổ ghi đề xuất của báo cáo trong vòng một phút sau khi tiếp nhận. Nếu đang lọc, bỏ bớt điều kiện
          lọc.
        </EmptyState>
      ) : (
        <RegisterTable rows={rows} />
      )}
      <div className="mt-4">
        <Pagination page={params.page} pageSize={registerPageSize} total={total} unit="mục" />
      </div>
    </>
  );
}
