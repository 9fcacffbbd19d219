import { Eye, EyeOff, MessageSquareReply } from 'lucide-react';
import { threadAnchor } from '#components/reports/paths.ts';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Moment } from '#components/ui/instant.tsx';
import { StatusTag } from '#components/ui/status-tag.tsx';
import type { Tone } from '#components/ui/tones.ts';
import { audienceLabels, threadWords } from '#lib/comments/labels.ts';
import { type ThreadRights, type ThreadState, threadState } from '#lib/comments/rules.ts';
import type { ReplyView, ThreadView } from '#lib/comments/schema.ts';
import { returnReasonLabels } from '#lib/reports/labels.ts';
import { ReplyForm } from './reply-form.tsx';
import { ResolveForm } from './resolve-form.tsx';

export interface ThreadItemProps extends ThreadRights {
  thread: ThreadView;
  /** "mục I.6" */
  about: string;
  /** Of the page that shows the document: the quoted words stand there no more. */
  quoteGone?: boolean;
}

const tones: Record<ThreadState, Tone> = {
  waiting: 'neutral',
  open: 'warning',
  answered: 'info',
  settled: 'success',
};

/** One remark of the receiver with what was said about it, and what may be done with it. */
export function ThreadItem(props: ThreadItemProps) {
  const { thread, about, quoteGone = false, mayReply, maySettle, asFiler } = props;
  const state = threadState(thread);
  const demanding = thread.demand !== null;
  const answers = asFiler && demanding;
  return (
    <li
      id={threadAnchor(thread.id)}
      className={`flex scroll-mt-24 flex-col items-start gap-2 border-l-4 pl-3 ${state === 'settled' ? 'border-line' : demanding ? 'border-warning' : 'border-gold'}`}
    >
      <p className="flex flex-wrap gap-1.5">
        {thread.demand ? (
          <StatusTag tone={state === 'settled' ? 'neutral' : 'warning'}>
            Yêu cầu sửa: {returnReasonLabels[thread.demand]}
          </StatusTag>
        ) : null}
        {asFiler ? null : (
          <StatusTag icon={thread.audience === 'receiver' ? EyeOff : Eye}>
            {audienceLabels[thread.audience]}
          </StatusTag>
        )}
        {demanding || state === 'waiting' || state === 'settled' ? (
          <StatusTag tone={tones[state]}>{threadWords(state, demanding)}</StatusTag>
        ) : null}
      </p>
      <Words author={thread.author} at={thread.createdAt} text={thread.text} sending={thread.submission} />
      {thread.quote === '' ? null : <Quote quote={thread.quote} gone={quoteGone} />}
      {thread.replies.length > 0 ? (
        <ul className="flex w-full flex-col gap-2 border-l border-line pl-3">
          {thread.replies.map((reply) => (
            <li key={reply.id}>
              <Reply reply={reply} />
            </li>
          ))}
        </ul>
      ) : null}
      {thread.resolvedAt === null ? null : (
        <p className="text-sm text-muted">
          {thread.resolvedBy} kết luận, <Moment at={thread.resolvedAt} />
        </p>
      )}
      {mayReply ? (
        answers && state === 'open' ? (
          <ReplyForm commentId={thread.id} about={about} answers />
        ) : (
          <Disclosure summary="Trả lời" className="w-full text-sm">
            <ReplyForm commentId={thread.id} about={about} answers={false} />
          </Disclosure>
        )
      ) : null}
      {maySettle ? <Settle thread={thread} about={about} /> : null}
    </li>
  );
}

function Settle({ thread, about }: { thread: ThreadView; about: string }) {
  const settled = thread.resolvedAt !== null;
  const word = settled
    ? thread.demand === null
      ? 'Mở lại'
      : 'Chưa đạt, mở lại'
    : thread.demand === null
      ? 'Đã xong'
      : threadState(thread) === 'answered'
        ? 'Đạt'
        : 'Bỏ yêu cầu';
  return (
    <ResolveForm commentId={thread.id} resolved={!settled}>
      {word}
      <span className="sr-only">: ý kiến về {about}</span>
    </ResolveForm>
  );
}

function Words({
  author,
  at,
  text,
  sending = null,
}: {
  author: string;
  at: Date;
  text: string;
  sending?: number | null;
}) {
  return (
    <div>
      <p className="text-sm text-muted">
        <span className="font-semibold text-ink">{author}</span> · <Moment at={at} />
        {sending === null ? null : ` · lần gửi ${sending}`}
      </p>
      <p className="prose-width break-words whitespace-pre-line">{text}</p>
    </div>
  );
}

function Reply({ reply }: { reply: ReplyView }) {
  return (
    <div className="flex gap-2">
      <MessageSquareReply aria-hidden className="mt-1 size-4 shrink-0 text-muted" />
      <Words author={`${reply.author}, ${reply.organisation}`} at={reply.createdAt} text={reply.text} />
    </div>
  );
}

function Quote({ quote, gone }: { quote: string; gone: boolean }) {
  return (
    <blockquote className="border-l-2 border-gold pl-2 text-sm italic">
      “{quote}”
      {gone ? (
        <span className="block text-warning not-italic">Chữ này không còn trong lần gửi đang xem.</span>
      ) : null}
    </blockquote>
  );
}
