import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AnswerHistory } from '#components/reports/answer-history.tsx';
import { requireActor } from '#lib/auth.ts';
import { orNotFound } from '#lib/page.ts';
import { findVersion, listVersions } from '#lib/reports/history.ts';
import { getReport } from '#lib/reports/queries.ts';
import { refusalToEdit } from '#lib/reports/rules.ts';
import { questionsOf } from '#lib/templates/rules.ts';

export const metadata: Metadata = { title: 'Các lần lưu' };

type Props = {
  params: Promise<{ id: string; key: string }>;
  searchParams: Promise<{ version?: string | string[]; before?: string | string[] }>;
};

function versionIn(text: string | string[] | undefined): number | undefined {
  return typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

export default async function AnswerHistoryPage({ params, searchParams }: Props) {
  const { id, key: inAddress } = await params;
  const key = decodeURIComponent(inAddress);
  const query = await searchParams;
  const actor = await requireActor();
  const view = await orNotFound(getReport(actor, id));
  const question = questionsOf(view.template.definition).find((one) => one.key === key);
  if (!question) notFound();
  const version = versionIn(query.version);
  const { versions, more } = await listVersions(actor, id, key, versionIn(query.before));
  const chosen = version === undefined ? null : await findVersion(actor, { reportId: id, key, version });
  if (version !== undefined && !chosen) notFound();
  return (
    <AnswerHistory
      view={view}
      question={question}
      versions={versions}
      more={more}
      chosen={chosen}
      mayRestore={refusalToEdit(view.state, question.sectionKey, actor) === null}
    />
  );
}
