/**
 * A refresh that fails makes Next leave the page for the browser's error page, under the hands of whoever is typing.
 * So nobody asks for one in the background without knowing that server and database are well.
 */
export async function refreshWhenWell(refresh: () => void): Promise<void> {
  const health = await fetch('/api/health', { cache: 'no-store' }).catch(() => null);
  if (health?.ok) refresh();
}
