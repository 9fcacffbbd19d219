import { answerTo, privateHeaders } from '#lib/api.ts';
import { readStoredFile } from '#lib/files.ts';
import { getPrintFile } from '#lib/prints/queries.ts';

type Context = { params: Promise<{ id: string }> };

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answerTo(async (actor) => {
    const { id } = await params;
    const { file, name, type } = await getPrintFile(actor, id);
    const etag = `"${file}"`;
    if (request.headers.get('if-none-match') === etag)
      return new Response(null, { status: 304, headers: { ...privateHeaders, ETag: etag } });
    const bytes = await readStoredFile(file);
    return new Response(bytes, {
      headers: {
        ...privateHeaders,
        ETag: etag,
        'Content-Type': type,
        'Content-Length': String(bytes.length),
        'Content-Disposition': `attachment; filename="${name}"`,
      },
    });
  });
}
