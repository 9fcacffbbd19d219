import { Lock, PencilLine } from 'lucide-react';
import { type TaskGroup, TaskList, type TaskStatus } from '#components/ui/task-list.tsx';
import { DateTime } from '#components/ui/time.tsx';
import { formatDateTime } from '#lib/dates.ts';
import type { TemplateDefinition } from '#lib/templates/schema.ts';
import { sectionPath } from './paths.ts';
import type { SectionOverview } from './section-overview.ts';

function statusOf({ status, done, total }: SectionOverview): TaskStatus {
  switch (status) {
    case 'not_started':
      return { tone: 'neutral', label: 'Chưa bắt đầu' };
    case 'in_progress':
      return { tone: 'info', label: total > 1 ? `Đang làm ${done}/${total}` : 'Đang làm', icon: PencilLine };
    case 'to_correct':
      return { tone: 'warning', label: 'Cần sửa' };
    case 'done':
      return { tone: 'success', label: 'Xong' };
    case 'locked':
      return { tone: 'neutral', label: 'Khóa', icon: Lock };
  }
}

function Hint({ section }: { section: SectionOverview }) {
  const { toCorrect, unanswered, lastSave } = section;
  if (!toCorrect && !lastSave) return null;
  return (
    <>
      {toCorrect ? (
        <span className="block font-semibold text-warning">
          Được yêu cầu sửa{unanswered > 0 ? `: ${unanswered} yêu cầu chưa trả lời` : ''}
        </span>
      ) : null}
      {lastSave ? (
        <span className="block">
          {lastSave.by} lưu{' '}
          <DateTime dateTime={lastSave.at.toISOString()} text={`lúc ${formatDateTime(lastSave.at)}`} />
        </span>
      ) : null}
    </>
  );
}

interface SectionTasksProps {
  reportId: string;
  definition: TemplateDefinition;
  sections: readonly SectionOverview[];
}

export function SectionTasks({ reportId, definition, sections }: SectionTasksProps) {
  const byKey = new Map(sections.map((section) => [section.key, section]));
  const tasksOf = (keys: readonly string[]) =>
    keys.flatMap((key) => {
      const section = byKey.get(key);
      if (!section) return [];
      return [
        {
          title: `${section.label}. ${section.title}`,
          href: sectionPath(reportId, section),
          status: statusOf(section),
          ...(section.toCorrect || section.lastSave ? { hint: <Hint section={section} /> } : {}),
        },
      ];
    });
  const groups: TaskGroup[] = definition.groups.map((group) => ({
    title: `${group.numeral}. ${group.title}`,
    tasks: tasksOf(group.sections.map(({ key }) => key)),
  }));
  if (definition.annexes.length > 0)
    groups.push({ title: 'Phụ lục', tasks: tasksOf(definition.annexes.map(({ key }) => key)) });
  return <TaskList groups={groups} />;
}
