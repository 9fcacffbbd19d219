import { Disclosure } from '#components/ui/disclosure.tsx';
import type { Actor } from '#lib/accounts/schema.ts';
import { type Discussed, threadRights } from '#lib/comments/rules.ts';
import type { ThreadView } from '#lib/comments/schema.ts';
import { ThreadItem } from './thread-item.tsx';

interface ThreadListProps {
  threads: readonly ThreadView[];
  state: Discussed;
  actor: Actor;
  about: string;
  /** Whose quoted words are no more in what is shown. */
  gone?: ReadonlySet<string>;
}

/** Threads of one section; what is settled steps back. */
export function ThreadList({ threads, state, actor, about, gone }: ThreadListProps) {
  const open = threads.filter(({ resolvedAt }) => resolvedAt === null);
  const settled = threads.filter(({ resolvedAt }) => resolvedAt !== null);
  const items = (some: readonly ThreadView[]) => (
    <ul className="flex flex-col gap-4">
      {some.map((thread) => (
        <ThreadItem
          key={thread.id}
          thread={thread}
          about={about}
          quoteGone={gone?.has(thread.id) ?? false}
          {...threadRights(thread, state, actor)}
        />
      ))}
    </ul>
  );
  return (
    <>
      {open.length > 0 ? items(open) : null}
      {settled.length > 0 ? (
        <Disclosure summary={`Đã xong (${settled.length})`} wide className="text-sm">
          {items(settled)}
        </Disclosure>
      ) : null}
    </>
  );
}
