import { Card } from '#components/ui/card.tsx';
import type { CommentRights } from '#lib/comments/rules.ts';
import { type CommentView, wholeReport } from '#lib/comments/schema.ts';
import type { TemplateDefinition } from '#lib/templates/schema.ts';
import { CommentThread } from './comment-thread.tsx';

interface ReportCommentsProps extends CommentRights {
  reportId: string;
  definition: TemplateDefinition;
  comments: readonly CommentView[];
}

/** After the paper: what concerns an annex or the whole report, which no heading of the text carries. */
export function ReportComments({ reportId, definition, comments, ...rights }: ReportCommentsProps) {
  const places = [
    ...definition.annexes.map(({ key, label }) => ({ key, about: label })),
    { key: wholeReport, about: 'toàn bộ báo cáo' },
  ].map((place) => ({ ...place, said: comments.filter(({ sectionKey }) => sectionKey === place.key) }));
  if (!rights.mayComment && places.every(({ said }) => said.length === 0)) return null;
  return (
    <Card title="Góp ý về phụ lục và toàn bộ báo cáo">
      <div className="flex flex-col gap-3">
        {places.map(({ key, about, said }) => (
          <section key={key} aria-label={`Góp ý về ${about}`}>
            <h3 className="font-semibold first-letter:uppercase">{about}</h3>
            <CommentThread reportId={reportId} sectionKey={key} about={about} comments={said} {...rights} />
            {said.length === 0 && !rights.mayComment ? (
              <p className="text-sm text-muted">Không có góp ý.</p>
            ) : null}
          </section>
        ))}
      </div>
    </Card>
  );
}
