import { CircleCheck } from 'lucide-react';
import { Moment } from '#components/ui/instant.tsx';
import type { CommentView } from '#lib/comments/schema.ts';
import { ResolveForm } from './resolve-form.tsx';

interface CommentListProps {
  comments: readonly CommentView[];
  mayResolve: boolean;
  mayReopen: boolean;
}

/** Comments in the order in which they were made; those that are done step back. */
export function CommentList({ comments, mayResolve, mayReopen }: CommentListProps) {
  return (
    <ul className="flex flex-col gap-3">
      {comments.map(({ id, author, createdAt, text, resolvedAt, resolvedBy }) => (
        <li
          key={id}
          className={`flex flex-col items-start gap-1 border-l-4 pl-3 ${resolvedAt ? 'border-line' : 'border-gold'}`}
        >
          <p className="text-sm text-muted">
            <span className="font-semibold text-ink">{author}</span> · <Moment at={createdAt} />
          </p>
          <p className="prose-width whitespace-pre-line">{text}</p>
          {resolvedAt ? (
            <p className="flex items-center gap-1.5 text-sm text-success">
              <CircleCheck aria-hidden className="size-4 shrink-0" />
              <span>
                {resolvedBy} đã xử lý, <Moment at={resolvedAt} />
              </span>
            </p>
          ) : null}
          {resolvedAt === null && mayResolve ? <ResolveForm commentId={id} resolved /> : null}
          {resolvedAt !== null && mayReopen ? <ResolveForm commentId={id} resolved={false} /> : null}
        </li>
      ))}
    </ul>
  );
}
