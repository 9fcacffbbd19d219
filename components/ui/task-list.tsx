import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Link } from './link.tsx';
import { StatusTag } from './status-tag.tsx';
import type { Tone } from './tones.ts';

export interface TaskStatus {
  tone: Tone;
  label: string;
  icon?: LucideIcon;
}

export interface Task {
  title: string;
  /** Without an address the task cannot be started yet; the hint says why. */
  href?: string | undefined;
  hint?: ReactNode;
  status: TaskStatus;
}

export interface TaskGroup {
  title?: string;
  tasks: readonly Task[];
}

export function TaskList({ groups }: { groups: readonly TaskGroup[] }) {
  return (
    <div className="flex flex-col gap-8">
      {groups.map((group, index) => (
        <section key={group.title ?? index}>
          {group.title ? <h2 className="mb-2 text-lg font-semibold">{group.title}</h2> : null}
          <ul className="border-t border-line">
            {group.tasks.map((task) => (
              <TaskRow key={task.href ?? task.title} {...task} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function TaskRow({ title, href, hint, status }: Task) {
  const id = useId();
  return (
    <li className="relative flex flex-wrap items-start justify-between gap-x-6 gap-y-1.5 border-b border-line px-2 py-3 has-[a:hover]:bg-primary-soft">
      <div className="min-w-0 flex-1 basis-56">
        {href ? (
          <Link
            href={href}
            aria-describedby={`${id}-status${hint ? ` ${id}-hint` : ''}`}
            className="link font-medium after:absolute after:inset-0"
          >
            {title}
          </Link>
        ) : (
          <span className="font-medium">{title}</span>
        )}
        {hint ? (
          <div id={`${id}-hint`} className="text-sm text-muted">
            {hint}
          </div>
        ) : null}
      </div>
      <StatusTag id={`${id}-status`} tone={status.tone} {...(status.icon ? { icon: status.icon } : {})}>
        {status.label}
      </StatusTag>
    </li>
  );
}
