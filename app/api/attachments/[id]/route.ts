import { answerTo } from '#lib/api.ts';
import { getAttachmentFile } from '#lib/attachments/queries.ts';
import { downloadHeaders } from '#lib/downloads.ts';
import { openStoredFile } from '#lib/files.ts';

type Context = { params: Promise<{ id: string }> };

export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answerTo(async (actor) => {
    const { id } = await params;
    const { sha256, name, type } = await getAttachmentFile(actor, id);
    const { body } = await openStoredFile(sha256);
    return new Response(body, { headers: downloadHeaders({ name, type }) });
  });
}
