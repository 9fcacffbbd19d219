import type { Metadata } from 'next';
import { LettersView } from '#components/reminders/letters-view.tsx';
import { requireActor } from '#lib/auth.ts';
import { orNotFound } from '#lib/page.ts';
import { listLetters } from '#lib/reminders/letters.ts';

export const metadata: Metadata = { title: 'Văn bản đôn đốc' };

export default async function LettersPage() {
  return <LettersView letters={await orNotFound(listLetters(await requireActor()))} />;
}
