import { MessageSquareText } from 'lucide-react';
import { type CommentRights, unresolved } from '#lib/comments/rules.ts';
import type { CommentView } from '#lib/comments/schema.ts';
import { CommentForm } from './comment-form.tsx';
import { CommentList } from './comment-list.tsx';

interface CommentThreadProps extends CommentRights {
  reportId: string;
  sectionKey: string;
  about: string;
  comments: readonly CommentView[];
}

/** In the paper that the leader reads: what was said about one section, and room to say something. */
export function CommentThread(props: CommentThreadProps) {
  const { reportId, sectionKey, about, comments, mayComment, mayResolve } = props;
  if (comments.length === 0 && !mayComment) return null;
  const open = unresolved(comments).length;
  const summary =
    comments.length === 0
      ? 'Góp ý'
      : open === 0
        ? `${comments.length} góp ý, đã xử lý`
        : `${open} góp ý chưa xử lý`;
  return (
    <details
      open={open > 0}
      className="my-2 font-sans text-base leading-normal font-normal normal-case print:hidden"
    >
      <summary className="inline-flex min-h-8 items-center gap-1.5 text-sm font-medium text-primary underline underline-offset-4">
        <MessageSquareText aria-hidden className="size-4 shrink-0" />
        {summary}
        <span className="sr-only"> về {about}</span>
      </summary>
      <div className="mt-2 flex flex-col gap-4 rounded border border-line bg-surface p-4">
        {comments.length > 0 ? (
          <CommentList comments={comments} mayResolve={mayResolve} mayReopen={mayComment} />
        ) : null}
        {mayComment ? <CommentForm reportId={reportId} sectionKey={sectionKey} about={about} /> : null}
      </div>
    </details>
  );
}
