import { Disclosure } from '#components/ui/disclosure.tsx';
import { type CommentRights, unresolved } from '#lib/comments/rules.ts';
import type { CommentView } from '#lib/comments/schema.ts';
import { CommentList } from './comment-list.tsx';

interface SectionCommentsProps extends CommentRights {
  comments: readonly CommentView[];
}

/** Beside the field in which the section is written. */
export function SectionComments({ comments, mayComment, mayResolve }: SectionCommentsProps) {
  if (comments.length === 0) return null;
  const open = unresolved(comments);
  const done = comments.filter(({ resolvedAt }) => resolvedAt !== null);
  const rights = { mayResolve, mayReopen: mayComment };
  return (
    <section aria-labelledby="gop-y" className="rounded-md border border-line bg-white p-4">
      <h2 id="gop-y" className="mb-3 font-semibold">
        {open.length > 0 ? `${open.length} góp ý chưa xử lý` : 'Góp ý đã xử lý'}
      </h2>
      <div className="flex flex-col gap-4">
        {open.length > 0 ? <CommentList comments={open} {...rights} /> : null}
        {done.length > 0 ? (
          <Disclosure summary={`Đã xử lý (${done.length})`}>
            <CommentList comments={done} {...rights} />
          </Disclosure>
        ) : null}
      </div>
    </section>
  );
}
