import { sectionPath } from '#components/reports/paths.ts';
import { Alert } from '#components/ui/alert.tsx';
import { Link } from '#components/ui/link.tsx';
import { unresolved } from '#lib/comments/rules.ts';
import { type CommentView, wholeReport } from '#lib/comments/schema.ts';
import { sectionsOf } from '#lib/templates/rules.ts';
import type { TemplateDefinition } from '#lib/templates/schema.ts';
import { CommentList } from './comment-list.tsx';

interface OpenCommentsProps {
  reportId: string;
  definition: TemplateDefinition;
  comments: readonly CommentView[];
  mayResolve: boolean;
}

/** On the overview: how many comments wait, where they are, and those on the whole report. */
export function OpenComments({ reportId, definition, comments, mayResolve }: OpenCommentsProps) {
  const open = unresolved(comments);
  if (open.length === 0) return null;
  const bySection = Map.groupBy(open, ({ sectionKey }) => sectionKey);
  const general = bySection.get(wholeReport) ?? [];
  const sections = sectionsOf(definition).flatMap((section) => {
    const count = bySection.get(section.key)?.length ?? 0;
    return count === 0 ? [] : [{ section, count }];
  });
  return (
    <div className="mb-6">
      <Alert tone="warning" title={`${open.length} góp ý chưa xử lý`}>
        <div className="flex flex-col gap-3">
          {sections.length > 0 ? (
            <ul className="list-disc pl-5">
              {sections.map(({ section, count }) => (
                <li key={section.key}>
                  <Link href={sectionPath(reportId, section)} className="link">
                    {section.label}. {section.title}
                  </Link>
                  : {count} góp ý
                </li>
              ))}
            </ul>
          ) : null}
          {general.length > 0 ? (
            <CommentList comments={general} mayResolve={mayResolve} mayReopen={false} />
          ) : null}
        </div>
      </Alert>
    </div>
  );
}
