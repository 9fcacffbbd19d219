import { Alert } from '#components/ui/alert.tsx';
import { Link } from '#components/ui/link.tsx';
import type { ImportSummary } from '#lib/imports/queries.ts';
import { formatCount } from '#lib/numbers.ts';
import { importPath } from './paths.ts';

/** Text from Word files that is in no section yet: said on the report until it is placed or left out. */
export function UnfinishedImports({ imports }: { imports: ImportSummary[] }) {
  if (imports.length === 0) return null;
  return (
    <div className="mb-6">
      <Alert tone="info" title="Tệp Word đang nhập dở">
        <ul className="list-disc pl-5">
          {imports.map(({ id, reportId, fileName, status, waiting }) => (
            <li key={id}>
              <Link href={importPath(reportId, id)} className="link">
                {status === 'reading'
                  ? `Đang đọc tệp ${fileName}`
                  : `Còn ${formatCount(waiting)} đoạn của tệp ${fileName} chưa đưa vào báo cáo`}
              </Link>
            </li>
          ))}
        </ul>
      </Alert>
    </div>
  );
}
